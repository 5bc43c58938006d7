import { allergenWords } from '#app/domain/catalogue/allergens.ts';
import { DECLARATIONS, isDeclared, type Declaration } from '#app/domain/catalogue/declarations.ts';
import { inLargeShelfLife } from '#app/domain/catalogue/shelf-life.ts';
import type { Goods } from '#app/domain/catalogue/seller-queries.server.ts';
import { Picture } from '#app/domain/media/components/picture.tsx';
import { formatMoney } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { useQuantity, useUnitPrice } from './quantity.ts';
import { VegMarkSign } from './veg-mark-sign.tsx';

/** What the label calls each declaration. */
const LABELS = {
  veg: 'diet', ingredients: 'ingredients', allergens: 'allergens', additives: 'additives', nutrition: 'nutrition', shelfLife: 'bestBefore',
  storage: 'storage', material: 'material', dimensions: 'dimensions', care: 'care',
} as const satisfies Record<Declaration, string>;

/** The listing about as buyers see it: photo, name, sizes with prices, and what the label says. */
export function Preview({ goods }: { readonly goods: Goods }) {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  const quantity = useQuantity();
  const unitPrice = useUnitPrice();
  const [first, ...others] = goods.images;
  const declared = DECLARATIONS.filter((name) => isDeclared(goods, name));
  return (
    <section className="card overflow-hidden">
      <p className="bg-cotton-dark px-4 py-2 text-sm font-semibold">{t('seller.asBuyersSee')}</p>
      {first && <Picture image={first.image} alt={text(goods, 'name')} sizes="(min-width: 40rem) 36rem, 100vw" priority className="aspect-square w-full object-cover" />}
      {others.length > 0 && (
        <ul className="grid grid-cols-4 gap-2 p-2">
          {others.map(({ id, image }, index) => (
            <li key={id}>
              <Picture image={image} alt={t('seller.photoNumber', { number: index + 2 })} sizes="8rem" className="aspect-square w-full rounded-card object-cover" />
            </li>
          ))}
        </ul>
      )}
      <div className="p-4">
        <h2>{text(goods, 'name') || t('seller.unnamed', { category: text(goods.category, 'name') })}</h2>
        <ul className="mt-2 grid gap-2">
          {goods.sizes
            .filter(({ active }) => active)
            .map((size) => (
              <li key={size.id}>
                <span className="text-lg font-bold">
                  {quantity(size)} · <span className="money">{formatMoney(size.price, language)}</span>
                </span>
                <span className="block text-sm text-ink-soft">
                  {t('seller.mrpShort', { amount: formatMoney(size.mrp, language) })} · {unitPrice(size)}
                </span>
              </li>
            ))}
        </ul>
        {text(goods, 'description') && <p className="mt-3 whitespace-pre-line">{text(goods, 'description')}</p>}
        {declared.length > 0 && (
          <dl className="mt-4 divide-y divide-rule border-y border-rule">
            {declared.map((name) => (
              <div key={name} className="py-2">
                <dt className="text-sm text-ink-soft">{t(`catalogue.label.${LABELS[name]}`)}</dt>
                <dd className="whitespace-pre-line break-words">
                  <Said name={name} goods={goods} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </section>
  );
}

function Said({ name, goods }: { readonly name: Declaration; readonly goods: Goods }) {
  const t = useT();
  const text = useLocalText();
  switch (name) {
    case 'veg':
      return goods.veg && <VegMarkSign mark={goods.veg} />;
    case 'allergens':
      return allergenWords(goods.allergens, (code) => t(`catalogue.label.allergen.${code}`));
    case 'shelfLife': {
      const { count, unit } = inLargeShelfLife(goods.shelfLifeDays ?? 0);
      return t(`catalogue.label.${unit === 'months' ? 'bestBeforeMonths' : 'bestBeforeDays'}`, { months: count, days: count });
    }
    case 'dimensions':
      return goods.dimensions;
    default:
      return text(goods, name);
  }
}
