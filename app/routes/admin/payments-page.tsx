import { useActionData, useLoaderData } from '@remix-run/react';
import type { PaymentsToDecide } from '#app/domain/payments/office-queries.server.ts';
import { OfficeTabs } from '#app/domain/settlement/components/office-tabs.tsx';
import { formatMoment, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { FormState } from '#app/lib/forms.ts';
import { OrderOfPayment } from './order-of-payment.tsx';
import { RefundsToPay } from './refunds-to-pay.tsx';

/** Money that pays for nothing, refunds that failed, and refunds to send by hand, each with the one thing to do about it. */
export function PaymentsPage() {
  const t = useT();
  const { problems, refunds, toPay } = useLoaderData() as PaymentsToDecide;
  const answer = useActionData<{ gone?: true; paid?: { refundId: string; form: FormState } }>();
  return (
    <>
      <OfficeTabs />
      <h1>{t('desk.payments.title')}</h1>
      {answer?.gone && (
        <p role="alert" className="card my-4 border-madder p-4">
          {t('desk.payments.gone')}
        </p>
      )}
      <section className="mt-6" aria-labelledby="problems">
        <h2 id="problems">{t('desk.payments.problems')}</h2>
        <p className="my-2 text-ink-soft">{t(problems.length > 0 ? 'desk.payments.problemsText' : 'desk.payments.noProblems')}</p>
        <ul className="grid gap-4">
          {problems.map((problem) => (
            <Problem key={problem.id} problem={problem} />
          ))}
        </ul>
      </section>
      <section className="mt-8" aria-labelledby="refunds">
        <h2 id="refunds">{t('desk.payments.refunds')}</h2>
        <p className="my-2 text-ink-soft">{t(refunds.length > 0 ? 'desk.payments.refundsText' : 'desk.payments.noRefunds')}</p>
        <ul className="grid gap-4">
          {refunds.map((refund) => (
            <FailedRefund key={refund.id} refund={refund} />
          ))}
        </ul>
      </section>
      <RefundsToPay refunds={toPay} refused={answer?.paid} />
    </>
  );
}

function Problem({ problem }: { readonly problem: PaymentsToDecide['problems'][number] }) {
  const t = useT();
  const language = useLanguage();
  const seen = inCurrency(problem.seenAmount, problem.currency, language);
  return (
    <li className="card flex flex-wrap items-start justify-between gap-4 p-4">
      <div>
        <p className="font-bold">
          <OrderOfPayment order={problem.payment.order} />
        </p>
        <p>
          {t(`desk.payments.kind.${problem.kind}`)} · {t('desk.payments.asked', { amount: formatMoney(problem.payment.amountPaise, language) })} · {t('desk.payments.seen', { amount: seen })}
        </p>
        <p className="text-sm text-ink-soft">{formatMoment(problem.seenAt, language)}</p>
      </div>
      {problem.returnRequestedAt ? (
        <p>{t('desk.payments.returning')}</p>
      ) : (
        <form method="post" action={`/admin/payments/${problem.id}/return`}>
          <button type="submit" className="button button-main">
            {t('desk.payments.return', { amount: seen })}
          </button>
        </form>
      )}
    </li>
  );
}

function FailedRefund({ refund }: { readonly refund: PaymentsToDecide['refunds'][number] }) {
  const t = useT();
  const language = useLanguage();
  const amount = formatMoney(refund.amountPaise, language);
  return (
    <li className="card flex flex-wrap items-start justify-between gap-4 p-4">
      <div>
        <p className="font-bold">
          <OrderOfPayment order={refund.payment.order} />
        </p>
        <p>
          <span className="money">{amount}</span> · {formatMoment(refund.requestedAt, language)}
        </p>
      </div>
      <form method="post" action={`/admin/refunds/${refund.id}/again`}>
        <button type="submit" className="button button-main">
          {t('desk.payments.again', { amount })}
        </button>
      </form>
    </li>
  );
}

/** A payment in another currency is shown as the provider names it. */
function inCurrency(amount: number, currency: string, language: Language): string {
  return currency === 'inr' ? formatMoney(amount, language) : `${(amount / 100).toFixed(2)} ${currency.toUpperCase()}`;
}
