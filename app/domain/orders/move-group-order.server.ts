import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { applyMove, type MoveDetails } from './apply-move.server.ts';
import { lockPayment } from './lock-payment.server.ts';
import { reach, type Mover } from './movers.ts';
import type { MoveName } from './moves.ts';

/**
 * Moves one group order. Refuses those out of the mover's reach (not-found) and moves its status does not allow, for
 * instance because somebody else was faster (not-allowed). A move whose details are missing throws.
 */
export async function moveGroupOrder(
  mover: Mover, groupOrderId: string, move: MoveName, details: MoveDetails, now: Date,
): Promise<Result<undefined, 'not-found' | 'not-allowed'>> {
  if (!isId(groupOrderId)) return err('not-found');
  return db.$transaction(async (tx) => {
    const found = await tx.groupOrder.findFirst({ where: { id: groupOrderId, ...reach(mover) }, select: { order: { select: { payment: { select: { id: true } } } } } });
    if (!found?.order.payment) return err('not-found');
    const payment = await lockPayment(tx, found.order.payment.id);
    return (await applyMove(tx, payment, groupOrderId, move, mover, details, now)) ? ok() : err('not-allowed');
  });
}
