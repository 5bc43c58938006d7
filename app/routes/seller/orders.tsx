import { useLoaderData } from '@remix-run/react';
import { QueueCard } from '#app/domain/orders/components/queue-card.tsx';
import { groupQueue, queueCounts } from '#app/domain/orders/queries.server.ts';
import { TAB_NAMES, isTab, type Tab } from '#app/domain/orders/queue.ts';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { returnsToAnswer } from '#app/domain/returns/queries.server.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('orders.queue.title');

/** The group's queue. Without a tab in the address, the first one with something to do. */
export const loader = sellerLoader(async ({ scope, request }) => {
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get('tab') ?? '';
  const counts = await queueCounts(scope);
  const tab: Tab = isTab(asked) ? asked : (TAB_NAMES.find((name) => name !== 'done' && counts[name] > 0) ?? 'accept');
  const now = new Date();
  const queue = await groupQueue(scope, tab, searchParams.get('after'), now);
  return { ...queue, tab, counts, toAnswer: await returnsToAnswer({ kind: 'group', scope }), now, suspended: scope.group.status === 'SUSPENDED' };
});

export default function Orders() {
  const t = useT();
  const language = useLanguage();
  const { page, next, tab, counts, toAnswer, now, suspended } = useLoaderData<typeof loader>();
  return (
    <div className="wrap max-w-3xl py-5">
      <h1>{t('orders.queue.title')}</h1>
      {suspended && <p className="mt-3 rounded-card bg-turmeric-light p-3">{t('orders.queue.suspended')}</p>}
      <Tabs tab={tab} counts={counts} />
      <a className={`mb-4 ${toAnswer > 0 ? 'button button-main w-full' : 'link inline-flex min-h-12 items-center'}`} href="/seller/returns">{t('returns.toAnswer', { count: toAnswer })}</a>
      {page.length === 0 && <p className="card p-6 text-lg">{t(`orders.queue.empty.${tab}`)}</p>}
      <ul className="grid gap-4">
        {page.map((order) => (
          <li key={order.id}>
            <QueueCard order={order} sentence={paymentSentence(order.money, 'group', language)} now={now} done={tab === 'done'} />
          </li>
        ))}
      </ul>
      {next && (
        <a className="button button-plain mt-4 w-full" href={`?tab=${tab}&after=${next}`}>
          {t('orders.queue.older')}
        </a>
      )}
    </div>
  );
}

function Tabs({ tab, counts }: { readonly tab: Tab; readonly counts: Readonly<Record<Tab, number>> }) {
  const t = useT();
  return (
    <nav aria-label={t('orders.queue.tabs')} className="my-4">
      <ul className="flex flex-wrap gap-2">
        {TAB_NAMES.map((name) => (
          <li key={name}>
            <a
              href={`?tab=${name}`}
              aria-current={name === tab ? 'page' : undefined}
              className={`flex min-h-12 items-center gap-2 rounded-card border px-3 no-underline ${name === tab ? 'border-indigo bg-indigo font-semibold text-white' : 'border-rule bg-white text-ink'}`}
            >
              {t(`orders.queue.tab.${name}`)}
              {name !== 'done' && <span className={`money rounded-full px-2 text-sm font-bold ${counts[name] > 0 ? 'bg-turmeric-light text-ink' : 'text-current'}`}>{counts[name]}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
