import { formatMoney } from '#app/i18n/format.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { Quote } from '../quote.ts';
import { TaxTable } from './tax-table.tsx';

/** What she pays and what it is made of: goods, each group's delivery, total. `until` says when delivery has a price. */
export function Totals({ quote, until }: { readonly quote: Quote; readonly until: string }) {
  const t = useT();
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, language);
  const pieces = quote.groups.flatMap(({ parcels }) => parcels.flatMap(({ lines }) => lines)).reduce((count, { quantity }) => count + quantity, 0);
  return (
    <div>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-2">
        <dt>{t('checkout.total.items', { count: pieces })}</dt>
        <dd className="money text-end">{money(quote.items)}</dd>
        {quote.coupons.filter(({ discount }) => discount > 0).map(({ coupon, discount }) => (
          <div key={coupon.code} className="contents text-neem">
            <dt>{t('checkout.total.discount', { code: coupon.code })}</dt>
            <dd className="money text-end">−{money(discount)}</dd>
          </div>
        ))}
        {quote.shipping === null ? (
          <>
            <dt>{t('checkout.total.deliveryUnknown')}</dt>
            <dd className="text-end text-ink-soft">{until}</dd>
          </>
        ) : (
          quote.groups.map(({ group, shipping, waived }) => (
            <div key={group.id} className="contents">
              <dt>{t('checkout.total.deliveryOf', { group: nameText(language, group) })}</dt>
              <dd className="money text-end">{money((shipping ?? 0) + waived)}</dd>
            </div>
          ))
        )}
        {quote.coupons.filter(({ waived }) => waived > 0).map(({ coupon, waived }) => (
          <div key={coupon.code} className="contents text-neem">
            <dt>{t('checkout.total.freeDelivery', { code: coupon.code })}</dt>
            <dd className="money text-end">−{money(waived)}</dd>
          </div>
        ))}
        <div className="col-span-2 flex justify-between gap-4 border-t border-rule pt-2 text-lg font-bold">
          <dt>{t(quote.total === null ? 'checkout.total.soFar' : 'checkout.total.all')}</dt>
          <dd className="money text-end">{money(quote.total ?? quote.items - quote.discount)}</dd>
        </div>
      </dl>
      <p className="mt-2 text-sm text-ink-soft">
        {t('checkout.total.taxes')}
        {quote.saving > 0 && <strong className="text-neem"> {t('checkout.total.saving', { amount: money(quote.saving) })}</strong>}
      </p>
      <TaxTable rows={quote.groups.flatMap(({ taxRows }) => taxRows ?? [])} />
    </div>
  );
}
