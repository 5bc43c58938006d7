import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { summariseGoods, suspensionReason } from '#app/domain/catalogue/seller-queries.server.ts';
import { summariseGroup } from '#app/domain/orders/group-summary.server.ts';
import { returnsToAnswer } from '#app/domain/returns/queries.server.ts';
import { TurnoverNote } from '#app/domain/settlement/components/turnover-note.tsx';
import { turnoverOf } from '#app/domain/settlement/turnover.server.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { personName } from '#app/i18n/person-name.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { Words } from '#app/ui/words.tsx';
import { goodsPath } from './goods-path.ts';
import { sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('seller.homeTitle');

/** What a group needs today: orders, money, goods. */
export const loader = sellerLoader(async ({ scope }) => {
  const { status } = scope.group;
  if (status === 'APPLIED' || status === 'REFUSED') throw redirect('/seller/application');
  const [turnover, orders, toAnswer, goods, reason] = await Promise.all([
    turnoverOf(scope.group.id, new Date()),
    summariseGroup(scope),
    returnsToAnswer({ kind: 'group', scope }),
    summariseGoods(scope, scope.member.language),
    status === 'SUSPENDED' ? suspensionReason(scope) : null,
  ]);
  return { turnover, name: scope.member.name, nameHi: scope.member.nameHi, suspended: status === 'SUSPENDED', reason, orders, toAnswer, goods };
});

export default function SellerHome() {
  const t = useT();
  const language = useLanguage();
  const { turnover, name, nameHi, suspended, reason, orders, toAnswer, goods } = useLoaderData<typeof loader>();
  const money = (amount: number) => formatMoney(amount, language);
  return (
    <div className="wrap max-w-3xl py-5">
      <h1>{t('seller.hello', { name: personName(language, { name, nameHi }) })}</h1>
      {suspended && (
        <div role="alert" className="mt-4 rounded-card border-2 border-madder bg-madder-light p-4">
          <p className="flex items-center gap-2 text-lg font-bold">
            <Icon name="warning" /> {t('seller.suspendedTitle')}
          </p>
          {reason && <blockquote className="my-2 border-s-4 border-madder ps-3">{reason}</blockquote>}
          <p>{t('seller.suspendedText')}</p>
        </div>
      )}
      {turnover && <TurnoverNote turnover={turnover} reader="group" />}
      {!suspended && (
        <a className="button button-good mt-5 min-h-16 w-full text-xl" href="/seller/goods/new">
          <Icon name="plus" className="size-7" /> {t('seller.addGoods')}
        </a>
      )}
      {toAnswer > 0 && (
        <a className="button button-main mt-5 min-h-14 w-full text-lg" href="/seller/returns">
          <Icon name="back" /> {t('returns.toAnswer', { count: toAnswer })}
        </a>
      )}
      <div className="mt-5 grid gap-4 md:grid-cols-3">
        <BigCard href="/seller/orders" icon="truck" title={t('seller.ordersCard')}>
          {orders.fresh > 0 && <p className="text-lg font-bold text-madder">{t('seller.ordersFresh', { count: orders.fresh })}</p>}
          {orders.toSend > 0 && <p className="text-lg font-semibold">{t('seller.ordersToSend', { count: orders.toSend })}</p>}
          {orders.fresh + orders.toSend === 0 && <p>{t('seller.ordersNone')}</p>}
        </BigCard>
        <BigCard href="/seller/money" icon="rupee" title={t('seller.moneyCard')}>
          {orders.paidShare > 0 && <p className="text-lg font-semibold text-neem">{t('seller.moneyPaid', { amount: money(orders.paidShare) })}</p>}
          {orders.cashShare > 0 && <p className="mt-1">{t('seller.moneyCash', { amount: money(orders.cashShare) })}</p>}
          {orders.paidShare + orders.cashShare === 0 && <p>{t('seller.moneyNone')}</p>}
        </BigCard>
        <BigCard href="/seller/goods" icon="box" title={t('seller.goodsCard')}>
          <p>{t('seller.goodsPublished', { count: goods.published })}</p>
          {goods.drafts > 0 && <p className="font-semibold">{t('seller.goodsDrafts', { count: goods.drafts })}</p>}
        </BigCard>
      </div>
      <a className="link mt-3 inline-flex min-h-12 items-center" href="/seller/coupons">{t('coupons.title')}</a>
      <a className="button button-plain mt-4 w-full" href="/seller/reviews">
        <Icon name="star" /> {t('reviews.seller.title')}
      </a>
      <a className="button button-plain mt-4 w-full" href="/seller/shares">
        <Icon name="rupee" /> {t('shares.title')}
      </a>
      {goods.soldOut.length > 0 && (
        <section className="card mt-5 p-4">
          <h2 className="flex items-center gap-2">
            <Icon name="warning" className="size-6 text-madder" /> {t('seller.soldOutTitle')}
          </h2>
          <ul className="mt-2 divide-y divide-rule">
            {goods.soldOut.map(({ id, name: of }) => (
              <li key={id} className="flex items-center justify-between gap-3 py-2">
                <span>
                  <Words of={of} />
                </span>
                <a className="button button-plain shrink-0" href={goodsPath(id, 'stock')}>
                  <Icon name="plus" /> {t('seller.addStock')}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function BigCard({ href, icon, title, children }: { readonly href: string; readonly icon: IconName; readonly title: string; readonly children: ReactNode }) {
  return (
    <a href={href} className="card flex gap-4 p-4 text-ink no-underline hover:border-indigo md:flex-col">
      <Icon name={icon} className="size-10 text-indigo" />
      <span className="block">
        <span className="block text-xl font-bold text-indigo">{title}</span>
        {children}
      </span>
    </a>
  );
}
