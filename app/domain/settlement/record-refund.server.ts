import { refundAfterDelivery, refundBeforeDelivery } from '#app/domain/ledger/order-entries.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import type { SettledAmounts } from '#app/domain/ledger/reversal.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { indianDay } from '#app/lib/time.ts';
import { earningAmounts } from './earning-amounts.ts';
import type { FrozenOrder } from './frozen-order.server.ts';

/**
 * Money is to go back for a group order: posts what that takes back (`taken`, see reversalOf) in the caller's transaction,
 * and, where the goods were delivered, takes it from the group. Due when the order's own share is. Once however often it
 * is called.
 */
export async function recordRefund(tx: DbOrTransaction, refundId: string, { id: groupOrderId, orderId, groupId, parties }: FrozenOrder, taken: SettledAmounts, now: Date): Promise<void> {
  const event = { id: refundId, orderId, at: now };
  const earned = await tx.earning.findUnique({ where: { kind_subjectId: { kind: 'EARNED', subjectId: groupOrderId } }, select: { dueOn: true, waitsForCash: true } });
  if (!earned) {
    await postEntrySet(tx, refundBeforeDelivery(event, taken.total));
    return;
  }
  if (!(await postEntrySet(tx, refundAfterDelivery(event, parties, taken)))) return;
  const today = new Date(indianDay(now));
  await tx.earning.create({
    data: {
      kind: 'REVERSED', subjectId: refundId, groupOrderId, groupId, at: now, dueOn: earned.dueOn > today ? earned.dueOn : today, waitsForCash: earned.waitsForCash,
      ...earningAmounts(taken, -1),
    },
  });
}
