import type { Language } from './languages.ts';
import { ownWords } from './own-words.ts';

/** What has a name in English, in Hindi, or in both. */
export interface Named {
  readonly nameEn: string;
  readonly nameHi: string;
}

/** A name in the language of the page, or the other where there is only that. */
export function nameText(language: Language, { nameEn, nameHi }: Named): string {
  return ownWords(language, { en: nameEn, hi: nameHi }).text;
}
