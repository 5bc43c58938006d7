/** The languages of the shop. The first is the one whose addresses carry no prefix. */
export const LANGUAGES = ['en', 'hi'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = 'en';

/** Each language in its own words, for the switch. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', hi: 'हिन्दी' };

/** Locales for Intl: Indian grouping and calendar words in both. */
export const LOCALES: Record<Language, string> = { en: 'en-IN', hi: 'hi-IN' };

export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

/** "" for the default language, "/hi" for Hindi. */
export function prefixOf(language: Language): string {
  return language === DEFAULT_LANGUAGE ? '' : `/${language}`;
}

/** The language an address is written in. */
export function languageOfPath(pathname: string): Language {
  const first = pathname.split('/', 2)[1] ?? '';
  return isLanguage(first) ? first : DEFAULT_LANGUAGE;
}

/** The same page without its language prefix. */
export function withoutLanguage(pathname: string): string {
  const language = languageOfPath(pathname);
  return language === DEFAULT_LANGUAGE ? pathname : pathname.slice(language.length + 1) || '/';
}

/** The page at `path` (given without a prefix) in `language`. */
export function localPath(language: Language, path: string): string {
  const prefix = prefixOf(language);
  return prefix && path === '/' ? prefix : prefix + path;
}
