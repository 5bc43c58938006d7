import type { AccountKind } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';

/** What was posted for an order, set by set: each with its kind and its amounts by account. */
export async function postedFor(orderId: string): Promise<[kind: string, postings: Record<string, number>][]> {
  const sets = await db.entrySet.findMany({ where: { orderId }, orderBy: { id: 'asc' }, include: { entries: { orderBy: { id: 'asc' }, include: { account: true } } } });
  return sets.map(({ kind, entries }) => [kind, Object.fromEntries(entries.map(({ account, amountPaise }) => [account.kind, Number(amountPaise)]))]);
}

/** The plain sum of an account's entries, without any snapshot. */
export async function sumOf(kind: AccountKind, party = ''): Promise<bigint> {
  const { _sum } = await db.ledgerEntry.aggregate({ where: { account: { kind, party } }, _sum: { amountPaise: true } });
  return _sum.amountPaise ?? 0n;
}
