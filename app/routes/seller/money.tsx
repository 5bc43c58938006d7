import { useLoaderData } from '@remix-run/react';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { ComingList } from '#app/domain/settlement/components/coming-list.tsx';
import { SentPayout } from '#app/domain/settlement/components/sent-payout.tsx';
import { sellerMoney } from '#app/domain/settlement/seller-money.server.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('money.title');

/** The group's money: what is owed, what comes next, what was sent, and each order in a sentence. */
export const loader = sellerLoader(async ({ scope }) => {
  const now = new Date();
  return { ...(await sellerMoney(scope, now)), now };
});

export default function Money() {
  const t = useT();
  const language = useLanguage();
  const { payablePaise, coming, payouts, orders, now } = useLoaderData<typeof loader>();
  const owed = Number(payablePaise);
  const words = owed > 0 ? 'money.owed' : owed < 0 ? 'money.owes' : 'money.even';
  return (
    <div className="wrap max-w-3xl py-5">
      <h1>{t('money.title')}</h1>
      <p className="mt-1 text-ink-soft">{t('money.intro')}</p>
      <p className={`mt-4 flex gap-3 rounded-card p-4 text-lg font-bold ${owed < 0 ? 'bg-turmeric-light' : 'bg-neem-light'}`}>
        <Icon name="rupee" className="size-7 shrink-0" /> {t(words, { amount: formatMoney(Math.abs(owed), language) })}
      </p>
      <section className="mt-6">
        <h2>{t('money.coming')}</h2>
        <ComingList coming={coming} now={now} />
      </section>
      <section className="mt-6">
        <h2>{t('money.sent')}</h2>
        {payouts.length === 0 && <p className="mt-2">{t('money.sentNone')}</p>}
        <ul className="mt-2 grid gap-3">
          {payouts.map((payout) => (
            <SentPayout key={payout.number} payout={payout} />
          ))}
        </ul>
        <a className="button button-plain mt-4 w-full" href="/seller/money/statement">
          <Icon name="list" /> {t('money.statement')}
        </a>
      </section>
      <section className="mt-6">
        <h2>{t('money.orders')}</h2>
        {orders.length === 0 && <p className="mt-2">{t('money.ordersNone')}</p>}
        <ul className="card mt-2 divide-y divide-rule">
          {orders.map((order) => (
            <li key={order.id} className="p-3">
              <a className="inline-flex min-h-12 items-center font-semibold" href={`/seller/orders/${order.id}`}>{order.number}</a>
              <p>{paymentSentence(order.money, 'group', language)}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
