import { lockPayment } from '#app/domain/orders/lock-payment.server.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { tellBoth } from './tell-refund.server.ts';

/**
 * The buyer asks to cancel a parcel that is packed and not sent: from packing on she can't by herself. Refuses a parcel that
 * is not hers (not-found), is not packed, or was sent (not-allowed), and a second request while one is open.
 */
export async function askCancel(order: { id: string; paymentId: string }, groupOrderId: string, note: string, now: Date): Promise<Result<undefined, 'not-found' | 'not-allowed' | 'already-asked'>> {
  if (!isId(groupOrderId)) return err('not-found');
  return db.$transaction(async (tx) => {
    await lockPayment(tx, order.paymentId);
    const part = await tx.groupOrder.findFirst({ where: { id: groupOrderId, orderId: order.id }, select: { status: true } });
    if (!part) return err('not-found');
    if (part.status !== 'PACKED') return err('not-allowed');
    if ((await tx.returnRequest.count({ where: { groupOrderId, status: 'ASKED' } })) > 0) return err('already-asked');
    await tx.returnRequest.create({ data: { groupOrderId, kind: 'CANCEL', note, askedAt: now } });
    await tellBoth(tx, groupOrderId, { buyer: 'returnAsked', group: 'cancelAsked' }, 0, now);
    return ok();
  });
}
