import { refundMet } from '#app/domain/ledger/order-entries.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';

/**
 * What lost disputes took from the shop is what the buyer has: refunds of the payment that reached her no other way are met by it, as
 * far as it goes, and the shop has lost that much less; of what is met in part the rest is sent. The caller holds the lock
 * on the payment. Repeating it changes nothing.
 */
export async function coverRefunds(tx: DbOrTransaction, payment: { readonly id: string; readonly orderId: string }, now: Date): Promise<void> {
  let left = await notMetYet(tx, payment.id);
  if (left <= 0) return;
  const open = await tx.refund.findMany({
    where: { paymentId: payment.id, again: null, status: { in: ['REQUESTED', 'FAILED'] } },
    orderBy: { id: 'asc' }, select: { id: true, status: true, amountPaise: true, metPaise: true, groupOrderId: true, reason: true },
  });
  for (const { id, status, metPaise: before, ...refund } of open) {
    const takes = Math.min(left, refund.amountPaise - before);
    if (takes === 0) continue;
    left -= takes;
    const metPaise = before + takes;
    await postEntrySet(tx, refundMet({ id, orderId: payment.orderId, at: now }, takes, metPaise));
    if (metPaise < refund.amountPaise) await tx.refund.update({ where: { id }, data: { metPaise } });
    // What failed stays failed: it may have been paid and have come back before.
    else if (status === 'FAILED') await tx.refund.create({ data: { ...refund, metPaise, status: 'DONE', doneAt: now, paymentId: payment.id, insteadOfId: id, requestedAt: now } });
    else await tx.refund.update({ where: { id }, data: { metPaise, status: 'DONE', doneAt: now, byBank: false } });
  }
}

/** Whole paise of what lost disputes took that no refund is met by yet. */
async function notMetYet(tx: DbOrTransaction, paymentId: string): Promise<number> {
  const lost = await tx.dispute.aggregate({ where: { paymentId, status: 'LOST' }, _sum: { amountPaise: true } });
  if (!lost._sum.amountPaise) return 0;
  const met = await tx.refund.aggregate({ where: { paymentId, again: null }, _sum: { metPaise: true } });
  return lost._sum.amountPaise - (met._sum.metPaise ?? 0);
}
