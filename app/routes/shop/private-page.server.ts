import { redirect } from '@remix-run/node';
import { languageOfPath, localPath, type Language } from '#app/i18n/languages.ts';

/** Pages of one buyer are kept by nobody. */
export const privatePage = () => ({ 'Cache-Control': 'no-store' });

export function languageOf(request: Request): Language {
  return languageOfPath(new URL(request.url).pathname);
}

/** On to a page of the shop after a form; `path` goes without its language. */
export function moveOn(request: Request, path: string, ...cookies: string[]): Response {
  return redirect(localPath(languageOf(request), path), { status: 303, headers: cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]) });
}

