import type { DbOrTransaction } from '#app/lib/db.server.ts';

/** A parcel moved on while its buyer asked to cancel it: sent, it is too late; cancelled for whatever reason, she has what she asked. */
export async function closeAskedCancel(tx: DbOrTransaction, groupOrderId: string, to: 'DISPATCHED' | 'CANCELLED', now: Date): Promise<void> {
  await tx.returnRequest.updateMany({ where: { groupOrderId, kind: 'CANCEL', status: 'ASKED' }, data: { status: to === 'CANCELLED' ? 'ACCEPTED' : 'REFUSED', answeredAt: now } });
}
