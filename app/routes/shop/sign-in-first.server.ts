import { redirect } from '@remix-run/node';
import { localPath } from '#app/i18n/languages.ts';
import { languageOf } from './private-page.server.ts';

/** To the sign-in and back to this page, where what was asked for is asked once more. */
export function signInFirst(request: Request): Response {
  return redirect(localPath(languageOf(request), `/account/sign-in?next=${encodeURIComponent(new URL(request.url).pathname)}`), { status: 303 });
}
