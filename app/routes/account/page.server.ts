import { data, redirect } from '@remix-run/node';
import { secondsUntil, type RefusedForm } from '#app/domain/accounts/refused-form.ts';
import type { Wait } from '#app/domain/accounts/count-attempt.server.ts';
import { languageOfPath, localPath, type Language } from '#app/i18n/languages.ts';
import { refuse, type FormState } from '#app/lib/forms.ts';

/** Pages of one person are kept by nobody. */
export const noStore = () => ({ 'Cache-Control': 'no-store' });

/** The language an account page is read in. */
export function languageOf(request: Request): Language {
  return languageOfPath(new URL(request.url).pathname);
}

/** On to another page after a form, with cookies to set. `path` goes without its language. */
export function moveOn(request: Request, path: string, ...cookies: string[]): Response {
  return moveTo(localPath(languageOf(request), path), ...cookies);
}

/** The same to an address that has its language already. */
export function moveTo(address: string, ...cookies: string[]): Response {
  return redirect(address, { status: 303, headers: cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]) });
}

/** A form whose fields are not right. */
export function refusedShape(form: FormState) {
  return data<RefusedForm>({ form, wait: null }, { status: 422 });
}

/** A form that a rule refused: said beside a field, or as how long to wait. */
export function refusedBy(form: FormState, field: string, refusal: { readonly error: string } | Wait, now: Date) {
  if ('until' in refusal) return data<RefusedForm>({ form, wait: secondsUntil(refusal.until, now) }, { status: 429 });
  return data<RefusedForm>({ form: refuse(form, field, refusal.error), wait: null }, { status: 422 });
}
