import { goodsText } from '#app/domain/catalogue/components/goods-words.ts';
import { formatMoney, formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { Change } from '../seen.ts';
import { CouponProblemText } from './coupon-words.tsx';

/** Before an order that is not what she saw: exactly what differs, and the total she would agree to. */
export function ChangesNotice({ changes, total }: { readonly changes: readonly Change[]; readonly total: number | null }) {
  const t = useT();
  const language = useLanguage();
  if (changes.length === 0) return null;
  return (
    <section role="alert" className="mb-6 rounded-card border-2 border-turmeric bg-turmeric-light p-4">
      <h2 className="flex gap-2 text-lg text-ink">
        <Icon name="bell" className="mt-0.5 size-5" />
        {t('checkout.changed.title')}
      </h2>
      <p className="mt-1">{t('checkout.changed.text')}</p>
      <ul className="my-2 list-disc ps-6 font-semibold">
        {changes.map((change, index) => (
          <li key={index}><ChangeText change={change} /></li>
        ))}
      </ul>
      {total !== null && <p>{t('checkout.changed.total', { total: formatMoney(total, language) })}</p>}
    </section>
  );
}

function ChangeText({ change }: { readonly change: Change }) {
  const t = useT();
  const language = useLanguage();
  const money = (amount: number) => formatMoney(amount, language);
  const count = (amount: number) => formatNumber(amount, language);
  switch (change.kind) {
    case 'price':
      return <>{t('checkout.changed.price', { name: goodsText(language, change.goods), was: money(change.was), now: money(change.now) })}</>;
    case 'quantity':
      return <>{t('checkout.changed.quantity', { name: goodsText(language, change.goods), was: count(change.was), now: count(change.now) })}</>;
    case 'added':
      return <>{t('checkout.changed.added', { name: goodsText(language, change.goods), now: count(change.now) })}</>;
    case 'removed':
      return <>{t('checkout.changed.removed')}</>;
    case 'coupon':
      if (change.refused) return <CouponProblemText refused={change.refused} />;
      return <>{change.now === 0 ? t('coupons.changedGone', { code: change.code, was: money(change.was) }) : t('coupons.changedOff', { code: change.code, was: money(change.was), now: money(change.now) })}</>;
    case 'delivery':
      return <>{change.was === null ? t('checkout.changed.delivery', { now: money(change.now) }) : t('checkout.changed.deliveryWas', { was: money(change.was), now: money(change.now) })}</>;
  }
}
