import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { PaymentsToDecide } from '#app/domain/payments/office-queries.server.ts';
import { OfficeTabs } from '#app/domain/settlement/components/office-tabs.tsx';
import { formatMoment, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { FormState } from '#app/lib/forms.ts';
import { FailedRefund } from './failed-refund.tsx';
import { PaidRefund } from './paid-refund.tsx';
import { PaymentToDecide } from './payment-to-decide.tsx';
import { RefundToPay } from './refund-to-pay.tsx';

/** Money that pays for nothing, refunds that failed, and refunds to send by hand, each with the one thing to do about it. */
export function PaymentsPage() {
  const t = useT();
  const { problems, refunds, toPay, paid } = useLoaderData() as PaymentsToDecide;
  const answer = useActionData<{ gone?: true; paid?: { refundId: string; form: FormState }; returned?: { refundId: string; form: FormState } }>();
  return (
    <>
      <OfficeTabs />
      <h1>{t('desk.payments.title')}</h1>
      {answer?.gone && (
        <p role="alert" className="card my-4 border-madder p-4">
          {t('desk.payments.gone')}
        </p>
      )}
      <ToDecide id="problems" title={t('desk.payments.problems')} text={t('desk.payments.problemsText')} none={t('desk.payments.noProblems')} rows={problems.map((problem) => <Problem key={problem.id} problem={problem} />)} />
      <ToDecide id="refunds" title={t('desk.payments.refunds')} text={t('desk.payments.refundsText')} none={t('desk.payments.noRefunds')} rows={refunds.map((refund) => <FailedRefund key={refund.id} refund={refund} />)} />
      <ToDecide id="to-pay" title={t('returns.toPay.title')} text={t('returns.toPay.text')} none={t('returns.toPay.none')} rows={toPay.map((refund) => <RefundToPay key={refund.id} refund={refund} form={answer?.paid?.refundId === refund.id ? answer.paid.form : undefined} />)} />
      <ToDecide id="paid" title={t('desk.payments.paid')} text={t('desk.payments.paidText')} none={t('desk.payments.noPaid')} rows={paid.map((refund) => <PaidRefund key={refund.id} refund={refund} form={answer?.returned?.refundId === refund.id ? answer.returned.form : undefined} />)} />
    </>
  );
}

interface ToDecideProps {
  readonly id: string;
  readonly title: string;
  /** What is to be done, and what is said when there is nothing to do. */
  readonly text: string;
  readonly none: string;
  readonly rows: readonly ReactNode[];
}

function ToDecide({ id, title, text, none, rows }: ToDecideProps) {
  return (
    <section className="mt-8" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="my-2 text-ink-soft">{rows.length > 0 ? text : none}</p>
      <ul className="grid gap-4">{rows}</ul>
    </section>
  );
}

function Problem({ problem }: { readonly problem: PaymentsToDecide['problems'][number] }) {
  const t = useT();
  const language = useLanguage();
  const seen = inCurrency(problem.seenAmount, problem.currency, language);
  return (
    <PaymentToDecide
      order={problem.payment.order}
      facts={
        <>
          <p>
            {t(`desk.payments.kind.${problem.kind}`)} · {t('desk.payments.asked', { amount: formatMoney(problem.payment.amountPaise, language) })} · {t('desk.payments.seen', { amount: seen })}
          </p>
          <p className="text-sm text-ink-soft">{formatMoment(problem.seenAt, language)}</p>
        </>
      }
    >
      {problem.returnRequestedAt ? (
        <p>{t('desk.payments.returning')}</p>
      ) : (
        <form method="post" action={`/admin/payments/${problem.id}/return`}>
          <button type="submit" className="button button-main">
            {t('desk.payments.return', { amount: seen })}
          </button>
        </form>
      )}
    </PaymentToDecide>
  );
}

/** A payment in another currency is shown as the provider names it. */
function inCurrency(amount: number, currency: string, language: Language): string {
  return currency === 'inr' ? formatMoney(amount, language) : `${(amount / 100).toFixed(2)} ${currency.toUpperCase()}`;
}
