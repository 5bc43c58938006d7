import { chargeFees, enter } from './balance.ts';
import { BANK_DECLINE, behaviourOf, disputeOf } from './cards.ts';
import type { Decline } from './cards.ts';
import { newCharge, newIntent } from './charges.ts';
import { announce, schedule, unixSeconds, unschedule } from './desk.ts';
import type { Desk } from './desk.ts';
import { noSuch } from './errors.ts';
import type { CardOnFile, Charge, Intent, Payer, Session, SessionRecord } from './records.ts';

export type Outcome = { kind: 'paid' | 'processing' | 'authenticate' } | { kind: 'declined'; decline: Decline };

const UPI: CardOnFile = { kind: 'upi', brand: 'upi', country: 'IN', last4: '', expMonth: 0, expYear: 0 };

const AUTHENTICATION_FAILED: Decline = {
  code: 'payment_intent_authentication_failure',
  declineCode: null,
  message:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
};

/** The customer presses Pay with a card. The session must be open. */
export function payByCard(desk: Desk, record: SessionRecord, card: CardOnFile, payer: Payer): Outcome {
  const intent = intentOf(desk, record.session.id, card);
  const behaviour = behaviourOf(card);
  if (!behaviour.threeDSecure) return settleAttempt(desk, record.session.id, intent, card, payer, behaviour.decline);
  putIntent(desk, card, {
    ...intent,
    status: 'requires_action',
    last_payment_error: null,
    next_action: { type: 'use_stripe_sdk', use_stripe_sdk: {} },
  });
  update(desk, record.session.id, { waiting: { card, payer } });
  return { kind: 'authenticate' };
}

/** The customer comes back from her bank's 3-D Secure page. */
export function finishAuthentication(desk: Desk, record: SessionRecord, passed: boolean): Outcome {
  if (!record.waiting || record.waiting.card.kind === 'upi') return { kind: 'declined', decline: AUTHENTICATION_FAILED };
  const { card, payer } = record.waiting;
  update(desk, record.session.id, { waiting: null });
  const intent = intentOf(desk, record.session.id, card);
  if (passed) return settleAttempt(desk, record.session.id, intent, card, payer, behaviourOf(card).decline);
  refuse(desk, card, intent, AUTHENTICATION_FAILED, null);
  return { kind: 'declined', decline: AUTHENTICATION_FAILED };
}

/** The customer presses UPI: her app is asked to approve, and the page waits for it. */
export function askUpiApp(desk: Desk, record: SessionRecord, payer: Payer): void {
  const { id } = record.session;
  const page = `${desk.address()}/pay/${id}/upi`;
  const qr = { expires_at: record.session.expires_at, image_url_png: page, image_url_svg: page };
  putIntent(desk, UPI, {
    ...intentOf(desk, id, UPI),
    status: 'requires_action',
    last_payment_error: null,
    next_action: {
      type: 'upi_handle_redirect_or_display_qr_code',
      upi_handle_redirect_or_display_qr_code: { hosted_instructions_url: page, qr_code: qr },
    },
  });
  update(desk, id, { waiting: { card: UPI, payer } });
}

/** The customer pays by UPI; `later` means the bank answers after a while. */
export function payByUpi(
  desk: Desk,
  record: SessionRecord,
  answer: 'pays' | 'refuses' | 'pays-later' | 'refuses-later',
  payer: Payer,
): Outcome {
  update(desk, record.session.id, { waiting: null });
  const intent = intentOf(desk, record.session.id, UPI);
  if (answer === 'pays' || answer === 'refuses') {
    const decline = answer === 'pays' ? null : BANK_DECLINE;
    return settleAttempt(desk, record.session.id, intent, UPI, payer, decline);
  }
  putIntent(desk, UPI, { ...intent, status: 'processing', next_action: null, last_payment_error: null });
  complete(desk, record.session.id, payer, 'unpaid');
  const due = desk.now().getTime() + desk.bankAnswerAfter;
  schedule(desk, answer === 'pays-later' ? 'bank-pays' : 'bank-refuses', record.session.id, due);
  return { kind: 'processing' };
}

/** The bank's late answer to a payment in processing. */
export function bankAnswers(desk: Desk, sessionId: string, pays: boolean): void {
  const { session } = sessionRecord(desk, sessionId);
  const held = desk.store.intents.get(String(session.payment_intent));
  if (!held?.card || held.intent.status !== 'processing') return;
  const payer = { email: session.customer_details?.email ?? null, name: session.customer_details?.name ?? null };
  if (!pays) {
    refuse(desk, held.card, held.intent, BANK_DECLINE, failedCharge(desk, held.intent, held.card, payer, BANK_DECLINE));
    announce(desk, 'checkout.session.async_payment_failed', session);
    return;
  }
  capture(desk, held.intent, held.card, payer);
  const paid: Session = { ...session, payment_status: 'paid' };
  update(desk, sessionId, { session: paid });
  announce(desk, 'checkout.session.async_payment_succeeded', paid);
}

