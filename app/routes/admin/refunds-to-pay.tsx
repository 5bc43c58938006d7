import type { PaymentsToDecide } from '#app/domain/payments/office-queries.server.ts';
import { formatMoment, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { OrderOfPayment } from './order-of-payment.tsx';

interface Props {
  readonly refunds: PaymentsToDecide['toPay'];
  /** A reference that was refused, and for which refund. */
  readonly refused: { readonly refundId: string; readonly form: FormState } | undefined;
}

/** Refunds of cash orders: where to send them, and a field for the bank's reference once they are sent. */
export function RefundsToPay({ refunds, refused }: Props) {
  const t = useT();
  return (
    <section className="mt-8" aria-labelledby="to-pay">
      <h2 id="to-pay">{t('returns.toPay.title')}</h2>
      <p className="my-2 text-ink-soft">{t(refunds.length > 0 ? 'returns.toPay.text' : 'returns.toPay.none')}</p>
      <ul className="grid gap-4">
        {refunds.map((refund) => (
          <ToPay key={refund.id} refund={refund} form={refused?.refundId === refund.id ? refused.form : undefined} />
        ))}
      </ul>
    </section>
  );
}

function ToPay({ refund, form }: { readonly refund: Props['refunds'][number]; readonly form: FormState | undefined }) {
  const t = useT();
  const language = useLanguage();
  const { payTo } = refund;
  return (
    <li className="card flex flex-wrap items-start justify-between gap-4 p-4">
      <div>
        <p className="font-bold">
          <OrderOfPayment order={refund.payment.order} />
        </p>
        <p>
          <span className="money text-lg font-bold">{formatMoney(refund.amountPaise, language)}</span> · {formatMoment(refund.requestedAt, language)}
        </p>
        {payTo && <p className="break-all">{payTo.upiId ?? `${payTo.holder ?? ''} · ${payTo.accountNumber ?? ''} · ${payTo.ifsc ?? ''}`}</p>}
      </div>
      <form method="post" action={`/admin/refunds/${refund.id}/paid`} noValidate className="min-w-64">
        <FormProblems form={form} />
        <TextField form={form} name={`utr.${refund.id}`} label={t('returns.toPay.utr')} hint={t('returns.toPay.utrHint')} maxLength={40} autoComplete="off" />
        <button type="submit" className="button button-main w-full">{t('returns.toPay.button')}</button>
      </form>
    </li>
  );
}
