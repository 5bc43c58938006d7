import type { PaymentsToDecide } from '#app/domain/payments/office-queries.server.ts';
import { formatMoment, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { PaymentToDecide } from './payment-to-decide.tsx';

/** A refund that did not reach the buyer: sent again the way she paid, or by bank or UPI. */
export function FailedRefund({ refund }: { readonly refund: PaymentsToDecide['refunds'][number] }) {
  const t = useT();
  const language = useLanguage();
  const amount = formatMoney(refund.amountPaise, language);
  return (
    <PaymentToDecide
      order={refund.payment.order}
      facts={
        <>
          <p>
            <span className="money">{amount}</span> · {formatMoment(refund.requestedAt, language)}
          </p>
          {refund.failure && <p>{t('desk.payments.failed', { why: refund.failure })}</p>}
        </>
      }
    >
      <div className="flex flex-wrap gap-3">
        {!refund.byBank && (
          <form method="post" action={`/admin/refunds/${refund.id}/again`}>
            <button type="submit" className="button button-main">
              {t('desk.payments.again', { amount })}
            </button>
          </form>
        )}
        <a className={`button ${refund.byBank ? 'button-main' : 'button-plain'}`} href={`/admin/refunds/${refund.id}/by-bank`}>
          {t('desk.payments.byBank')}
        </a>
      </div>
    </PaymentToDecide>
  );
}
