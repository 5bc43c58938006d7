/** Who may have put a group's words into the other language, as `Product.translatedByEn` and `translatedByHi` hold it. */
const TRANSLATORS = ['member', 'animator', 'officer', 'machine'] as const;
export type Translator = (typeof TRANSLATORS)[number];

/** Who translated the text, where the column names somebody we know; null for the group's own words. */
export function translatorOf(kept: string): Translator | null {
  return TRANSLATORS.find((known) => known === kept) ?? null;
}
