import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import { canMove } from '#app/domain/orders/moves.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { giveUpPayment } from './give-up-payment.server.ts';

/**
 * The buyer cancels her order, or one parcel of it, before it is packed; what she paid goes back. An unpaid order is
 * cancelled whole. Refuses: nothing of it can be cancelled (not-allowed); the provider does not answer, so that money
 * may still come (unavailable).
 */
export async function cancelOrder(
  { orderId, personId }: { orderId: string; personId: string | null }, parcelId: string | null, now: Date,
): Promise<Result<undefined, 'not-allowed' | 'unavailable'>> {
  const payment = await db.payment.findUniqueOrThrow({ where: { orderId }, select: { id: true, status: true } });
  const mover = { kind: 'buyer', orderId, personId } as const;
  const reason = 'buyer-cancelled';
  if (payment.status === 'OPEN') {
    const outcome = await giveUpPayment(payment.id, { move: 'cancel', mover, reason }, now);
    if (outcome === 'given-up') return ok();
    if (outcome !== 'paid') return err('unavailable');
  }
  const parts = await db.groupOrder.findMany({ where: { orderId, ...(parcelId ? { id: parcelId } : {}) }, orderBy: { number: 'asc' }, select: { id: true, status: true } });
  let cancelled = 0;
  for (const { id } of parts.filter(({ status }) => canMove(status, 'cancel', 'buyer'))) {
    if ((await moveGroupOrder(mover, id, 'cancel', { reason }, now)).ok) cancelled += 1;
  }
  return cancelled > 0 ? ok() : err('not-allowed');
}
