import type { MetaFunction } from '@remix-run/node';
import { languageOfPath } from '#app/i18n/languages.ts';
import { translate, type Translate } from '#app/i18n/translate.ts';

/** The title of an account page; search engines leave these pages alone. */
export function accountMeta(title: (t: Translate) => string): MetaFunction {
  return ({ location }) => {
    const t = translate(languageOfPath(location.pathname));
    return [{ title: `${title(t)} · ${t('common.shopName')}` }, { name: 'robots', content: 'noindex' }];
  };
}
