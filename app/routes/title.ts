import type { MetaFunction, useMatches } from '@remix-run/react';
import { DEFAULT_LANGUAGE, type Language } from '#app/i18n/languages.ts';
import { translate, type Translate } from '#app/i18n/translate.ts';

type Match = Pick<ReturnType<typeof useMatches>[number], 'id' | 'data'>;

/** The title of a page of groups or officers, in the language of the page. */
export function titled(key: Parameters<Translate>[0]): MetaFunction {
  return ({ matches }) => {
    const root = (matches as Match[]).find(({ id }) => id === 'root')?.data as { language?: Language } | undefined;
    const t = translate(root?.language ?? DEFAULT_LANGUAGE);
    return [{ title: `${t(key)} · ${t('common.shopName')}` }];
  };
}
