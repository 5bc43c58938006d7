import { DEFAULT_LANGUAGE, type Language } from './languages.ts';

/** A text a group wrote. `lang` names its language where that isn't the page's, to be marked for screen readers. */
export interface OwnWords {
  readonly text: string;
  readonly lang: Language | null;
}

/** What a group wrote in the language of the page, or in the other one where it wrote only that. */
export function ownWords(language: Language, written: Readonly<Record<Language, string>>): OwnWords {
  if (written[language] !== '') return { text: written[language], lang: null };
  const [other] = (Object.keys(written) as Language[]).filter((candidate) => written[candidate] !== '');
  return { text: written[other ?? DEFAULT_LANGUAGE], lang: other ?? null };
}
