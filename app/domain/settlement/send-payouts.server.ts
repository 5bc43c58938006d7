import { postEntrySets } from '#app/domain/ledger/post-entry-set.server.ts';
import { payoutSent } from '#app/domain/ledger/shop-entries.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';

/** Marks the payouts of a run as ordered at the bank, and posts that the groups are not owed them any more. */
export async function sendPayouts(tx: DbOrTransaction, runId: string, now: Date): Promise<void> {
  const payouts = await tx.payout.findMany({ where: { runId, status: 'PLANNED' }, orderBy: { number: 'asc' }, select: { id: true, groupId: true, amountPaise: true } });
  await tx.payout.updateMany({ where: { runId, status: 'PLANNED' }, data: { status: 'SENT', sentAt: now } });
  await postEntrySets(tx, payouts.map(({ id, groupId, amountPaise }) => payoutSent({ id, at: now }, groupId, amountPaise)));
}
