import { refundPaid } from '#app/domain/ledger/order-entries.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';

/**
 * What a lost dispute took from the shop is what the buyer has: refunds of the payment that reached her no other way are met by it, as
 * far as it goes, and the shop has lost that much less. The caller holds the lock on the payment. Repeating it changes nothing.
 */
export async function coverRefunds(tx: DbOrTransaction, payment: { readonly id: string; readonly orderId: string }, now: Date): Promise<void> {
  const lost = await tx.dispute.findMany({ where: { paymentId: payment.id, status: 'LOST' }, orderBy: { openedAt: 'asc' }, select: { id: true, amountPaise: true, refunds: { select: { amountPaise: true } } } });
  for (const dispute of lost) {
    let left = dispute.refunds.reduce((rest, { amountPaise }) => rest - amountPaise, dispute.amountPaise);
    const open = await tx.refund.findMany({
      where: { paymentId: payment.id, again: null, status: { in: ['REQUESTED', 'FAILED'] } },
      orderBy: { id: 'asc' }, select: { id: true, status: true, amountPaise: true, groupOrderId: true, reason: true },
    });
    for (const { id, status, ...refund } of open) {
      if (refund.amountPaise > left) continue;
      left -= refund.amountPaise;
      const met = { status: 'DONE', doneAt: now, disputeId: dispute.id } as const;
      // What failed stays failed: it may have been paid and have come back before.
      const anew = status === 'FAILED'
        ? await tx.refund.create({ data: { ...refund, ...met, paymentId: payment.id, insteadOfId: id, requestedAt: now }, select: { id: true } })
        : await tx.refund.update({ where: { id }, data: { ...met, byBank: false }, select: { id: true } });
      await postEntrySet(tx, refundPaid({ id: anew.id, orderId: payment.orderId, at: now }, refund.amountPaise, 'WRITE_OFF'));
    }
  }
}
