import { enter } from './balance.ts';
import { announce, schedule, unixSeconds } from './desk.ts';
import type { Desk } from './desk.ts';
import { newDispute } from './dispute-shape.ts';
import { invalidRequest, noSuch } from './errors.ts';
import { newId } from './ids.ts';
import { paging } from './lists.ts';
import { object, oneOf, optional, text } from './readers.ts';
import type { Read, Reader } from './readers.ts';
import type { BalanceTransaction, Dispute } from './records.ts';
import { expandable } from './session-params.ts';

/** What Stripe takes for a dispute, won or lost, and the days there are to answer. */
const FEE = 1_500_00;
const DAYS_TO_ANSWER = 7;
const CLOSED: readonly string[] = ['won', 'lost', 'warning_closed'];

const evidence = object({
  evidence: optional(object({ uncategorized_text: optional(text({ max: 20_000 })) })),
  submit: optional(oneOf(['true', 'false'])),
  expand: expandable,
});
export const evidenceParams: Reader<Read<typeof evidence>> = evidence;
export const disputeListParams = object({ ...paging, charge: optional(text()), payment_intent: optional(text()) });

/** The cardholder's bank takes the money back, all of it or an `amount`, or with `inquiry` asks first and leaves it. */
export function openDispute(desk: Desk, chargeId: string, reason: string, { inquiry, amount }: { inquiry: boolean; amount?: number }): Dispute {
  const charge = desk.store.charges.get(chargeId);
  if (!charge?.paid) throw noSuch('charge', chargeId, 'charge', 400);
  const created = unixSeconds(desk.now());
  const dispute = newDispute({
    id: newId('du_'),
    amount: Math.min(amount ?? charge.amount, charge.amount),
    charge: charge.id,
    created,
    evidence_details: {
      due_by: created + DAYS_TO_ANSWER * 24 * 60 * 60,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'unknown',
    },
    is_charge_refundable: inquiry,
    payment_intent: charge.payment_intent,
    reason,
    status: inquiry ? 'warning_needs_response' : 'needs_response',
  });
  desk.store.put('charges', charge.id, { ...charge, disputed: true });
  if (inquiry) return keep(desk, dispute, 'charge.dispute.created');
  const fees = [{ amount: FEE, application: null, currency: 'inr', description: 'Dispute fee', type: 'stripe_fee' }];
  const taken = withMovement(desk, dispute, { amount: -dispute.amount, category: 'dispute', fees });
  keep(desk, taken, 'charge.dispute.created');
  return keep(desk, taken, 'charge.dispute.funds_withdrawn');
}

/** Evidence decides as in Stripe's test mode: `winning_evidence` wins, anything else loses, after the bank has looked. */
export function answerDispute(desk: Desk, id: string, params: Read<typeof evidence>): Dispute {
  const dispute = openOne(desk, id);
  const words = params.evidence?.uncategorized_text ?? dispute.evidence.uncategorized_text;
  const submitted = params.submit !== 'false' && words !== null;
  const details = { ...dispute.evidence_details, has_evidence: words !== null, submission_count: dispute.evidence_details.submission_count + (submitted ? 1 : 0) };
  const status = dispute.status === 'warning_needs_response' ? 'warning_under_review' : 'under_review';
  const answered: Dispute = { ...dispute, evidence: { ...dispute.evidence, uncategorized_text: words }, evidence_details: details, ...(submitted ? { status } : {}) };
  if (submitted) schedule(desk, words === 'winning_evidence' ? 'dispute-won' : 'dispute-lost', id, desk.now().getTime() + desk.bankAnswerAfter);
  return keep(desk, answered, 'charge.dispute.updated');
}

/** The bank's decision; a lost dispute leaves the money where the bank put it. */
export function closeDispute(desk: Desk, id: string, won: boolean): Dispute {
  const dispute = openOne(desk, id);
  if (dispute.status.startsWith('warning_')) return keep(desk, { ...dispute, status: 'warning_closed' }, 'charge.dispute.closed');
  if (!won) return keep(desk, { ...dispute, status: 'lost' }, 'charge.dispute.closed');
  const back = withMovement(desk, { ...dispute, status: 'won' }, { amount: dispute.amount, category: 'dispute_reversal' });
  keep(desk, back, 'charge.dispute.funds_reinstated');
  return keep(desk, back, 'charge.dispute.closed');
}

export function isOpenDispute(desk: Desk, id: string): boolean {
  return !CLOSED.includes(desk.store.disputes.get(id)?.status ?? 'lost');
}

function openOne(desk: Desk, id: string): Dispute {
  const dispute = desk.store.disputes.get(id);
  if (!dispute) throw noSuch('dispute', id, 'dispute');
  if (CLOSED.includes(dispute.status)) throw invalidRequest('This dispute is already closed', { param: 'dispute' });
  return dispute;
}

function withMovement(desk: Desk, dispute: Dispute, movement: { amount: number; category: string; fees?: BalanceTransaction['fee_details'] }): Dispute {
  const entry = enter(desk, { type: 'adjustment', source: dispute.id, description: `Chargeback for ${String(dispute.charge)}`, ...movement });
  return { ...dispute, balance_transactions: [...dispute.balance_transactions, entry] };
}

function keep(desk: Desk, dispute: Dispute, type: Parameters<typeof announce>[1]): Dispute {
  desk.store.put('disputes', dispute.id, dispute);
  announce(desk, type, dispute);
  return dispute;
}
