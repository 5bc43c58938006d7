import { z } from 'zod';
import { checkCode, codeWasRight } from '#app/domain/accounts/check-code.server.ts';
import { issueCode } from '#app/domain/accounts/issue-code.server.ts';
import { sealedCookie } from '#app/domain/accounts/sealed-cookie.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { err, ok } from '#app/lib/result.ts';
import { tokenHash } from '#app/lib/secrets.server.ts';
import { minutes } from '#app/lib/time.ts';

const progress = sealedCookie('cash-code', z.object({ basket: z.string(), phone: z.string(), codeId: z.string(), confirmed: z.boolean() }), minutes(30));

/** Whose code it is: of one basket and one number. A basket becomes one order, so a code confirms one order. */
export interface CashOrder {
  readonly basketToken: string;
  /** +91 and ten digits. */
  readonly phone: string;
}

/** How far this browser is with the code for this order. */
export function cashCodeState(request: Request, order: CashOrder, now: Date): 'none' | 'sent' | 'confirmed' {
  const known = readFor(request, order, now);
  return known ? (known.confirmed ? 'confirmed' : 'sent') : 'none';
}

/** Sends a code to the number of a cash order; answers the cookie that remembers it. Refuses as `issueCode` does. */
export async function sendCashCode({ basketToken, phone }: CashOrder, from: { language: Language; clientAddress: string; knownDevice: string | null }, now: Date) {
  const sent = await issueCode({ kind: 'PHONE', address: phone, purpose: 'CASH_ORDER', ...from, now });
  return sent.ok ? ok(progress.write({ basket: tokenHash(basketToken), phone, codeId: sent.value.codeId, confirmed: false }, now)) : sent;
}

/** Uses up the typed code; answers the cookie that says so. Refuses as `checkCode` does, and `code-spent` where none was sent. The same form twice is right twice. */
export async function confirmCashCode(request: Request, order: CashOrder, code: string, clientAddress: string, now: Date) {
  const known = readFor(request, order, now);
  if (!known) return err('code-spent');
  const checked = await checkCode({ codeId: known.codeId, purpose: 'CASH_ORDER', code, clientAddress, now });
  const right = checked.ok || (checked.error === 'code-spent' && (await codeWasRight({ codeId: known.codeId, purpose: 'CASH_ORDER', code, now })));
  return right ? ok(progress.write({ ...known, confirmed: true }, now)) : err(checked.error);
}

/** The Set-Cookie header that forgets it. */
export const forgetCashCode = () => progress.clear();

function readFor(request: Request, { basketToken, phone }: CashOrder, now: Date) {
  const known = progress.read(request, now);
  return known?.basket === tokenHash(basketToken) && known.phone === phone ? known : null;
}
