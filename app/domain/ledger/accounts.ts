import type { AccountKind } from '#app/generated/prisma/enums.ts';

interface Account {
  /** The side it grows on; a balance is shown positive on this side. */
  readonly side: 'debit' | 'credit';
  /** Whom one such account belongs to; `shop` where there is one only. */
  readonly each: 'shop' | 'group' | 'group-and-year' | 'courier' | 'funder';
}

/** The chart of accounts. */
export const ACCOUNTS = {
  /** Captured by Stripe and not in our bank yet. */
  STRIPE_CLEARING: { side: 'debit', each: 'shop' },
  STRIPE_FEES: { side: 'debit', each: 'shop' },
  /** Taken back by a bank until the dispute is decided. */
  DISPUTES: { side: 'debit', each: 'shop' },
  BANK: { side: 'debit', each: 'shop' },
  /** Cash that a courier collected and has not remitted. */
  COD_RECEIVABLE: { side: 'debit', each: 'courier' },
  COURIER_CHARGES: { side: 'debit', each: 'courier' },
  /** Paid by buyers for what is not delivered yet: still theirs. */
  ORDERS_IN_TRANSIT: { side: 'credit', each: 'shop' },
  /** Decided to go back to buyers, and not there yet. */
  REFUNDS_PAYABLE: { side: 'credit', each: 'shop' },
  /** Owed to a group for what is delivered. Below zero, the group owes the shop. */
  GROUP_PAYABLE: { side: 'credit', each: 'group' },
  /** Ordered at the bank for groups, and its answer not known yet. */
  PAYOUTS_IN_TRANSIT: { side: 'credit', each: 'shop' },
  COMMISSION_INCOME: { side: 'credit', each: 'shop' },
  /** GST on the commission, owed to the state. */
  GST_PAYABLE: { side: 'credit', each: 'shop' },
  TCS_PAYABLE: { side: 'credit', each: 'shop' },
  TDS_PAYABLE: { side: 'credit', each: 'shop' },
  /** TDS paid in for sales that were refunded, to be used up by the same group's sales of the same financial year. */
  TDS_CARRIED: { side: 'debit', each: 'group-and-year' },
  SHIPPING_INCOME: { side: 'credit', each: 'shop' },
  /** What coupons took off, by who pays for them. */
  COUPONS: { side: 'debit', each: 'funder' },
  WRITE_OFF: { side: 'debit', each: 'shop' },
} as const satisfies Record<AccountKind, Account>;

/** A balance as it is shown: positive on the side the account grows on. */
export function shownBalance(kind: AccountKind, paise: bigint): bigint {
  return ACCOUNTS[kind].side === 'debit' ? paise : -paise;
}
