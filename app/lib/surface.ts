import { withoutLanguage } from '#app/i18n/languages.ts';

/** The three surfaces: what buyers, groups and officers see. */
export type Surface = 'shop' | 'seller' | 'admin';

export function surfaceOf(pathname: string): Surface {
  const first = withoutLanguage(pathname).split('/', 2)[1];
  return first === 'seller' || first === 'admin' ? first : 'shop';
}
