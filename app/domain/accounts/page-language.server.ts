import { languageOfPath, type Language } from '#app/i18n/languages.ts';
import { surfaceOf } from '#app/lib/surface.ts';
import { visitorOf } from './visitor.server.ts';

/**
 * Shop pages speak the language of their address; groups' and officers' pages that of the person, Hindi first for
 * groups until we know her.
 */
export async function pageLanguage(request: Request): Promise<Language> {
  const { pathname } = new URL(request.url);
  const surface = surfaceOf(pathname);
  if (surface === 'shop') return languageOfPath(pathname);
  const visitor = await visitorOf(request);
  return visitor?.person?.language ?? (surface === 'seller' ? 'hi' : 'en');
}
