import type { PaymentsToDecide } from '#app/domain/payments/office-queries.server.ts';
import { formatMoment, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { PaymentToDecide } from './payment-to-decide.tsx';

interface Props {
  readonly refund: PaymentsToDecide['toPay'][number];
  /** A reference that was refused. */
  readonly form: FormState | undefined;
}

/** A refund of a cash order: where to send it, and a field for the bank's reference once it is sent. */
export function RefundToPay({ refund, form }: Props) {
  const t = useT();
  const language = useLanguage();
  const { payTo } = refund;
  return (
    <PaymentToDecide
      order={refund.payment.order}
      facts={
        <>
          <p>
            <span className="money text-lg font-bold">{formatMoney(refund.amountPaise, language)}</span> · {formatMoment(refund.requestedAt, language)}
          </p>
          {payTo && <p className="break-all">{payTo.upiId ?? `${payTo.holder ?? ''} · ${payTo.accountNumber ?? ''} · ${payTo.ifsc ?? ''}`}</p>}
        </>
      }
    >
      <form method="post" action={`/admin/refunds/${refund.id}/paid`} noValidate className="w-full md:w-64">
        <FormProblems form={form} />
        <TextField form={form} name={`utr.${refund.id}`} label={t('returns.toPay.utr')} hint={t('returns.toPay.utrHint')} maxLength={40} autoComplete="off" />
        <button type="submit" className="button button-main w-full">{t('returns.toPay.button')}</button>
      </form>
    </PaymentToDecide>
  );
}
