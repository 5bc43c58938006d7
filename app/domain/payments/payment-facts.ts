import type { GroupOrderStatus, PaymentMethod, PaymentStatus, RefundStatus } from '#app/generated/prisma/enums.ts';
import type { RequestFact } from './request-fact.ts';

/** How far the group's share has come on its way to its bank. */
export type Payout =
  /** Not due yet, or no day is fixed. */
  | { readonly kind: 'open' }
  /** Not before this day, which is not over. */
  | { readonly kind: 'due'; readonly on: Date }
  /** Due since a day that is past, for instance because the cash came late. */
  | { readonly kind: 'next-run' }
  | { readonly kind: 'in-run' }
  /** With the bank's reference (UTR). `sentPaise` is what was sent, before any later refund. */
  | { readonly kind: 'sent'; readonly reference: string; readonly sentPaise: number }
  /** The group's bank sent it back; it is due again. */
  | { readonly kind: 'sent-back' };

export interface RefundFact {
  readonly amountPaise: number;
  /** Of it what the buyer has by a lost dispute. */
  readonly metPaise: number;
  readonly status: RefundStatus;
  /** What a person wrote, or one of SHOP_REASONS. */
  readonly reason: string;
  /** By bank or UPI; else the way it was paid. */
  readonly byBank: boolean;
}

/** All that is known of the money of one group order. Amounts are whole paise. */
export interface PaymentFacts {
  readonly method: PaymentMethod;
  readonly payment: PaymentStatus;
  readonly status: GroupOrderStatus;
  readonly totalPaise: number;
  /** What the group gets for it, after any refund. */
  readonly sharePaise: number;
  /** Without those that failed and were sent anew by another. */
  readonly refunds: readonly RefundFact[];
  /** Whether the courier has handed over the cash of this parcel. */
  readonly remitted: boolean;
  readonly dispute: 'none' | 'open' | 'lost' | 'lost-part';
  /** What the buyer's bank took back for good of the whole order's payment. */
  readonly lostPaise: number;
  readonly payout: Payout;
  /** What the buyer asked about it since. */
  readonly request: RequestFact;
  /** What the group bears of the way of a parcel that came back; null while nothing is decided. */
  readonly freightPaise: number | null;
}

interface FactsRow {
  readonly status: GroupOrderStatus;
  readonly totalPaise: number;
  readonly sharePaise: number;
  /** Each with what it takes back of the share, and the one that was sent in its place. */
  readonly refunds: readonly (RefundFact & { readonly sharePaise: number; readonly again: object | null })[];
}

/** What is known beyond the rows of order and payment; what is left out has not happened. */
export interface Settled {
  readonly remitted?: boolean;
  readonly dispute?: PaymentFacts['dispute'];
  readonly lostPaise?: number;
  readonly payout?: Payout;
  readonly request?: RequestFact;
  readonly freightPaise?: number | null;
}

/** The facts of one group order from its rows. */
export function factsOf(part: FactsRow, payment: { readonly method: PaymentMethod; readonly status: PaymentStatus }, settled: Settled = {}): PaymentFacts {
  const { status, totalPaise, sharePaise, refunds } = part;
  const { remitted = false, dispute = 'none', lostPaise = 0, payout = { kind: 'open' }, request = 'none', freightPaise = null } = settled;
  const reversed = refunds.reduce((sum, refund) => sum + refund.sharePaise, 0);
  const counted = refunds.filter(({ again }) => again === null);
  return { method: payment.method, payment: payment.status, status, totalPaise, sharePaise: sharePaise - reversed, refunds: counted, remitted, dispute, lostPaise, payout, request, freightPaise };
}
