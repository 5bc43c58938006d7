import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { DeadlineLine } from '#app/domain/orders/components/deadline-line.tsx';
import { TrackingLine } from '#app/domain/orders/components/tracking-line.tsx';
import { History } from '#app/domain/orders/components/history.tsx';
import { PackingList } from '#app/domain/orders/components/packing-list.tsx';
import { StatusChip } from '#app/domain/orders/components/status-chip.tsx';
import { canMove } from '#app/domain/orders/moves.ts';
import { PaperLinks } from '#app/domain/papers/components/paper-links.tsx';
import { mayRefund } from '#app/domain/returns/may-refund.ts';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import type { FormState } from '#app/lib/forms.ts';
import { FormProblems, TextArea } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { orderFile } from './orders-guard.server.ts';

/** One group order as the office sees it, with the one thing the office may do; drawn again when that was refused. */
export function OrderPage() {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  const { order, asked, papers, now } = useLoaderData() as Awaited<ReturnType<typeof orderFile>>;
  const form = useActionData<{ form: FormState }>()?.form;
  return (
    <>
      <Link className="inline-flex min-h-12 items-center gap-1 text-indigo" to="/admin/orders">
        <Icon name="back" /> {t('orders.one.back')}
      </Link>
      <div className="flex flex-wrap items-center gap-3">
        <h1>{t('orders.one.title', { number: order.number })}</h1>
        <StatusChip status={order.status} />
        {order.onHold && <span className="rounded-card bg-turmeric-light px-2 py-0.5 text-sm">{t('orders.office.onHold')}</span>}
      </div>
      <p className="mt-1 text-ink-soft">{text(order, 'groupName')}</p>
      <div className="my-4 grid gap-2">
        <DeadlineLine order={order} now={now} />
        <p className="flex items-start gap-2">
          <Icon name="rupee" /> {paymentSentence(order.money, 'officer', language)}
        </p>
        <TrackingLine order={order} />
      </div>
      <div className="grid gap-6 lg:grid-cols-[2fr_1fr]">
        <PackingList order={order} />
        <div className="grid content-start gap-6">
          {canMove(order.status, 'stop', 'officer') ? <StopForm id={order.id} number={order.number} form={form} /> : <FormProblems form={form} />}
          {asked && (
            <Link className="button button-main w-full" to={`/admin/returns/${asked.id}`}>
              {t(`returns.open.${asked.status === 'ASKED' ? asked.kind : 'GOODS'}`)}
            </Link>
          )}
          {mayRefund(order.status, order.money) && (
            <Link className="button button-plain w-full" to={`/admin/orders/${order.id}/refund`}>
              <Icon name="rupee" /> {t('returns.refund.title')}
            </Link>
          )}
          {order.refunds.length > 0 && (
            <section className="card p-4">
              <h2>{t('orders.office.refunds')}</h2>
              <ul className="mt-2">
                {order.refunds.map((refund) => (
                  <li key={refund.id} className={refund.status === 'FAILED' ? 'font-bold text-madder' : ''}>
                    <span className="money">{formatMoney(refund.amountPaise, language)}</span> · {t(`orders.office.refund.${refund.status}`)}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {papers.length > 0 && (
            <section className="card p-4">
              <h2>{t('papers.linkTitle')}</h2>
              <PaperLinks papers={papers} base="/admin/papers" />
            </section>
          )}
          <section className="card p-4">
            <h2>{t('orders.one.history')}</h2>
            <History events={order.events} />
          </section>
        </div>
      </div>
    </>
  );
}

function StopForm({ id, number, form }: { readonly id: string; readonly number: string; readonly form: FormState | undefined }) {
  const t = useT();
  return (
    <section className="card p-4">
      <h2>{t('orders.office.stopTitle', { number })}</h2>
      <p className="my-2">{t('orders.office.stopText')}</p>
      <form method="post" action={`/admin/orders/${id}/cancel`} noValidate>
        <FormProblems form={form} />
        <TextArea form={form} name="reason" label={t('orders.office.reason')} hint={t('orders.office.reasonHint')} maxLength={500} />
        <button type="submit" className="button button-main w-full">
          {t('orders.office.stop')}
        </button>
      </form>
    </section>
  );
}
