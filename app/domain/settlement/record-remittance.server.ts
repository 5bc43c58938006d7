import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import { cashRemitted } from '#app/domain/ledger/shop-entries.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';

export interface Remittance {
  readonly id: string;
  readonly courier: string | null;
  /** What reached our bank, in whole paise. */
  readonly receivedPaise: number;
  /** What the courier kept of it for its charges. */
  readonly chargesPaise?: number;
  /** The group orders whose cash it is. What is missing of their totals stays owed by the courier. */
  readonly groupOrderIds: readonly string[];
}

/** A courier remitted the cash of these group orders: posts it and lets their money fall due, in the caller's transaction. */
export async function recordRemittance(tx: DbOrTransaction, { id, courier, receivedPaise, chargesPaise = 0, groupOrderIds }: Remittance, now: Date): Promise<void> {
  const posted = await postEntrySet(tx, cashRemitted({ id, at: now }, courier, { receivedPaise, chargesPaise }));
  // Nothing came at all: the shop bears it, and there is nothing to post here.
  if (!posted && receivedPaise + chargesPaise > 0) return;
  await tx.earning.updateMany({ where: { groupOrderId: { in: [...groupOrderIds] } }, data: { waitsForCash: false } });
}
