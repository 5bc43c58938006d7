import type { QuantityUnit } from '#app/generated/prisma/enums.ts';
import type { Language } from '#app/i18n/languages.ts';
import { nameText, type Named } from '#app/i18n/name-text.ts';
import { quantityText } from './quantity-text.ts';

/** "Mango pickle, 500 g" */
export function goodsText(language: Language, goods: Named & { readonly netQuantity: number; readonly unit: QuantityUnit }): string {
  return `${nameText(language, goods)}, ${quantityText(language, goods.netQuantity, goods.unit)}`;
}
