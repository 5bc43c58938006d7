import type { QuantityUnit } from '#app/generated/prisma/enums.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Icon } from '#app/ui/icon.tsx';
import { goodsText } from './goods-words.ts';

/** What she has just done to the basket. */
export interface Notice {
  readonly did: 'added' | 'removed';
  readonly variantId: string;
  /** How many there were, for putting them back. */
  readonly quantity: number;
  readonly goods: { readonly nameEn: string; readonly nameHi: string; readonly netQuantity: number; readonly unit: QuantityUnit };
}

/** Says it back, and undoes a removal. */
export function BasketNotice({ notice: { did, variantId, quantity, goods } }: { readonly notice: Notice }) {
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  const name = goodsText(language, goods);
  return (
    <div role="status" className="mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-card bg-neem-light px-4 py-2">
      <p className="flex items-center gap-2 py-2 font-semibold">
        <Icon name={did === 'added' ? 'check' : 'minus'} className="size-5 text-neem" />
        {t(did === 'added' ? 'checkout.basket.added' : 'checkout.basket.removed', { name })}
      </p>
      {did === 'removed' && (
        <form method="post" action={to('/cart/lines')}>
          <input type="hidden" name="variantId" value={variantId} />
          <input type="hidden" name="quantity" value={quantity} />
          <button type="submit" className="button button-plain">{t('checkout.basket.putBack')}</button>
        </form>
      )}
    </div>
  );
}
