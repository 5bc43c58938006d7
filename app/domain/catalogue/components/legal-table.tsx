import type { ReactNode } from 'react';
import { countryName, formatDate, formatMoney } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { Words } from '#app/ui/words.tsx';
import { allergenWords } from '../allergens.ts';
import { attributeKey, attributeName } from '../attributes.ts';
import type { Maker } from '../maker-query.server.ts';
import { unitSalePrice } from '../prices/unit-price.ts';
import type { LabelData, ProductPage, SizeData } from '../product-query.server.ts';
import { quantityText, unitPriceText } from './quantity-text.ts';
import { VegMark } from './veg-mark.tsx';

/** Whom a buyer calls: the store that sells for the groups. */
export interface CustomerCare {
  readonly legalName: string;
  readonly phone: string;
  readonly email: string;
}

/**
 * Every declaration a pack must carry, as a table like its label: Legal Metrology (Packaged Commodities) Rules 2011,
 * rule 6 (10), Food Safety and Standards (Labelling and Display) Regulations 2020, and the seller's particulars of the
 * Consumer Protection (E-Commerce) Rules 2020, rule 6.
 */
export function LegalTable({ product, care }: { readonly product: ProductPage; readonly care: CustomerCare }) {
  const t = useT();
  const language = useLanguage();
  const { label, maker, sizes } = product;
  const quantity = (size: SizeData) => quantityText(language, size.netQuantity, size.unit);
  const each = (text: (size: SizeData) => string) =>
    sizes.length === 1 ? sizes.map(text) : sizes.map((size) => <span key={size.id} className="block">{t('catalogue.label.ofSize', { size: quantity(size), value: text(size) })}</span>);
  const rows: readonly (readonly [title: string, content: ReactNode])[] = [
    [t('catalogue.label.genericName'), label.genericName.text && <Words of={label.genericName} />],
    [t('catalogue.label.diet'), product.veg && <Diet mark={product.veg} />],
    ...product.attributes.map((attribute) => [t(`catalogue.attributeName.${attributeName(attribute)}`), t(`catalogue.attribute.${attributeKey(attribute)}`)] as const),
    [t('catalogue.label.netQuantity'), sizes.map(quantity).join(', ')],
    [t('catalogue.label.mrp'), each((size) => formatMoney(size.mrp, language))],
    [t('catalogue.label.unitSalePrice'), each((size) => unitPriceText(language, unitSalePrice(size.mrp, size.netQuantity, size.unit)))],
    [t('catalogue.label.ingredients'), label.ingredients.text && <Words of={label.ingredients} />],
    [t('catalogue.label.allergens'), allergenWords(label.allergens, (code) => t(`catalogue.label.allergen.${code}`))],
    [t('catalogue.label.additives'), label.additives.text && <Words of={label.additives} />],
    [t('catalogue.label.nutrition'), label.nutrition.text && <Words of={label.nutrition} />],
    [t('catalogue.label.material'), label.material.text && <Words of={label.material} />],
    [t('catalogue.label.dimensions'), label.dimensions],
    [t('catalogue.label.care'), label.care.text && <Words of={label.care} />],
    [t('catalogue.label.storage'), label.storage.text && <Words of={label.storage} />],
    [t('catalogue.label.bestBefore'), bestBefore(t, language, label)],
    [t('catalogue.label.batch'), label.batch && t('catalogue.label.batchMade', { code: label.batch.code, date: dayOf(label.batch.madeOn, language) })],
    [t('catalogue.label.madeIn'), countryName(label.countryOfOrigin, language)],
    [t('catalogue.label.maker'), <MakerAddress key="maker" maker={maker} />],
    [t('catalogue.label.fssai'), product.category.food && maker.fssai],
    [t('catalogue.label.seller'), <Seller key="seller" maker={maker} />],
    [t('catalogue.label.customerCare'), <span key="care">{care.legalName}<br />{care.phone} · {care.email}</span>],
    [t('catalogue.label.returns'), t('catalogue.product.returns', { days: product.category.returnDays })],
  ];
  return (
    <table className="w-full border-2 border-ink bg-white text-sm">
      <tbody>
        {rows.map(([title, content]) =>
          content ? (
            <tr key={title} className="border-b border-rule align-top last:border-0">
              <th scope="row" className="w-2/5 px-3 py-2 text-start font-semibold">{title}</th>
              <td className="px-3 py-2 whitespace-pre-line wrap-anywhere">{content}</td>
            </tr>
          ) : null,
        )}
      </tbody>
    </table>
  );
}

function Diet({ mark }: { readonly mark: NonNullable<ProductPage['veg']> }) {
  const t = useT();
  return (
    <span className="flex items-center gap-2">
      <VegMark mark={mark} />
      <span aria-hidden="true">{t(mark === 'VEG' ? 'catalogue.veg' : 'catalogue.nonVeg')}</span>
    </span>
  );
}

function MakerAddress({ maker: { name, address, places, pin } }: { readonly maker: Maker }) {
  return (
    <>
      <Words of={name} />
      <br />
      {address}
      <br />
      {places.map((place, index) => (
        <span key={index}>{index > 0 && ', '}<Words of={place} /></span>
      ))}{' '}
      {pin}
    </>
  );
}

function Seller({ maker: { name, seller } }: { readonly maker: Maker }) {
  const t = useT();
  switch (seller.kind) {
    case 'group':
      return <>{t('catalogue.label.sellerGroup', { name: name.text, gstin: seller.gstin })}</>;
    case 'federation':
      return (
        <>
          {t('catalogue.label.sellerFederation', { name: seller.legalName, gstin: seller.gstin ?? '–', group: name.text })}
          <br />
          {seller.address}
        </>
      );
    case 'unregistered':
      return <>{seller.enrolmentNumber ? t('catalogue.label.sellerEnrolled', { name: name.text, number: seller.enrolmentNumber }) : t('catalogue.label.sellerUnregistered', { name: name.text })}</>;
  }
}

function bestBefore(t: Translate, language: Language, { batch, shelfLifeDays }: LabelData): string {
  if (batch?.bestBefore) return t('catalogue.label.bestBeforeDate', { date: dayOf(batch.bestBefore, language) });
  if (shelfLifeDays === null) return '';
  if (shelfLifeDays % 365 === 0) return t('catalogue.label.bestBeforeMonths', { months: (shelfLifeDays / 365) * 12 });
  return shelfLifeDays % 30 === 0 ? t('catalogue.label.bestBeforeMonths', { months: shelfLifeDays / 30 }) : t('catalogue.label.bestBeforeDays', { days: shelfLifeDays });
}

/** A calendar day, which is the same day everywhere: noon in UTC is that day in India too. */
function dayOf(day: string, language: Language): string {
  return formatDate(new Date(`${day}T12:00:00Z`), language);
}
