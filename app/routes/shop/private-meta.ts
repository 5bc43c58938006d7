import type { MetaFunction } from '@remix-run/node';
import { languageOfPath } from '#app/i18n/languages.ts';
import { translate, type Translate } from '#app/i18n/translate.ts';

/** The title of a page of one buyer; search engines leave these alone. */
export function privateMeta(title: (t: Translate) => string): MetaFunction {
  return ({ location }) => {
    const t = translate(languageOfPath(location.pathname));
    return [{ title: `${title(t)} · ${t('common.shopName')}` }, { name: 'robots', content: 'noindex' }];
  };
}
