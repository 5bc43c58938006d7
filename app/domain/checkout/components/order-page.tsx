import { canMove } from '#app/domain/orders/moves.ts';
import { formatMoment, formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Done } from '#app/ui/done.tsx';
import { Linked } from '#app/ui/linked.tsx';
import type { OrderDeed } from '../order-deed.ts';
import type { OrderPageData } from '../order-page.server.ts';
import { OrderAddress } from './order-address.tsx';
import { OrderPartCard } from './order-part.tsx';
import type { LineReviews } from './review-link.tsx';
import { PayNow } from './pay-now.tsx';
import { PaymentNotice } from './payment-notice.tsx';

interface Props {
  readonly order: OrderPageData;
  /** What she has just done to it. */
  readonly done: OrderDeed | null;
  /** By the lines that arrived: how the buyer's review of it stands, null while there is none. */
  readonly reviews: LineReviews;
  readonly care: { readonly phone: string; readonly email: string };
  readonly now: Date;
}

/** The buyer's own page of an order, opened by its link alone. */
export function OrderPage({ order, done, reviews, care, now }: Props) {
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  const { payment, groupOrders } = order;
  const open = payment?.status === 'OPEN';
  const lost = groupOrders.every(({ status }) => status === 'CANCELLED' || status === 'RETURNED');
  // An unpaid order is one thing to the payment provider, so it is cancelled whole.
  const underWay = groupOrders.filter(({ status }) => status !== 'CANCELLED');
  const correctable = underWay.length > 0 && underWay.every(({ status }) => canMove(status, 'cancel', 'buyer'));
  const cancelWhole = groupOrders.some(({ status }) => canMove(status, 'cancel', 'buyer')) && (open || groupOrders.length === 1);
  return (
    <div className="wrap max-w-5xl py-6">
      {done && <Done className="mb-5">{t(`done.order.${done}`)}</Done>}
      {!lost && !open && <p className="text-lg text-neem">{t('checkout.order.thanks', { name: order.name })}</p>}
      <h1>{t('checkout.order.title', { number: order.number })}</h1>
      <p className="mt-1 text-ink-soft">
        {t('checkout.order.placedOn', { when: formatMoment(order.placedAt, language) })}
        {payment && ` · ${t(`checkout.order.method.${payment.method}`)}`}
      </p>
      {payment && <PaymentNotice problems={payment.problems} />}
      {open && payment.problems.every(({ returnedAt }) => returnedAt) && <PayNow token={order.token} total={order.totalPaise} holdUntil={payment.holdUntil} now={now} />}
      {!open && lost && <OrderAgain token={order.token} unpaid={payment?.status === 'CLOSED' && payment.method === 'ONLINE'} />}
      <div className="mt-6 grid gap-6">
        {groupOrders.map((part) => (
          <OrderPartCard key={part.id} order={order} part={part} reviews={reviews} cancellable={!open && groupOrders.length > 1} />
        ))}
      </div>
      <div className="mt-6 grid gap-6 sm:grid-cols-2">
        <section className="card p-4">
          <h2 className="mb-2 text-lg">{t('checkout.order.address')}</h2>
          <OrderAddress order={order} />
          {correctable && <a href={to(`/orders/${order.token}/address`)} className="link no-print mt-2 inline-flex min-h-12 items-center">{t('cash.address.title')}</a>}
        </section>
        <section className="card p-4">
          <h2 className="mb-2 text-lg">{t('checkout.order.cost')}</h2>
          <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-2">
            <dt>{t('checkout.order.items')}</dt>
            <dd className="money text-end">{formatMoney(order.itemsPaise, language)}</dd>
            {order.couponUses.filter(({ discountPaise }) => discountPaise > 0).map(({ code, discountPaise }) => (
              <div key={code} className="contents text-neem">
                <dt>{t('checkout.total.discount', { code })}</dt>
                <dd className="money text-end">−{formatMoney(discountPaise, language)}</dd>
              </div>
            ))}
            <dt>{t('checkout.order.delivery')}</dt>
            <dd className="money text-end">{formatMoney(order.shippingPaise, language)}</dd>
            <dt className="text-lg font-bold">{t('checkout.order.total')}</dt>
            <dd className="money text-end text-lg font-bold">{formatMoney(order.totalPaise, language)}</dd>
          </dl>
          {cancelWhole && (
            <form method="post" action={to(`/orders/${order.token}/cancel`)} className="no-print mt-4 border-t border-rule pt-4">
              <button type="submit" className="button button-plain w-full">{t('checkout.order.cancel')}</button>
              <p className="mt-1 text-sm text-ink-soft">{t('checkout.order.cancelHint')}</p>
            </form>
          )}
        </section>
      </div>
      {!open && !lost && <OrderAgain token={order.token} unpaid={false} />}
      <p className="mt-6"><Linked text={t('checkout.order.help', { ...care, number: order.number })} /></p>
      <p className="no-print mt-2 text-sm text-ink-soft">{t('checkout.order.keep')}</p>
      <p className="no-print"><a href={to(`/orders/${order.token}/erase`)} className="link inline-flex min-h-12 items-center text-sm">{t('erasure.order.link')}</a></p>
    </div>
  );
}

/** Puts the same goods into the basket: what an order that was never paid needs most, and what a happy buyer wants. */
function OrderAgain({ token, unpaid }: { readonly token: string; readonly unpaid: boolean }) {
  const t = useT();
  const to = useLocalPath();
  return (
    <div className={unpaid ? 'card mt-6 p-4' : 'no-print mt-4'}>
      {unpaid && <p className="mb-3">{t('checkout.order.againText')}</p>}
      <form method="post" action={to(`/orders/${token}/again`)}>
        <button type="submit" className={`button ${unpaid ? 'button-main' : 'button-plain'}`}>{t('checkout.order.again')}</button>
      </form>
    </div>
  );
}
