import { formatMoney, formatNumber } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';
import type { UnitPrice } from '../prices/unit-price.ts';
import { inLargeUnit, type QuantityUnit } from '../quantity.ts';

/** A net quantity as people read it: "500 g", "1.5 kg", "3 pieces". */
export function quantityText(language: Language, netQuantity: number, unit: QuantityUnit): string {
  const { count, shown } = inLargeUnit(netQuantity, unit);
  return translate(language)(`catalogue.quantity.${shown}`, { count, value: formatNumber(count, language) });
}

/** "₹0.42 per g" */
export function unitPriceText(language: Language, { amount, per }: UnitPrice): string {
  return translate(language)(`catalogue.per.${per}`, { price: formatMoney(amount, language) });
}
