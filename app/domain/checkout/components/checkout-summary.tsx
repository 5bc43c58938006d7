import { goodsText } from '#app/domain/catalogue/components/goods-words.ts';
import { formatDay, formatMoney, formatNumber } from '#app/i18n/format.ts';
import { nameText } from '#app/i18n/name-text.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import type { CheckoutView } from '../checkout-view.server.ts';
import { CouponFields } from './coupon-fields.tsx';
import { Thumbnail } from './thumbnail.tsx';
import { Totals } from './totals.tsx';

/** What she is about to order, by group, with each promise, and what it costs. */
export function CheckoutSummary({ view, couponsId }: { readonly view: CheckoutView; readonly couponsId?: string }) {
  const { quote, pictures, place } = view;
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  return (
    <div>
      <div className="mb-2 flex items-center justify-between gap-4">
        <h2 className="text-lg">{t('checkout.form.summary')}</h2>
        <a href={to('/cart')} className="link flex min-h-12 items-center text-sm">{t('checkout.form.changeBasket')}</a>
      </div>
      {quote.groups.map(({ group, parcels, promisedBy }) => (
        <div key={group.id} className="border-t border-rule py-3">
          <p className="text-sm font-semibold">{t('checkout.basket.from', { group: nameText(language, group) })}</p>
          <ul>
            {parcels.flatMap(({ lines }) => lines).map(({ goods, quantity, line }) => (
              <li key={goods.variantId} className="mt-2 flex items-center gap-3 text-sm">
                <Thumbnail image={pictures[goods.productId]} className="size-12" />
                <span className="grow">{t('checkout.form.piece', { count: formatNumber(quantity, language), name: goodsText(language, goods) })}</span>
                <span className="money">{formatMoney(line, language)}</span>
              </li>
            ))}
          </ul>
          {promisedBy && <p className="mt-2 text-sm font-semibold text-neem">{t('checkout.basket.arrives', { day: formatDay(promisedBy, language) })}</p>}
        </div>
      ))}
      <CouponFields view={view} id={couponsId} />
      <div className="border-t border-rule pt-3">
        <Totals quote={quote} until={t(place ? 'checkout.form.afterState' : 'checkout.basket.afterPin')} />
      </div>
    </div>
  );
}
