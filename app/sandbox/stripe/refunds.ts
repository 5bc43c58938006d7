import { enter } from './balance.ts';
import { behaviourOf } from './cards.ts';
import { announce, schedule, unixSeconds } from './desk.ts';
import type { Desk } from './desk.ts';
import { invalidRequest, noSuch } from './errors.ts';
import { newId } from './ids.ts';
import { integer, metadata, object, oneOf, optional, text } from './readers.ts';
import type { Read, Reader } from './readers.ts';
import type { Charge, Refund } from './records.ts';
import { expandable } from './session-params.ts';

const create = object({
  payment_intent: optional(text()),
  charge: optional(text()),
  amount: optional(integer({ min: 1 })),
  reason: optional(oneOf(['duplicate', 'fraudulent', 'requested_by_customer'])),
  metadata,
  expand: expandable,
});
type RefundParams = Read<typeof create>;
export const refundParams: Reader<RefundParams> = create;

/** Gives money back; never more than was captured and not yet refunded. */
export function createRefund(desk: Desk, params: RefundParams): Refund {
  const charge = chargeToRefund(desk, params);
  const left = charge.amount_captured - charge.amount_refunded;
  if (left === 0) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  if (isChargedBack(desk, charge)) {
    throw invalidRequest(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' });
  }
  const amount = params.amount ?? left;
  if (amount > left) {
    throw invalidRequest(
      `Refund amount (${rupees(amount)}) is greater than unrefunded amount on charge (${rupees(left)})`,
      { param: 'amount' },
    );
  }
  const pace = paceOf(desk, charge);
  const isCard = charge.payment_method_details?.type === 'card';
  const id = newId('re_');
  const refund: Refund = {
    id,
    object: 'refund',
    amount,
    balance_transaction: enter(desk, { amount: -amount, type: isCard ? 'refund' : 'payment_refund', category: 'refund', source: id }).id,
    charge: charge.id,
    created: unixSeconds(desk.now()),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    ...(isCard
      ? { destination_details: { type: 'card', card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' } } }
      : {}),
    metadata: params.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: pace === 'later' ? 'pending' : 'succeeded',
    transfer_reversal: null,
  };
  const refunded = charge.amount_refunded + amount;
  const after: Charge = { ...charge, amount_refunded: refunded, refunded: refunded === charge.amount_captured };
  desk.store.put('refunds', refund.id, refund);
  desk.store.put('charges', charge.id, after);
  announce(desk, 'refund.created', refund);
  announce(desk, 'charge.refunded', after, { amount_refunded: charge.amount_refunded });
  schedule(desk, 'advance-refund', refund.id, 0);
  return refund;
}

/** The bank's word on a refund: the card's reference, a late success, or money that came back. */
export function advanceRefund(desk: Desk, id: string): void {
  const refund = desk.store.refunds.get(id);
  const charge = refund ? desk.store.charges.get(String(refund.charge)) : undefined;
  if (!refund || !charge) return;
  if (paceOf(desk, charge) === 'fails') {
    const failed: Refund = {
      ...refund,
      status: 'failed',
      failure_reason: 'unknown',
      failure_balance_transaction: enter(desk, { amount: refund.amount, type: 'refund_failure', category: 'refund_failure', source: id }).id,
    };
    const back: Charge = { ...charge, amount_refunded: charge.amount_refunded - refund.amount, refunded: false };
    desk.store.put('refunds', id, failed);
    desk.store.put('charges', charge.id, back);
    announce(desk, 'refund.failed', failed);
    return;
  }
  const card = refund.destination_details?.card;
  const done: Refund = {
    ...refund,
    status: 'succeeded',
    ...(card
      ? { destination_details: { type: 'card', card: { ...card, reference: id.slice(-12), reference_status: 'available' } } }
      : {}),
  };
  desk.store.put('refunds', id, done);
  announce(desk, 'refund.updated', done, { status: refund.status });
}

function chargeToRefund(desk: Desk, params: RefundParams): Charge {
  if ((params.payment_intent === undefined) === (params.charge === undefined)) {
    throw invalidRequest('One of the following params should be provided for this request: payment_intent or charge.', {
      code: 'parameter_missing',
    });
  }
  if (params.charge !== undefined) {
    const charge = desk.store.charges.get(params.charge);
    if (!charge) throw noSuch('charge', params.charge, 'charge', 400);
    if (charge.paid) return charge;
    throw invalidRequest(`Charge ${charge.id} has not been paid and cannot be refunded.`, { param: 'charge' });
  }
  const intentId = String(params.payment_intent);
  const held = desk.store.intents.get(intentId);
  if (!held) throw noSuch('payment_intent', intentId, 'payment_intent', 400);
  const charge = desk.store.charges.get(String(held.intent.latest_charge));
  if (charge?.paid) return charge;
  throw invalidRequest(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`, {
    param: 'payment_intent',
  });
}

function paceOf(desk: Desk, charge: Charge): 'at-once' | 'later' | 'fails' {
  const card = desk.store.intents.get(String(charge.payment_intent))?.card;
  if (!card) return 'at-once';
  // UPI refunds travel back through the bank and are pending at first.
  return card.kind === 'upi' ? 'later' : behaviourOf(card).refund;
}

/** While a bank has the money, or after it kept it, there is nothing left to give back; an inquiry leaves it here. */
function isChargedBack(desk: Desk, charge: Charge): boolean {
  return [...desk.store.disputes.values()].some((dispute) => dispute.charge === charge.id && !dispute.is_charge_refundable && dispute.status !== 'won');
}

function rupees(amount: number): string {
  return `₹${(amount / 100).toFixed(2)}`;
}
