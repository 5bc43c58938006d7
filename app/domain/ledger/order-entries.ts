import { balanced, courierParty, credit, debit, type EntrySetDraft, type Line } from './lines.ts';
import type { SettledAmounts } from './reversal.ts';

interface Event {
  readonly id: string;
  readonly orderId: string;
  readonly at: Date;
}

/** An online payment of an order is captured: it is the buyer's money until the goods are there. */
export function orderPaid({ id, orderId, at }: Event, amountPaise: number): EntrySetDraft {
  return { kind: 'ORDER_PAID', subjectId: id, orderId, at, lines: balanced(debit('STRIPE_CLEARING', amountPaise), credit('ORDERS_IN_TRANSIT', amountPaise)) };
}

/** Captured, and not what was asked for, for instance a second time: it pays for nothing and is owed back. */
export function paidInError({ id, orderId, at }: Event, amountPaise: number): EntrySetDraft {
  return { kind: 'PAID_IN_ERROR', subjectId: id, orderId, at, lines: balanced(debit('STRIPE_CLEARING', amountPaise), credit('REFUNDS_PAYABLE', amountPaise)) };
}

/** Who is owed, and where the buyer's money is while her parcel is on its way. */
export interface Parties {
  readonly groupId: string;
  /** The financial year by its first year, for what is carried within it. */
  readonly year: number;
  readonly paidBy: { readonly method: 'ONLINE' } | { readonly method: 'CASH_ON_DELIVERY'; readonly courier: string | null };
}

/**
 * A group order is delivered: the buyer's money (or, for cash, the courier's debt) becomes the group's share, the shop's
 * commission and delivery charge, and the taxes. `amounts` leave out what was refunded before. `carriedTds` of the TDS was
 * paid in earlier, for sales that were refunded. What the store's own coupons took off is the store's cost.
 */
export function groupOrderDelivered(
  { id, orderId, at }: Event, parties: Parties, amounts: SettledAmounts, { carriedTds = 0 }: { carriedTds?: number } = {},
): EntrySetDraft {
  const lines = balanced(
    sourceOf(parties, amounts.total),
    debit('COUPONS', amounts.storeDiscount, 'store'),
    ...splitOf(parties, amounts, carriedTds),
  );
  return { kind: 'GROUP_ORDER_DELIVERED', subjectId: id, orderId, at, lines };
}

function sourceOf({ paidBy }: Parties, paise: number): Line {
  return paidBy.method === 'ONLINE' ? debit('ORDERS_IN_TRANSIT', paise) : debit('COD_RECEIVABLE', paise, courierParty(paidBy.courier));
}

function splitOf(parties: Parties, amounts: SettledAmounts, carriedTds: number): Line[] {
  return [
    credit('GROUP_PAYABLE', amounts.share, parties.groupId),
    credit('COMMISSION_INCOME', amounts.commission),
    credit('GST_PAYABLE', amounts.commissionTax),
    credit('TCS_PAYABLE', amounts.tcs),
    credit('TDS_PAYABLE', amounts.tds - carriedTds),
    credit('TDS_CARRIED', carriedTds, carriedParty(parties)),
    credit('SHIPPING_INCOME', amounts.shipping + amounts.groupShipping),
  ];
}

/** Money is to go back for what was not delivered: the buyer's own. */
export function refundBeforeDelivery({ id, orderId, at }: Event, amountPaise: number): EntrySetDraft {
  return { kind: 'REFUND_DECIDED', subjectId: id, orderId, at, lines: balanced(debit('ORDERS_IN_TRANSIT', amountPaise), credit('REFUNDS_PAYABLE', amountPaise)) };
}

/**
 * Money is to go back for what was delivered: share, commission, its GST, TCS and delivery charge are taken back as `taken`
 * says (reversalOf). TDS, once deducted, is not undone: it is kept for the same group's next sales of the year
 * (Income-tax Act s. 194-O).
 */
export function refundAfterDelivery({ id, orderId, at }: Event, parties: Parties, taken: SettledAmounts): EntrySetDraft {
  const lines = balanced(
    debit('GROUP_PAYABLE', taken.share, parties.groupId),
    debit('COMMISSION_INCOME', taken.commission),
    debit('GST_PAYABLE', taken.commissionTax),
    debit('TCS_PAYABLE', taken.tcs),
    debit('TDS_CARRIED', taken.tds, carriedParty(parties)),
    debit('SHIPPING_INCOME', taken.shipping + taken.groupShipping),
    credit('COUPONS', taken.storeDiscount, 'store'),
    credit('REFUNDS_PAYABLE', taken.total),
  );
  return { kind: 'REFUND_DECIDED', subjectId: id, orderId, at, lines };
}

/** A refund reached the buyer: from the provider's balance or by hand from our bank. */
export function refundPaid({ id, orderId, at }: Event, amountPaise: number, from: 'STRIPE_CLEARING' | 'BANK'): EntrySetDraft {
  return { kind: 'REFUND_PAID', subjectId: id, orderId, at, lines: balanced(debit('REFUNDS_PAYABLE', amountPaise), credit(from, amountPaise)) };
}

/**
 * The buyer has `amountPaise` of a refund with what a lost dispute took, which then was not lost. `metPaise` is all she has of it that
 * way: of one refund it grows with each set, which keeps them apart.
 */
export function refundMet({ id, orderId, at }: Event, amountPaise: number, metPaise: number): EntrySetDraft {
  return { kind: 'REFUND_PAID', subjectId: `${id}:${metPaise}`, orderId, at, lines: balanced(debit('REFUNDS_PAYABLE', amountPaise), credit('WRITE_OFF', amountPaise)) };
}

/** A refund that was paid came back from the buyer's bank: it is owed to her again. */
export function refundCameBack({ id, orderId, at }: Event, amountPaise: number, to: 'STRIPE_CLEARING' | 'BANK'): EntrySetDraft {
  return { kind: 'REFUND_CAME_BACK', subjectId: id, orderId, at, lines: balanced(debit(to, amountPaise), credit('REFUNDS_PAYABLE', amountPaise)) };
}

/** The party of TDS_CARRIED: a group within a financial year. */
export function carriedParty({ groupId, year }: Pick<Parties, 'groupId' | 'year'>): string {
  return `${groupId}:${year}`;
}
