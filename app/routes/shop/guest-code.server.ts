import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import { checkCode } from '#app/domain/accounts/check-code.server.ts';
import { codeForm } from '#app/domain/accounts/forms.ts';
import { issueCode } from '#app/domain/accounts/issue-code.server.ts';
import { knownDevice } from '#app/domain/accounts/known-device.server.ts';
import type { SealedCookie } from '#app/domain/accounts/sealed-cookie.server.ts';
import type { CodePurpose } from '#app/generated/prisma/enums.ts';
import { localPath } from '#app/i18n/languages.ts';
import { readForm, type FormState } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { refusedBy, refusedShape } from '#app/routes/account/page.server.ts';
import { languageOf, moveOn } from './private-page.server.ts';

/** What a guest does once a code has shown that a number is hers: from which page, and what her browser brings along to the code. */
interface GuestWay<Carried> {
  readonly purpose: CodePurpose;
  readonly page: '/orders/find' | '/orders/erase';
  readonly progress: SealedCookie<Carried>;
}

/** Sends a code to the number typed, whether or not it means anything to us: the answer tells a stranger nothing. */
export async function sendGuestCode<Typed extends { readonly mobile: string }, Carried>(
  { request, context }: ActionFunctionArgs, form: z.ZodType<Typed>, { purpose, page, progress }: GuestWay<Carried>, carry: (typed: Typed, codeId: string) => Carried,
) {
  const now = new Date();
  const read = readForm(await sentForm(request), form);
  if (!read.ok) return refusedShape(read.form);
  const { mobile } = read.value;
  const sent = await issueCode({ kind: 'PHONE', address: mobile, purpose, language: languageOf(request), clientAddress: context.clientAddress, knownDevice: knownDevice(request, mobile, now), now });
  if (!sent.ok) return refusedBy(read.form, 'mobile', sent, now);
  return moveOn(request, `${page}/code`, progress.write(carry(read.value, sent.value.codeId), now));
}

/** What the browser brought along to the code; without it, back to the page before. */
export function carriedAlong<Carried>(request: Request, { page, progress }: GuestWay<Carried>): Carried {
  const carried = progress.read(request, new Date());
  if (!carried) throw redirect(localPath(languageOf(request), page), 303);
  return carried;
}

/** Checks the code typed, and goes on with the number that is hers now. */
export async function withGuestCode<Carried extends { readonly codeId: string }, Answer>(
  { request, context }: ActionFunctionArgs, way: GuestWay<Carried>, goOn: (address: string, carried: Carried, form: FormState, now: Date) => Promise<Answer>,
) {
  const now = new Date();
  const carried = carriedAlong(request, way);
  const read = readForm(await sentForm(request), codeForm, ['code']);
  if (!read.ok) return refusedShape(read.form);
  const checked = await checkCode({ codeId: carried.codeId, purpose: way.purpose, code: read.value.code, clientAddress: context.clientAddress, now });
  if (!checked.ok) return refusedBy(read.form, 'code', checked, now);
  return goOn(checked.value.address, carried, read.form, now);
}
