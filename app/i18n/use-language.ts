import { createContext, useContext } from 'react';
import { translate, type Translate } from './translate.ts';
import { DEFAULT_LANGUAGE, localPath, type Language } from './languages.ts';

export const LanguageContext = createContext<Language>(DEFAULT_LANGUAGE);

/** The language of the page being drawn. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Messages in the language of the page: `const t = useT(); t('common.add')`. */
export function useT(): Translate {
  return translate(useLanguage());
}

/** Addresses of shop pages in the language of the page: `to('/cart')` is "/hi/cart" on a Hindi page. */
export function useLocalPath(): (path: string) => string {
  const language = useLanguage();
  return (path) => localPath(language, path);
}