/** The balance transaction arrives after the charge, with its own event. */
export function settleCharge(desk: Desk, id: string): void {
  const charge = desk.store.charges.get(id);
  if (!charge || charge.balance_transaction) return;
  const kind = charge.payment_method_details?.type === 'upi' ? 'payment' : 'charge';
  const { id: entry } = enter(desk, { amount: charge.amount_captured, type: kind, category: 'charge', source: id, description: charge.description, fees: chargeFees(charge.amount_captured) });
  const settled: Charge = { ...charge, balance_transaction: entry };
  desk.store.put('charges', id, settled);
  announce(desk, 'charge.updated', settled, { balance_transaction: null });
}

function settleAttempt(
  desk: Desk,
  sessionId: string,
  intent: Intent,
  card: CardOnFile,
  payer: Payer,
  decline: Decline | null,
): Outcome {
  if (decline) {
    refuse(desk, card, intent, decline, failedCharge(desk, intent, card, payer, decline));
    return { kind: 'declined', decline };
  }
  capture(desk, intent, card, payer);
  complete(desk, sessionId, payer, 'paid');
  return { kind: 'paid' };
}

function capture(desk: Desk, intent: Intent, card: CardOnFile, payer: Payer): void {
  const charge = newCharge(desk, intent, card, payer, null);
  desk.store.put('charges', charge.id, charge);
  announce(desk, 'charge.succeeded', charge);
  const paid: Intent = {
    ...intent,
    status: 'succeeded',
    amount_received: intent.amount,
    latest_charge: charge.id,
    last_payment_error: null,
    next_action: null,
  };
  putIntent(desk, card, paid);
  announce(desk, 'payment_intent.succeeded', paid);
  schedule(desk, 'settle-charge', charge.id, 0);
  if (disputeOf(card)) schedule(desk, 'open-dispute', charge.id, desk.now().getTime() + desk.bankAnswerAfter);
}

function failedCharge(desk: Desk, intent: Intent, card: CardOnFile, payer: Payer, decline: Decline): Charge {
  const charge = newCharge(desk, intent, card, payer, decline);
  desk.store.put('charges', charge.id, charge);
  return charge;
}

function refuse(desk: Desk, card: CardOnFile, intent: Intent, decline: Decline, charge: Charge | null): void {
  const failed: Intent = {
    ...intent,
    status: 'requires_payment_method',
    latest_charge: charge?.id ?? intent.latest_charge,
    next_action: null,
    last_payment_error: {
      type: charge ? 'card_error' : 'invalid_request_error',
      code: decline.code,
      message: decline.message,
      ...(decline.declineCode ? { decline_code: decline.declineCode } : {}),
      ...(charge ? { charge: charge.id } : {}),
    },
  };
  putIntent(desk, card, failed);
  announce(desk, 'payment_intent.payment_failed', failed);
}

function complete(desk: Desk, sessionId: string, payer: Payer, status: 'paid' | 'unpaid'): void {
  const { session } = sessionRecord(desk, sessionId);
  const completed: Session = {
    ...session,
    status: 'complete',
    payment_status: status,
    customer_details: {
      address: { city: null, country: 'IN', line1: null, line2: null, postal_code: null, state: null },
      business_name: null,
      email: payer.email,
      individual_name: null,
      name: payer.name,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
  };
  update(desk, sessionId, { session: completed, waiting: null });
  unschedule(desk, 'expire-session', sessionId);
  announce(desk, 'checkout.session.completed', completed);
}

/** The intent of a session is made when the customer first confirms, and serves every later try. */
function intentOf(desk: Desk, sessionId: string, card: CardOnFile): Intent {
  const record = sessionRecord(desk, sessionId);
  const held = desk.store.intents.get(String(record.session.payment_intent));
  if (held) return held.intent;
  const intent = newIntent(record, unixSeconds(desk.now()));
  putIntent(desk, card, intent);
  update(desk, sessionId, { session: { ...record.session, payment_intent: intent.id } });
  return intent;
}

function putIntent(desk: Desk, card: CardOnFile, intent: Intent): void {
  desk.store.put('intents', intent.id, { intent, card });
}

function sessionRecord(desk: Desk, id: string): SessionRecord {
  const record = desk.store.sessions.get(id);
  if (!record) throw noSuch('checkout.session', id, 'session');
  return record;
}

function update(desk: Desk, id: string, change: Partial<SessionRecord>): void {
  desk.store.put('sessions', id, { ...sessionRecord(desk, id), ...change });
}
