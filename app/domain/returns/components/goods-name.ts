import { quantityText } from '#app/domain/catalogue/components/quantity-text.ts';
import type { QuantityUnit } from '#app/generated/prisma/enums.ts';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords } from '#app/i18n/own-words.ts';

export interface NamedGoods {
  readonly nameEn: string;
  readonly nameHi: string;
  readonly netQuantity: number;
  readonly unit: QuantityUnit;
}

/** "Mango pickle, 500 g" */
export function goodsName(language: Language, { nameEn, nameHi, netQuantity, unit }: NamedGoods): string {
  return `${ownWords(language, { en: nameEn, hi: nameHi }).text}, ${quantityText(language, netQuantity, unit)}`;
}
