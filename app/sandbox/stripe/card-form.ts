import { hasValidCheckDigit, noteCard } from './cards.ts';
import type { Typed, Wrong } from './pay-page.ts';
import type { CardOnFile } from './records.ts';
import type { Words } from './words.ts';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

/** Reads what was typed on the payment page; names every field that is wrong, in the page's language. */
export function readTyped(form: URLSearchParams): Typed {
  const text = (name: string) => (form.get(name) ?? '').trim().slice(0, 200);
  return { email: text('email'), number: text('number'), expiry: text('expiry'), cvc: text('cvc'), name: text('name') };
}

export function readCard(typed: Typed, words: Words, now: Date): { card: CardOnFile } | { wrong: Wrong } {
  const wrong: Wrong = {};
  const digits = typed.number.replace(/[\s-]/g, '');
  const expiry = /^(0?[1-9]|1[0-2])\s*\/?\s*(?:20)?(\d\d)$/.exec(typed.expiry);
  const month = Number(expiry?.[1]);
  const year = 2_000 + Number(expiry?.[2]);
  if (!isEmail(typed.email)) wrong.email = words.wrong.email;
  if (!/^\d{13,19}$/.test(digits) || !hasValidCheckDigit(digits)) wrong.number = words.wrong.number;
  if (!expiry) wrong.expiry = words.wrong.expiry;
  else if (Date.UTC(year, month, 1) <= now.getTime()) wrong.expiry = words.wrong.expired;
  if (!(/^3[47]/.test(digits) ? /^\d{4}$/ : /^\d{3}$/).test(typed.cvc)) wrong.cvc = words.wrong.cvc;
  return Object.keys(wrong).length > 0 ? { wrong } : { card: noteCard(digits, month, year) };
}

export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** What the Decline button charges: a card that every bank refuses. */
export const DECLINING_CARD: CardOnFile = {
  kind: 'decline-button',
  brand: 'visa',
  country: 'US',
  last4: '0002',
  expMonth: 12,
  expYear: 2034,
};
