import type { AccountKind } from '#app/generated/prisma/enums.ts';
import { balanced, courierParty, credit, debit, turned, type EntrySetDraft, type Line } from './lines.ts';

interface Event {
  readonly id: string;
  readonly at: Date;
}

/** What the provider kept for itself, by the id of its balance transaction; GST on it included. */
export function providerFee({ id, at }: Event, feePaise: number, orderId: string | null = null): EntrySetDraft {
  return { kind: 'PROVIDER_FEE', subjectId: id, orderId, at, lines: balanced(debit('STRIPE_FEES', feePaise), credit('STRIPE_CLEARING', feePaise)) };
}

/** The provider sent its balance to our bank. */
export function providerPayout({ id, at }: Event, amountPaise: number): EntrySetDraft {
  return { kind: 'PROVIDER_PAYOUT', subjectId: id, orderId: null, at, lines: balanced(debit('BANK', amountPaise), credit('STRIPE_CLEARING', amountPaise)) };
}

/** A buyer's bank took a payment back until the dispute is decided. */
export function disputeOpened({ id, at }: Event, amountPaise: number, orderId: string | null): EntrySetDraft {
  return { kind: 'DISPUTE_OPENED', subjectId: id, orderId, at, lines: balanced(debit('DISPUTES', amountPaise), credit('STRIPE_CLEARING', amountPaise)) };
}

/** A dispute is decided: the money came back, or it is lost. */
export function disputeClosed({ id, at }: Event, amountPaise: number, orderId: string | null, won: boolean): EntrySetDraft {
  const lines = balanced(debit(won ? 'STRIPE_CLEARING' : 'WRITE_OFF', amountPaise), credit('DISPUTES', amountPaise));
  return { kind: won ? 'DISPUTE_WON' : 'DISPUTE_LOST', subjectId: id, orderId, at, lines };
}

/** A courier remitted cash: what reached our bank, and what it kept of it for its own charges. */
export function cashRemitted({ id, at }: Event, courier: string | null, { receivedPaise, chargesPaise = 0 }: { receivedPaise: number; chargesPaise?: number }): EntrySetDraft {
  const party = courierParty(courier);
  const lines = balanced(debit('BANK', receivedPaise), debit('COURIER_CHARGES', chargesPaise, party), credit('COD_RECEIVABLE', receivedPaise + chargesPaise, party));
  return { kind: 'CASH_REMITTED', subjectId: id, orderId: null, at, lines };
}

/** A payout is ordered at the bank: from here on the group is not owed it. */
export function payoutSent({ id, at }: Event, groupId: string, amountPaise: bigint): EntrySetDraft {
  return { kind: 'PAYOUT_SENT', subjectId: id, orderId: null, at, lines: balanced(debit('GROUP_PAYABLE', amountPaise, groupId), credit('PAYOUTS_IN_TRANSIT', amountPaise)) };
}

/** The bank says that a payout reached the group. */
export function payoutPaid({ id, at }: Event, amountPaise: bigint): EntrySetDraft {
  return { kind: 'PAYOUT_PAID', subjectId: id, orderId: null, at, lines: balanced(debit('PAYOUTS_IN_TRANSIT', amountPaise), credit('BANK', amountPaise)) };
}

/** The bank did not pay a payout, or sent it back after it had paid: the group is owed it again. */
export function payoutReturned({ id, at }: Event, groupId: string, amountPaise: bigint, wasPaid: boolean): EntrySetDraft {
  const lines = balanced(debit(wasPaid ? 'BANK' : 'PAYOUTS_IN_TRANSIT', amountPaise), credit('GROUP_PAYABLE', amountPaise, groupId));
  return { kind: 'PAYOUT_RETURNED', subjectId: id, orderId: null, at, lines };
}

/** A group bears the way of a parcel that came back: the shop's service to it, with GST on top. */
export function groupCharged({ id, at }: Event, groupId: string, { freightPaise, taxPaise }: { freightPaise: number; taxPaise: number }, orderId: string | null): EntrySetDraft {
  const lines = balanced(debit('GROUP_PAYABLE', freightPaise + taxPaise, groupId), credit('SHIPPING_INCOME', freightPaise), credit('GST_PAYABLE', taxPaise));
  return { kind: 'GROUP_CHARGED', subjectId: id, orderId, at, lines };
}

/** What is owed to the shop and will not come, for instance cash that a courier lost. */
export function writtenOff({ id, at }: Event, from: { readonly account: AccountKind; readonly party?: string }, amountPaise: number): EntrySetDraft {
  return { kind: 'WRITTEN_OFF', subjectId: id, orderId: null, at, lines: balanced(debit('WRITE_OFF', amountPaise), credit(from.account, amountPaise, from.party)) };
}

/** A tax that was held for the state is paid in. */
export function taxDeposited({ id, at }: Event, tax: 'GST_PAYABLE' | 'TCS_PAYABLE' | 'TDS_PAYABLE', amountPaise: bigint): EntrySetDraft {
  return { kind: 'TAX_DEPOSITED', subjectId: id, orderId: null, at, lines: balanced(debit(tax, amountPaise), credit('BANK', amountPaise)) };
}

/**
 * The financial year ended and TDS of refunded sales was not used up: it can't be any more, and the shop bears it. `party` is that
 * of its account, a group within a year, which ends once.
 */
export function tdsUnused(party: string, amountPaise: bigint, at: Date): EntrySetDraft {
  return { kind: 'TDS_UNUSED', subjectId: party, orderId: null, at, lines: balanced(debit('WRITE_OFF', amountPaise), credit('TDS_CARRIED', amountPaise, party)) };
}

/** Undoes a set that was posted by mistake. `setId` is its number; it is undone once. */
export function correction(setId: bigint, lines: readonly Line[], orderId: string | null, at: Date): EntrySetDraft {
  return { kind: 'CORRECTION', subjectId: String(setId), orderId, at, lines: balanced(...turned(lines)) };
}
