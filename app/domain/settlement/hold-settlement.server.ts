import type { DbOrTransaction } from '#app/lib/db.server.ts';

interface Hold {
  /** What is open: each opens and closes its own hold. */
  readonly reason: 'return' | 'complaint' | 'dispute' | 'office';
  readonly subjectId: string;
}

/** Keeps a group order's money from being paid out while something about it is open. Holding twice changes nothing. */
export async function holdSettlement(tx: DbOrTransaction, groupOrderId: string, hold: Hold, now: Date): Promise<void> {
  await tx.settlementHold.createMany({ data: [{ groupOrderId, ...hold, heldAt: now }], skipDuplicates: true });
}

/** Ends a hold: the money falls due as if it had never been held, unless something else is open. */
export async function releaseSettlement(tx: DbOrTransaction, { reason, subjectId }: Hold, now: Date): Promise<void> {
  await tx.settlementHold.updateMany({ where: { reason, subjectId, releasedAt: null }, data: { releasedAt: now } });
}
