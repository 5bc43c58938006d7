import { quantityText, unitPriceText } from '#app/domain/catalogue/components/quantity-text.ts';
import { unitSalePrice } from '#app/domain/catalogue/prices/unit-price.ts';
import type { QuantityUnit } from '#app/domain/catalogue/quantity.ts';
import { useLanguage } from '#app/i18n/use-language.ts';
import type { Paise } from '#app/lib/money.ts';

interface Size {
  readonly netQuantity: number;
  readonly unit: QuantityUnit;
}

/** A net quantity in words of the page: "500 g", "6 pieces". */
export function useQuantity(): (size: Size) => string {
  const language = useLanguage();
  return ({ netQuantity, unit }) => quantityText(language, netQuantity, unit);
}

/** The price of one gram, litre or piece in words of the page. */
export function useUnitPrice(): (size: Size & { readonly price: Paise }) => string {
  const language = useLanguage();
  return ({ price, netQuantity, unit }) => unitPriceText(language, unitSalePrice(price, netQuantity, unit));
}
