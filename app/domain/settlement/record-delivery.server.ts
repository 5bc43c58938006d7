import { balanceOf } from '#app/domain/ledger/balance.server.ts';
import { carriedParty, groupOrderDelivered, type Parties } from '#app/domain/ledger/order-entries.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import { NOTHING_REFUNDED, less, reversalOf, settledWhole } from '#app/domain/ledger/reversal.ts';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { after, days, indianDay } from '#app/lib/time.ts';
import { earningAmounts } from './earning-amounts.ts';
import { frozenOrder } from './frozen-order.server.ts';
import { refundedSoFar } from './refunded-so-far.server.ts';

/**
 * A group order is delivered: its frozen share becomes the group's, due a number of days later, and the ledger says so, in the
 * caller's transaction. What was refunded before delivery earns nothing. Once however often it is called.
 */
export async function recordDelivery(tx: DbOrTransaction, groupOrderId: string, now: Date): Promise<void> {
  const { id, orderId, groupId, parties, frozen } = await frozenOrder(tx, groupOrderId, now);
  const amounts = less(settledWhole(frozen), reversalOf(frozen, NOTHING_REFUNDED, await refundedSoFar(tx, id)));
  const carriedTds = await carriedFor(tx, parties, amounts.tds);
  const posted = await postEntrySet(tx, groupOrderDelivered({ id, orderId, at: now }, parties, amounts, { carriedTds }));
  if (!posted) return;
  const rules = await settingsInForce(now, tx);
  const dueOn = new Date(indianDay(after(now, days(rules['settlement.days-after-delivery']))));
  await tx.earning.create({
    data: { kind: 'EARNED', subjectId: id, groupOrderId: id, groupId, at: now, dueOn, waitsForCash: parties.paidBy.method === 'CASH_ON_DELIVERY', ...earningAmounts(amounts, 1) },
  });
}

/** How much of this TDS was paid in earlier. One delivery of a group at a time, so that none is used twice. */
async function carriedFor(tx: DbOrTransaction, parties: Parties, tdsPaise: number): Promise<number> {
  if (tdsPaise === 0) return 0;
  const party = carriedParty(parties);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`tds-carried:${party}`}, 0))`;
  const carried = await balanceOf('TDS_CARRIED', party, tx);
  return carried > 0n ? Math.min(Number(carried), tdsPaise) : 0;
}
