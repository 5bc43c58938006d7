import type { QuantityUnit } from '#app/generated/prisma/enums.ts';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords } from '#app/i18n/own-words.ts';
import { quantityText } from './quantity-text.ts';

interface Named {
  readonly nameEn: string;
  readonly nameHi: string;
}

/** A name in the language of the page, or the other where there is only that. */
export function nameText(language: Language, { nameEn, nameHi }: Named): string {
  return ownWords(language, { en: nameEn, hi: nameHi }).text;
}

/** "Mango pickle, 500 g" */
export function goodsText(language: Language, goods: Named & { readonly netQuantity: number; readonly unit: QuantityUnit }): string {
  return `${nameText(language, goods)}, ${quantityText(language, goods.netQuantity, goods.unit)}`;
}
