import { MAX_QUANTITY, type Goods } from '#app/domain/cart/basket.ts';
import { goodsText } from '#app/domain/catalogue/components/goods-words.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';

/** One less, one more, or a number typed: plain forms, each button a whole answer. */
export function Stepper({ goods, quantity }: { readonly goods: Goods; readonly quantity: number }) {
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  const name = goodsText(language, goods);
  const action = to(`/cart/lines/${goods.variantId}`);
  const most = Math.min(goods.available, MAX_QUANTITY);
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <form method="post" action={action} className="flex items-center rounded-card border border-ink-soft bg-white">
        <button type="submit" name="quantity" value={quantity - 1} className="flex size-12 cursor-pointer items-center justify-center disabled:cursor-not-allowed disabled:text-rule" disabled={quantity <= 1} aria-label={t('checkout.basket.fewer', { name })}>
          <Icon name="minus" className="size-5" />
        </button>
        <span className="min-w-10 text-center font-bold figures" aria-label={t('checkout.basket.howMany', { count: quantity })}>
          {formatNumber(quantity, language)}
        </span>
        <button type="submit" name="quantity" value={quantity + 1} className="flex size-12 cursor-pointer items-center justify-center disabled:cursor-not-allowed disabled:text-rule" disabled={quantity >= most} aria-label={t('checkout.basket.more', { name })}>
          <Icon name="plus" className="size-5" />
        </button>
      </form>
      <div className="flex grow flex-wrap gap-x-4">
        <form method="post" action={action}>
          <button type="submit" name="quantity" value="0" className="link min-h-12 cursor-pointer text-sm" aria-label={t('checkout.basket.removeLine', { name })}>
            {t('common.remove')}
          </button>
        </form>
        <details className="text-sm open:basis-full">
          <summary className="link flex min-h-12 cursor-pointer items-center">{t('checkout.basket.exactly')}</summary>
          <form method="post" action={action} className="flex gap-2 pb-2">
            <input type="number" name="quantity" className="field w-24" min={0} max={MAX_QUANTITY} inputMode="numeric" defaultValue={quantity} aria-label={t('checkout.basket.quantityOf', { name })} required />
            <button type="submit" className="button button-plain">{t('checkout.basket.update')}</button>
          </form>
        </details>
      </div>
    </div>
  );
}
