import { orderStatus } from '#app/domain/orders/order-status.ts';
import { formatDate, formatMoney } from '#app/i18n/format.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import type { ordersOf } from '../queries.server.ts';

/** A signed-in buyer's orders, newest first. */
export function MyOrders({ orders, next }: Awaited<ReturnType<typeof ordersOf>>) {
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  return (
    <div className="wrap max-w-3xl pt-2 pb-6">
      <Breadcrumbs trail={[{ path: '/account', name: t('common.account') }]} />
      <h1 className="mt-2">{t('checkout.mine.title')}</h1>
      {orders.length === 0 && (
        <div className="card mt-6 p-6">
          <p>{t('checkout.mine.empty')}</p>
          <a href={to('/')} className="button button-main mt-4">{t('checkout.basket.browse')}</a>
        </div>
      )}
      <ul className="mt-6 grid gap-3">
        {orders.map(({ id, number, token, placedAt, totalPaise, groupOrders }) => (
          <li key={id} className="card">
            <a href={to(`/orders/${token}`)} className="grid gap-x-4 p-4 text-ink no-underline hover:bg-cotton sm:grid-cols-[1fr_auto]">
              <span className="font-bold">{t('checkout.order.title', { number })}</span>
              <span className="money font-bold">{formatMoney(totalPaise, language)}</span>
              <span className="text-sm text-ink-soft">
                {formatDate(placedAt, language)} · {t('checkout.mine.parcels', { count: groupOrders.length })}
              </span>
              <span className="text-sm font-semibold text-neem">{t(`checkout.order.step.${orderStatus(groupOrders.map(({ status }) => status))}`)}</span>
              <span className="mt-1 text-sm sm:col-span-2">{groupOrders.flatMap(({ lines }) => lines).map((line) => nameText(language, line)).join(' · ')}</span>
            </a>
          </li>
        ))}
      </ul>
      {next && <a href={to(`/account/orders?after=${next}`)} className="button button-plain mt-4">{t('checkout.mine.older')}</a>}
      <p className="mt-6">
        {t('checkout.mine.guestHint')} <a href={to('/orders/find')} className="link inline-flex min-h-12 items-center">{t('checkout.mine.find')}</a>
      </p>
    </div>
  );
}
