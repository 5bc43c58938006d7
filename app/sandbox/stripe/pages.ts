import type { IncomingMessage } from 'node:http';
import { accountPage } from './account.ts';
import { DECLINING_CARD, isEmail, readCard, readTyped } from './card-form.ts';
import type { Desk } from './desk.ts';
import type { Html } from './html.ts';
import { readBody } from './http.ts';
import { messagePage } from './layout.ts';
import { authenticatePage, blankForm, payPage } from './pay-page.ts';
import type { Typed } from './pay-page.ts';
import { askUpiApp, finishAuthentication, payByCard, payByUpi } from './payments.ts';
import type { Outcome } from './payments.ts';
import type { SessionRecord } from './records.ts';
import { findSession } from './sessions.ts';
import { upiPage } from './upi-page.ts';
import { declineText, wordsFor } from './words.ts';
import type { Words } from './words.ts';

export type Page = { status: number; html: Html; origins?: string[] } | { redirect: string };

/** Everything a browser may ask for; null when there is no such page. */
export async function routePage(desk: Desk, incoming: IncomingMessage, path: string): Promise<Page | null> {
  const language = incoming.headers['accept-language'];
  if (path === '/') return { redirect: '/account' };
  if (path === '/account') return { status: 200, html: accountPage(desk, wordsFor('en')) };
  const match = /^\/pay\/(cs_test_[A-Za-z0-9]+)((?:\/[a-z-]+)*)$/.exec(path);
  const id = match?.[1];
  if (id === undefined || !desk.store.sessions.has(id)) {
    const words = wordsFor(null, language);
    return path.startsWith('/pay/') ? { status: 404, html: messagePage(words, words.unknownTitle, null, null) } : null;
  }
  const form = incoming.method === 'POST' ? new URLSearchParams(await readBody(incoming)) : null;
  desk.cause = { id: null, key: null };
  return desk.store.atomically(() => {
    const record = findSession(desk, id);
    return withOrigins(record, payment(desk, record, match?.[2] ?? '', form, wordsFor(record.session.locale, language)));
  });
}

function payment(desk: Desk, record: SessionRecord, step: string, form: URLSearchParams | null, words: Words): Page {
  const { session } = record;
  if (session.status === 'complete') {
    // A second press of Pay ends where the first did.
    if (form) return { redirect: successAddress(record) };
    return { status: 200, html: messagePage(words, words.paidTitle, null, successAddress(record)) };
  }
  if (session.status === 'expired') {
    return { status: 410, html: messagePage(words, words.expiredTitle, words.expiredText, session.cancel_url) };
  }
  if (!form) {
    if (step === '/authenticate' && record.waiting) return { status: 200, html: authenticatePage(record, words) };
    if (step === '/upi' && record.waiting) return { status: 200, html: upiPage(record, words) };
    return step === '' ? { status: 200, html: payPage(record, words, blankForm(record)) } : { redirect: payAddress(record) };
  }
  const typed = readTyped(form);
  const payer = { email: typed.email || session.customer_email, name: typed.name || null };
  const finish = (outcome: Outcome) => ending(desk, record, words, typed, outcome);
  if (step === '/decline') return finish(payByCard(desk, record, DECLINING_CARD, payer));
  if (step === '/authenticate/complete') return finish(finishAuthentication(desk, record, true));
  if (step === '/authenticate/fail') return finish(finishAuthentication(desk, record, false));
  if (step === '/upi' || step.startsWith('/upi/')) return upi(desk, record, step.slice(5), typed, words);
  if (step !== '' || !session.payment_method_types.includes('card')) return { redirect: payAddress(record) };
  const read = readCard(typed, words, desk.now());
  if ('wrong' in read) {
    return { status: 422, html: payPage(record, words, { ...typed, cvc: '' }, read.wrong) };
  }
  return finish(payByCard(desk, record, read.card, payer));
}

function upi(desk: Desk, record: SessionRecord, answer: string, typed: Typed, words: Words): Page {
  const known = (['', 'pays', 'refuses', 'pays-later', 'refuses-later'] as const).find((each) => each === answer);
  const { session } = record;
  if (known === undefined || !session.payment_method_types.includes('upi')) return { redirect: payAddress(record) };
  const email = typed.email || (session.customer_email ?? '');
  if (email !== '' && !isEmail(email)) {
    return { status: 422, html: payPage(record, words, { ...blankForm(record), email }, { email: words.wrong.email }) };
  }
  const payer = { email: email || record.waiting?.payer.email || null, name: null };
  if (known === '') {
    askUpiApp(desk, record, payer);
    return { redirect: `${payAddress(record)}/upi` };
  }
  const outcome = payByUpi(desk, record, known, payer);
  const refused = outcome.kind === 'declined' ? words.declines['upi'] : undefined;
  return ending(desk, record, words, { ...blankForm(record), email }, outcome, refused);
}

function ending(
  desk: Desk,
  { session: { id } }: SessionRecord,
  words: Words,
  typed: Typed,
  outcome: Outcome,
  reason?: string,
): Page {
  const record = findSession(desk, id);
  if (outcome.kind === 'authenticate') return { redirect: `${payAddress(record)}/authenticate` };
  if (outcome.kind !== 'declined') return { redirect: successAddress(record) };
  const { code, declineCode } = outcome.decline;
  const again = typed.number === '' ? { ...blankForm(record), number: '', email: typed.email || blankForm(record).email } : typed;
  const alert = reason ?? declineText(words, code, declineCode);
  return { status: 402, html: payPage(record, words, { ...again, cvc: '' }, {}, alert) };
}

function payAddress({ session }: SessionRecord): string {
  return `/pay/${session.id}`;
}

function successAddress({ session }: SessionRecord): string {
  return new URL((session.success_url ?? '').replaceAll('{CHECKOUT_SESSION_ID}', session.id)).href;
}

/** Browsers apply a page's form-action to the redirect after the form as well, so the shop must be named. */
function withOrigins({ session }: SessionRecord, page: Page): Page {
  if ('redirect' in page) return page;
  const addresses = [session.success_url, session.cancel_url].filter((address) => address !== null);
  return { ...page, origins: [...new Set(addresses.map((address) => new URL(address).origin))] };
}
