import { formatDay, formatMoney, formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import type { ListedCoupon } from '../queries.server.ts';

/** The coupons of an area or a group: terms, how often used, what they gave, and a button that stops each. */
export function CouponTable({ coupons, base, now }: { readonly coupons: readonly ListedCoupon[]; readonly base: string; readonly now: Date }) {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  if (coupons.length === 0) return <p className="card p-6">{t('coupons.none')}</p>;
  return (
    <ul className="grid gap-3">
      {coupons.map((coupon) => {
        const scope = coupon.product ?? coupon.category ?? null;
        const state = coupon.stoppedAt ? 'stopped' : now >= coupon.endsAt ? 'over' : now < coupon.startsAt ? 'waiting' : coupon.totalLimit !== null && coupon.used >= coupon.totalLimit ? 'usedUp' : 'running';
        return (
          <li key={coupon.id} className="card flex flex-wrap items-center justify-between gap-x-6 gap-y-2 p-4">
            <div>
              <p className="text-lg font-bold">
                {coupon.code} <span className={`text-base font-semibold ${state === 'running' ? 'text-neem' : 'text-ink-soft'}`}>· {t(`coupons.state.${state}`)}</span>
              </p>
              <p><Worth coupon={coupon} /></p>
              <p className="text-sm text-ink-soft">
                {[
                  scope ? t('coupons.only', { what: text(scope, 'name') }) : t('coupons.allGoods'),
                  coupon.group ? t('coupons.ofGroup', { group: text(coupon.group, 'name') }) : null,
                  coupon.minPaise > 0 ? t('coupons.from', { amount: formatMoney(coupon.minPaise, language) }) : null,
                  t('coupons.days', { from: formatDay(coupon.startsAt, language), until: formatDay(new Date(coupon.endsAt.getTime() - 1), language) }),
                  coupon.phoneLimit === null ? null : t('coupons.perPhone', { count: coupon.phoneLimit }),
                ].filter(Boolean).join(' · ')}
              </p>
              <p className="text-sm">
                {coupon.totalLimit === null ? t('coupons.used', { count: coupon.used }) : t('coupons.usedOf', { count: formatNumber(coupon.used, language), limit: formatNumber(coupon.totalLimit, language) })} · {t('coupons.given', { amount: formatMoney(coupon.givenPaise, language) })}
              </p>
            </div>
            {(state === 'running' || state === 'waiting') && (
              <form method="post" action={`${base}/${coupon.id}/stop`}>
                <button type="submit" className="button button-plain" aria-label={t('coupons.stopOne', { code: coupon.code })}>{t('coupons.stop')}</button>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Worth({ coupon: { kind, percentBp, amountPaise, capPaise } }: { readonly coupon: ListedCoupon }) {
  const t = useT();
  const language = useLanguage();
  const cap = capPaise === null ? '' : ` (${t('coupons.atMost', { amount: formatMoney(capPaise, language) })})`;
  if (kind === 'FIXED') return <>{t('coupons.fixed', { amount: formatMoney(amountPaise ?? 0, language) })}</>;
  if (kind === 'PERCENT') return <>{t('coupons.percent', { percent: formatNumber((percentBp ?? 0) / 100, language) })}{cap}</>;
  return <>{t('coupons.freeDelivery')}{cap}</>;
}
