import { refundAfterDelivery, refundBeforeDelivery } from '#app/domain/ledger/order-entries.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import { NOTHING_REFUNDED, allRefunded, reversalOf, type Refunded } from '#app/domain/ledger/reversal.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { indianDay } from '#app/lib/time.ts';
import { earningAmounts } from './earning-amounts.ts';
import { frozenOrder } from './frozen-order.server.ts';

export interface RefundFacts {
  readonly refundId: string;
  readonly groupOrderId: string;
  /** What the buyer gets, in whole paise. */
  readonly amountPaise: number;
  /** Which lines it is for, and what earlier refunds of this group order gave back. Left out: all of it. */
  readonly refunded?: { readonly before: Refunded; readonly now: Refunded };
}

/**
 * Money is to go back for a group order: posts it in the caller's transaction, and, where the goods were delivered, takes
 * back the group's share by the frozen rates. Due when the order's own share is. Throws when the amount is not what the lines
 * say. Once however often it is called.
 */
export async function recordRefund(tx: DbOrTransaction, { refundId, groupOrderId, amountPaise, refunded }: RefundFacts, now: Date): Promise<void> {
  const { orderId, groupId, parties, frozen } = await frozenOrder(tx, groupOrderId, now);
  const event = { id: refundId, orderId, at: now };
  const earned = await tx.earning.findUnique({ where: { kind_subjectId: { kind: 'EARNED', subjectId: groupOrderId } }, select: { dueOn: true, waitsForCash: true } });
  if (!earned) {
    await postEntrySet(tx, refundBeforeDelivery(event, amountPaise));
    return;
  }
  const { before, now: back } = refunded ?? { before: NOTHING_REFUNDED, now: allRefunded(frozen) };
  const taken = reversalOf(frozen, before, back);
  if (taken.total !== amountPaise) throw new Error(`A refund of ${amountPaise} paise for lines of ${taken.total}`);
  if (!(await postEntrySet(tx, refundAfterDelivery(event, parties, taken)))) return;
  const today = new Date(indianDay(now));
  await tx.earning.create({
    data: {
      kind: 'REVERSED', subjectId: refundId, groupOrderId, groupId, at: now, dueOn: earned.dueOn > today ? earned.dueOn : today, waitsForCash: earned.waitsForCash,
      ...earningAmounts(taken, -1),
    },
  });
}
