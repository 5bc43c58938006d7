import { useLoaderData } from '@remix-run/react';
import { DeadlineLine } from '#app/domain/orders/components/deadline-line.tsx';
import { TrackingLine } from '#app/domain/orders/components/tracking-line.tsx';
import { History } from '#app/domain/orders/components/history.tsx';
import { MoveButton, groupMoves } from '#app/domain/orders/components/next-move.tsx';
import { PackingList } from '#app/domain/orders/components/packing-list.tsx';
import { StatusChip } from '#app/domain/orders/components/status-chip.tsx';
import { tabOf } from '#app/domain/orders/queue.ts';
import { PaperLinks } from '#app/domain/papers/components/paper-links.tsx';
import { papersOf } from '#app/domain/papers/queries.server.ts';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { openReturnOf } from '#app/domain/returns/queries.server.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { orderOr404 } from './orders-guard.server.ts';
import { PrintButton } from './parts/print-button.tsx';
import { sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('orders.queue.title');

/** One order of the group: what to do, what to pack, where it goes, what happened. */
export const loader = sellerLoader(async ({ scope, params, request }) => ({
  order: await orderOr404(scope, params['id']),
  papers: await papersOf({ kind: 'group', scope }, params['id']),
  asked: await openReturnOf({ kind: 'group', scope }, params['id'] ?? ''),
  now: new Date(),
  movedOn: new URL(request.url).searchParams.has('moved-on'),
}));

export default function OneOrder() {
  const t = useT();
  const language = useLanguage();
  const { order, papers, asked, now, movedOn } = useLoaderData<typeof loader>();
  return (
    <div className="wrap max-w-3xl py-5">
      <a className="no-print inline-flex min-h-12 items-center gap-1 text-indigo" href={`/seller/orders?tab=${tabOf(order.status)}`}>
        <Icon name="back" /> {t('orders.one.back')}
      </a>
      <div className="flex flex-wrap items-center gap-3">
        <h1>{t('orders.one.title', { number: order.number })}</h1>
        <StatusChip status={order.status} />
      </div>
      {movedOn && (
        <p role="status" className="mt-3 rounded-card bg-turmeric-light p-3">
          {t('orders.one.movedOn')}
        </p>
      )}
      <div className="no-print my-4 grid gap-2 text-lg">
        <DeadlineLine order={order} now={now} />
        <p className="flex items-start gap-2">
          <Icon name="rupee" className="size-6 text-neem" /> {paymentSentence(order.money, 'group', language)}
        </p>
        <TrackingLine order={order} />
      </div>
      {asked && (
        <a className="button button-main no-print mb-5 w-full" href={`/seller/returns/${asked.id}`}>
          {t(`returns.open.${asked.status === 'ASKED' ? asked.kind : 'GOODS'}`)}
        </a>
      )}
      <div className="no-print mb-5 grid gap-3">
        {groupMoves(order.status).map((move, index) => (
          <MoveButton key={move} id={order.id} move={move} main={index === 0} />
        ))}
      </div>
      <PackingList order={order} />
      <PrintButton label={t('orders.one.print')} />
      <section className="no-print mt-6">
        <h2>{t('papers.linkTitle')}</h2>
        {order.to && (
          <a className="link inline-flex min-h-12 items-center gap-2" href={`/seller/orders/${order.id}/packing-slip`}>
            <Icon name="print" className="size-5" /> {t('papers.packingLink')}
          </a>
        )}
        <PaperLinks papers={papers} base="/seller/papers" />
        {papers.length === 0 && <p>{t('papers.none')}</p>}
      </section>
      <section className="no-print mt-6">
        <h2>{t('orders.one.history')}</h2>
        <History events={order.events} />
      </section>
    </div>
  );
}
