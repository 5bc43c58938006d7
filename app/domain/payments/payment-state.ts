import type { PaymentFacts } from './payment-facts.ts';
import { toSend } from './to-send.ts';

/** What became of the buyer's money. */
export type PaymentState =
  | 'waiting' | 'unpaid' | 'paid' | 'refunding' | 'refunded' | 'part-refunding' | 'part-refunded' | 'refund-failed'
  | 'disputed' | 'dispute-lost' | 'dispute-lost-part' | 'cash-due' | 'cash-courier' | 'cash-remitted' | 'cash-cancelled' | 'cash-returned';

/** What becomes of the group's share. `none`: the buyer's part says it all. */
export type ShareState =
  | 'none' | 'nothing' | 'after-delivery' | 'after-cash' | 'after-remittance' | 'soon' | 'due' | 'next-run' | 'held' | 'in-run' | 'sent' | 'sent-back' | 'taken-back';

/** Whole paise that are decided to go back, wherever they are now. */
export function refundedPaise({ refunds }: PaymentFacts): number {
  return refunds.reduce((sum, { amountPaise }) => sum + amountPaise, 0);
}

/** Whole paise of it that could not be sent. */
export function failedPaise({ refunds }: PaymentFacts): number {
  return refunds.reduce((sum, { amountPaise, metPaise, status }) => (status === 'FAILED' ? sum + toSend({ amountPaise, metPaise }) : sum), 0);
}

/** Which sentence on the buyer's money is true. */
export function paymentState(facts: PaymentFacts): PaymentState {
  if (facts.method === 'CASH_ON_DELIVERY') return refundState(facts) ?? cashState(facts);
  if (facts.payment === 'OPEN') return 'waiting';
  if (facts.payment !== 'PAID') return 'unpaid';
  if (facts.dispute !== 'none') return facts.dispute === 'open' ? 'disputed' : `dispute-${facts.dispute}`;
  return refundState(facts) ?? (isGone(facts) ? 'refunding' : 'paid');
}

function refundState(facts: PaymentFacts): PaymentState | null {
  const { refunds } = facts;
  if (refunds.length === 0) return null;
  if (refunds.some(({ status }) => status === 'FAILED')) return 'refund-failed';
  const done = refunds.every(({ status }) => status === 'DONE');
  if (wholeGoesBack(facts)) return done ? 'refunded' : 'refunding';
  return done ? 'part-refunded' : 'part-refunding';
}

/** Whether refunds take back all that was paid. */
export function wholeGoesBack(facts: PaymentFacts): boolean {
  return refundedPaise(facts) >= facts.totalPaise;
}

/** The courier holds the cash from delivery until it remits; a parcel that never arrived brought none. */
function cashState({ status, remitted }: PaymentFacts): PaymentState {
  if (status === 'DELIVERED') return remitted ? 'cash-remitted' : 'cash-courier';
  if (status === 'CANCELLED') return 'cash-cancelled';
  return status === 'RETURNED' ? 'cash-returned' : 'cash-due';
}

function isGone({ status }: PaymentFacts): boolean {
  return status === 'CANCELLED' || status === 'RETURNED';
}

/** Which sentence on the group's share is true. */
export function shareState(facts: PaymentFacts): ShareState {
  const state = paymentState(facts);
  const { payout, sharePaise, status } = facts;
  if (payout.kind === 'sent') return payout.sentPaise > sharesLeft(facts, state) ? 'taken-back' : 'sent';
  switch (state) {
    case 'waiting':
    case 'unpaid':
      return 'none';
    case 'refunding':
    case 'refunded':
    case 'cash-cancelled':
    case 'cash-returned':
      return 'nothing';
    case 'disputed':
      return 'held';
    case 'cash-due':
      return 'after-cash';
    case 'cash-courier':
      return 'after-remittance';
    case 'paid':
    case 'cash-remitted':
    case 'part-refunding':
    case 'part-refunded':
    case 'refund-failed':
    case 'dispute-lost':
    case 'dispute-lost-part':
      if (isGone(facts) || wholeGoesBack(facts) || sharePaise <= 0) return 'nothing';
      // The shop bears a lost dispute for those who delivered; nobody sends goods to a buyer who has her money back.
      if (status !== 'DELIVERED') return state === 'dispute-lost' ? 'nothing' : 'after-delivery';
      if (facts.method === 'CASH_ON_DELIVERY' && !facts.remitted) return 'after-remittance';
      if (facts.request === 'return-asked' && payout.kind !== 'in-run') return 'held';
      return payout.kind === 'open' ? 'soon' : payout.kind;
  }
}

/** Paise of the share that are the group's for good. */
function sharesLeft(facts: PaymentFacts, state: PaymentState): number {
  const lost = isGone(facts) || wholeGoesBack(facts) || ['waiting', 'unpaid'].includes(state);
  return lost ? 0 : Math.max(0, facts.sharePaise);
}

/** Whole paise that the group was sent and has to give back out of its next payouts. */
export function owedPaise(facts: PaymentFacts): number {
  return facts.payout.kind === 'sent' ? Math.max(0, facts.payout.sentPaise - sharesLeft(facts, paymentState(facts))) : 0;
}
