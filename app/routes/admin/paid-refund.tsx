import type { PaymentsToDecide } from '#app/domain/payments/office-queries.server.ts';
import { formatDay, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { TextField } from '#app/ui/field.tsx';
import { PaymentToDecide } from './payment-to-decide.tsx';

interface Props {
  readonly refund: PaymentsToDecide['paid'][number];
  /** The bank's word on it, when it was refused. */
  readonly form: FormState | undefined;
}

/** A refund sent from the shop's bank lately; the buyer's bank may send it back. */
export function PaidRefund({ refund, form }: Props) {
  const t = useT();
  const language = useLanguage();
  const reference = t('desk.payments.reference', { utr: refund.utr ?? '', day: refund.doneAt ? formatDay(refund.doneAt, language) : '' });
  return (
    <PaymentToDecide order={refund.payment.order} facts={<p><span className="money">{formatMoney(refund.amountPaise, language)}</span> · {reference}</p>}>
      <details open={form !== undefined} className="w-full md:w-64">
        <summary className="link inline-flex min-h-12 cursor-pointer items-center">{t('desk.payments.cameBack')}</summary>
        <form method="post" action={`/admin/refunds/${refund.id}/returned`} noValidate>
          <TextField form={form} name={`failure.${refund.id}`} label={t('desk.payments.whyBack')} maxLength={500} />
          <button type="submit" className="button button-plain w-full">{t('desk.payments.cameBack')}</button>
        </form>
      </details>
    </PaymentToDecide>
  );
}
