import type { GroupOrderStatus, PaymentMethod, PaymentStatus, RefundStatus } from '#app/generated/prisma/enums.ts';
import { formatMoney } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';

/** What is known of the money of one group order (or, with `orderStatus`, of a whole order). Amounts are whole paise. */
export interface PaymentFacts {
  readonly method: PaymentMethod;
  readonly payment: PaymentStatus;
  readonly status: GroupOrderStatus;
  readonly totalPaise: number;
  /** What the group gets for it, after any refund. */
  readonly sharePaise: number;
  readonly refunds: readonly { readonly amountPaise: number; readonly status: RefundStatus }[];
}

export type Audience = 'buyer' | 'group' | 'officer';

export type PaymentState =
  | 'waiting' | 'unpaid' | 'paid' | 'paid-delivered' | 'refunding' | 'refunded' | 'part-refunding' | 'part-refunded' | 'refund-failed'
  | 'cash-due' | 'cash-courier' | 'cash-cancelled' | 'cash-returned';

/** Which of the sentences is true. */
export function paymentState(facts: PaymentFacts): PaymentState {
  return facts.method === 'ONLINE' ? onlineState(facts) : cashState(facts.status);
}

function onlineState({ payment, status, totalPaise, refunds }: PaymentFacts): PaymentState {
  if (payment === 'OPEN') return 'waiting';
  if (payment !== 'PAID') return 'unpaid';
  const alive = refunds.filter((refund) => refund.status !== 'FAILED');
  if (alive.length === 0 && refunds.length > 0) return 'refund-failed';
  if (alive.length > 0) {
    const whole = totalOf(alive) >= totalPaise;
    const done = alive.every((refund) => refund.status === 'DONE');
    if (whole) return done ? 'refunded' : 'refunding';
    return done ? 'part-refunded' : 'part-refunding';
  }
  return status === 'DELIVERED' ? 'paid-delivered' : 'paid';
}

/** The courier holds the cash from delivery until it remits; a parcel that never arrived brought none. */
function cashState(status: GroupOrderStatus): PaymentState {
  if (status === 'DELIVERED') return 'cash-courier';
  if (status === 'CANCELLED') return 'cash-cancelled';
  return status === 'RETURNED' ? 'cash-returned' : 'cash-due';
}

function totalOf(refunds: PaymentFacts['refunds']): number {
  return refunds.reduce((sum, { amountPaise }) => sum + amountPaise, 0);
}

/** One plain sentence on how it stands with the money, for the one who reads it. */
export function paymentSentence(facts: PaymentFacts, audience: Audience, language: Language): string {
  const state = paymentState(facts);
  const counted = state === 'refund-failed' ? facts.refunds : facts.refunds.filter(({ status }) => status !== 'FAILED');
  return translate(language)(`orders.payment.${audience}.${state}`, {
    total: formatMoney(facts.totalPaise, language),
    share: formatMoney(facts.sharePaise, language),
    refunded: formatMoney(totalOf(counted), language),
  });
}
