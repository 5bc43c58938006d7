import { goodsText } from '#app/domain/catalogue/components/goods-words.ts';
import type { QuantityUnit } from '#app/generated/prisma/enums.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { Done } from '#app/ui/done.tsx';
import { Icon } from '#app/ui/icon.tsx';

/** What she has just done to the basket. */
export type Notice = GoodsNotice | AgainNotice;

interface GoodsNotice {
  readonly did: 'added' | 'removed';
  readonly variantId: string;
  /** How many there were, for putting them back. */
  readonly quantity: number;
  readonly goods: { readonly nameEn: string; readonly nameHi: string; readonly netQuantity: number; readonly unit: QuantityUnit };
}

/** The goods of an earlier order were put in again. */
interface AgainNotice {
  readonly did: 'again';
  readonly put: number;
  /** How many could not be. */
  readonly missing: number;
}

/** Says it back. */
export function BasketNotice({ notice }: { readonly notice: Notice }) {
  return notice.did === 'again' ? <Again notice={notice} /> : <Goods notice={notice} />;
}

function Again({ notice: { put, missing } }: { readonly notice: AgainNotice }) {
  const t = useT();
  return (
    <Done open={put === 0} className="mb-6 flex items-start gap-2">
      <Icon name={put > 0 ? 'check' : 'warning'} className="mt-0.5 size-5" />
      <p>{t('checkout.basket.again', { count: put })}{missing > 0 && <> {t('checkout.basket.againMissing', { count: missing })}</>}</p>
    </Done>
  );
}

/** One thing added, or removed: then it can be put back. */
function Goods({ notice: { did, variantId, quantity, goods } }: { readonly notice: GoodsNotice }) {
  const t = useT();
  const language = useLanguage();
  const to = useLocalPath();
  const name = goodsText(language, goods);
  return (
    <Done className="mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <p className="flex items-center gap-2">
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
    </Done>
  );
}
