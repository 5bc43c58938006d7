import type Stripe from 'stripe';
import { paise } from '#app/lib/money.ts';
import type { Movement } from './payment-gateway.ts';

const KINDS: Readonly<Record<string, Movement['kind']>> = {
  charge: 'capture',
  payment: 'capture',
  refund: 'refund',
  payment_refund: 'refund',
  refund_failure: 'refund-failed',
  payment_failure_refund: 'refund-failed',
  payout: 'payout',
  payout_cancel: 'payout',
  payout_failure: 'payout',
  stripe_fee: 'fee',
  tax_fee: 'fee',
};

/** One line of the provider's balance, with the names by which we know what it is about. */
export function movement(entry: Stripe.BalanceTransaction): Movement {
  const disputed = entry.reporting_category === 'dispute' || entry.reporting_category === 'dispute_reversal';
  const source = typeof entry.source === 'object' ? entry.source : null;
  return {
    movementId: entry.id,
    kind: disputed ? 'dispute' : (KINDS[entry.type] ?? 'other'),
    amount: paise(entry.amount),
    fee: paise(entry.fee),
    at: new Date(entry.created * 1_000),
    sourceId: typeof entry.source === 'string' ? entry.source : (source?.id ?? null),
    paymentIntentId: paymentOf(source),
  };
}

function paymentOf(source: Stripe.BalanceTransactionSource | null): string | null {
  if (source?.object !== 'charge' && source?.object !== 'refund' && source?.object !== 'dispute') return null;
  const { payment_intent: intent } = source;
  return typeof intent === 'object' ? (intent?.id ?? null) : intent;
}
