import type { AccountKind, EntrySetKind } from '#app/generated/prisma/enums.ts';

/** Whole paise on one account: debits are positive, credits negative. Never zero. */
export interface Line {
  readonly account: AccountKind;
  /** A group's id, a courier, who pays for a coupon; empty where the shop has one such account. */
  readonly party: string;
  readonly paise: bigint;
}

/** What one business event does to the accounts. */
export interface EntrySetDraft {
  readonly kind: EntrySetKind;
  /** The id of what happened. Kind and subject post once. */
  readonly subjectId: string;
  readonly orderId: string | null;
  readonly at: Date;
  /** Sum to zero. */
  readonly lines: readonly Line[];
}

export function debit(account: AccountKind, amount: number | bigint, party = ''): Line {
  return { account, party, paise: whole(amount) };
}

export function credit(account: AccountKind, amount: number | bigint, party = ''): Line {
  return { account, party, paise: -whole(amount) };
}

/** Lines without those of nothing. Throws when they do not sum to zero: then a fact is wrong, and nothing may be posted. */
export function balanced(...lines: readonly Line[]): Line[] {
  const off = lines.reduce((sum, { paise }) => sum + paise, 0n);
  if (off !== 0n) throw new Error(`The entries are out of balance by ${off} paise`);
  return lines.filter(({ paise }) => paise !== 0n);
}

/** The same amounts with the signs turned. */
export function turned(lines: readonly Line[]): Line[] {
  return lines.map((line) => ({ ...line, paise: -line.paise }));
}

/** A courier as the party of an account, however its name was typed: "India Post " and "india post" are one. */
export function courierParty(name: string | null): string {
  return (name ?? '').trim().toLowerCase().replaceAll(/\s+/g, '-') || 'unknown';
}

function whole(amount: number | bigint): bigint {
  if (typeof amount === 'number' && !Number.isSafeInteger(amount)) throw new RangeError('Not a whole number of paise');
  return BigInt(amount);
}
