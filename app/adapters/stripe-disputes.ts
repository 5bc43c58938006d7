import type Stripe from 'stripe';
import { paise } from '#app/lib/money.ts';
import type { DisputeState } from './payment-gateway.ts';

const STATES: Readonly<Record<string, DisputeState['state']>> = {
  warning_needs_response: 'inquiry',
  warning_under_review: 'inquiry',
  warning_closed: 'closed',
  prevented: 'closed',
  needs_response: 'needs-response',
  appeal_needs_response: 'needs-response',
  under_review: 'under-review',
  appeal_under_review: 'under-review',
  won: 'won',
  lost: 'lost',
};

/** What a dispute is by now. A status that is new to us counts as open: somebody has to look. */
export function disputeState(dispute: Stripe.Dispute): DisputeState {
  const { payment_intent: intent, evidence_details: details } = dispute;
  return {
    disputeId: dispute.id,
    paymentIntentId: typeof intent === 'object' ? (intent?.id ?? null) : intent,
    state: STATES[dispute.status] ?? 'needs-response',
    amount: paise(dispute.amount),
    taken: paise(Math.max(0, 0 - dispute.balance_transactions.reduce((sum, { amount }) => sum + amount, 0))),
    currency: dispute.currency,
    reason: dispute.reason,
    evidenceDueAt: details.due_by === null ? null : new Date(details.due_by * 1_000),
    openedAt: new Date(dispute.created * 1_000),
  };
}
