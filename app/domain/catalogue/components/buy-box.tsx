import { formatMoney } from '#app/i18n/format.ts';
import { monthName } from '#app/i18n/month-name.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { paise } from '#app/lib/money.ts';
import { Icon } from '#app/ui/icon.tsx';
import { isThePrice, pricePerHundred, unitSalePrice } from '../prices/unit-price.ts';
import type { ProductPage, SizeData } from '../product-query.server.ts';
import { Price } from './price.tsx';
import { quantityText, unitPriceText } from './quantity-text.ts';
import { stockWords } from './stock-words.ts';

/** Most of one size that a buyer asks for at once here; the basket takes more. */
const MOST = 20;

type Bought = Pick<ProductPage, 'sizes' | 'makingDays' | 'backIn'>;

/** The choice of size and number, and the one button. A plain form: it works before and without any script. */
export function BuyBox({ product }: { readonly product: Bought }) {
  const t = useT();
  const { sizes, backIn } = product;
  const to = useLocalPath();
  const chosen = sizes.find((size) => size.stock !== 'sold-out');
  return (
    <form method="post" action={to('/cart/lines')} className="group mt-5 max-md:contents">
      {sizes.length === 1 && sizes[0] ? <OnlySize size={sizes[0]} product={product} /> : <SizeChoice product={product} chosen={chosen} />}
      <p className="mt-2 mb-4 text-sm text-ink-soft">{t('catalogue.price.inclusive')}</p>
      {chosen ? (
        <div className="items-end gap-3 max-md:contents md:flex">
          <label className="w-24 shrink-0 max-md:mb-3 max-md:flex max-md:w-full max-md:items-center max-md:justify-between">
            <span className="mb-1 block text-sm font-semibold">{t('catalogue.product.quantity')}</span>
            <input type="number" name="quantity" className="field text-center max-md:w-24" inputMode="numeric" min={1} max={Math.min(MOST, Math.max(...sizes.map(({ available }) => available)))} defaultValue={1} required />
          </label>
          <div className="flex grow items-center gap-4 max-md:sticky max-md:bottom-0 max-md:z-10 max-md:-mx-4 max-md:border-t max-md:border-rule max-md:bg-cotton max-md:px-4 max-md:py-2">
            <p className="shrink-0 md:hidden">{sizes.map((size, index) => <ChosenPrice key={size.id} size={size} look={sizes.length === 1 ? 'block' : CHOSEN[index]} />)}</p>
            <button type="submit" className="button button-main grow">
              <Icon name="basket" /> {t('catalogue.product.add')}
            </button>
          </div>
        </div>
      ) : (
        <div className="rounded-card bg-cotton-dark p-4">
          <p className="font-semibold">{t('catalogue.product.soldOutTitle')}</p>
          <p className="text-sm">{backIn === null ? t('catalogue.product.soldOutText') : t('catalogue.product.backInText', { month: monthName(t, backIn) })}</p>
        </div>
      )}
    </form>
  );
}

/** Shows the price of the size that is picked; browsers that do not know how show the button alone. */
const CHOSEN = [
  'hidden group-has-[#size-1:checked]:block', 'hidden group-has-[#size-2:checked]:block', 'hidden group-has-[#size-3:checked]:block', 'hidden group-has-[#size-4:checked]:block',
];

/** What stays in sight beside the button on a phone, however far she scrolls. */
function ChosenPrice({ size, look = 'hidden' }: { readonly size: SizeData; readonly look?: string | undefined }) {
  const language = useLanguage();
  return (
    <span className={look}>
      <span className="money block text-lg leading-tight font-bold">{formatMoney(size.price, language)}</span>
      <span className="block text-sm leading-tight text-ink-soft">{quantityText(language, size.netQuantity, size.unit)}</span>
    </span>
  );
}

function OnlySize({ size, product }: { readonly size: SizeData; readonly product: Bought }) {
  const language = useLanguage();
  return (
    <div className="max-md:mt-3">
      <input type="hidden" name="variantId" value={size.id} />
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Price price={size.price} mrp={size.mrp} className="text-3xl" />
        {size.stock !== 'sold-out' && <Saving size={size} />}
      </p>
      <p className="mt-1">{quantityText(language, size.netQuantity, size.unit)}</p>
      <UnitPrices size={size} />
      <Stock size={size} product={product} />
    </div>
  );
}

function SizeChoice({ product, chosen }: { readonly product: Bought; readonly chosen: SizeData | undefined }) {
  const t = useT();
  const language = useLanguage();
  return (
    <fieldset className="max-md:mt-4">
      <legend className="mb-2 text-sm font-semibold">{t('catalogue.product.size')}</legend>
      <div className="grid gap-2">
        {product.sizes.map((size, index) => {
          const soldOut = size.stock === 'sold-out';
          return (
            <label key={size.id} className={`card flex items-start gap-3 px-4 py-3 has-checked:chosen ${soldOut ? 'text-ink-soft' : 'cursor-pointer'}`}>
              <input type="radio" id={`size-${index + 1}`} name="variantId" value={size.id} defaultChecked={size === chosen} disabled={soldOut} required className="mt-1 size-5 shrink-0 accent-madder" />
              <span className="grow">
                <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span className="font-semibold">{quantityText(language, size.netQuantity, size.unit)}</span>
                  <span className="flex flex-wrap items-baseline gap-x-2">
                    <Price price={size.price} mrp={size.mrp} className="text-lg" />
                  </span>
                </span>
                <UnitPrices size={size} />
                <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <Stock size={size} product={product} />
                  {!soldOut && <Saving size={size} />}
                </span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function UnitPrices({ size: { price, netQuantity, unit } }: { readonly size: SizeData }) {
  const language = useLanguage();
  const prices = [unitSalePrice(price, netQuantity, unit), pricePerHundred(price, netQuantity, unit)].filter((each) => each !== undefined);
  const told = prices.filter((each) => !isThePrice(each, price));
  return told.length === 0 ? null : <span className="block text-sm text-ink-soft">{told.map((each) => unitPriceText(language, each)).join(' · ')}</span>;
}

function Saving({ size: { price, mrp } }: { readonly size: SizeData }) {
  const t = useT();
  const language = useLanguage();
  return mrp > price ? <span className="text-sm font-semibold text-neem">{t('catalogue.price.save', { amount: formatMoney(paise(mrp - price), language) })}</span> : null;
}

function Stock({ size: { stock, available }, product: { makingDays, backIn } }: { readonly size: SizeData; readonly product: Bought }) {
  const t = useT();
  const look = { 'in-stock': 'text-neem', 'few-left': 'text-madder', 'made-to-order': 'text-indigo', 'sold-out': 'text-ink-soft' }[stock];
  return <span className={`block text-sm font-semibold ${look}`}>{stockWords(t, { stock, makingDays, backIn }, available)}</span>;
}
