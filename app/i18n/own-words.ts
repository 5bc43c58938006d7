import { DEFAULT_LANGUAGE, type Language } from './languages.ts';

/** A text a group wrote. `lang` is set when it is in another language than the page, to be marked for screen readers. */
export interface OwnWords {
  readonly text: string;
  readonly lang?: Language;
}

/** What a group wrote in the language of the page, or in the other one where it wrote only that. */
export function ownWords(language: Language, written: Readonly<Record<Language, string>>): OwnWords {
  if (written[language] !== '') return { text: written[language] };
  const [other] = (Object.keys(written) as Language[]).filter((candidate) => written[candidate] !== '');
  return { text: written[other ?? DEFAULT_LANGUAGE], ...(other ? { lang: other } : {}) };
}
