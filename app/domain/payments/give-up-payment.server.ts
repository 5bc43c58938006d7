import { applyMove } from '#app/domain/orders/apply-move.server.ts';
import { lockPayment } from '#app/domain/orders/lock-payment.server.ts';
import type { Mover } from '#app/domain/orders/movers.ts';
import { lockGoods } from '#app/domain/orders/stock.server.ts';
import { db } from '#app/lib/db.server.ts';
import { endCheckouts } from './end-checkouts.server.ts';

type GivenUp = 'given-up' | 'paid' | 'processing' | 'unavailable';

interface GiveUp {
  readonly move: 'expire' | 'cancel';
  readonly mover: Mover;
  readonly reason: 'payment-expired' | 'buyer-cancelled';
}

/**
 * Cancels an order that is not paid and releases its stock, but only once nobody can pay for it any more. Otherwise
 * answers why not: `paid` (and applied), `processing` or `unavailable` (ask again later).
 */
export async function giveUpPayment(paymentId: string, { move, mover, reason }: GiveUp, now: Date): Promise<GivenUp> {
  for (;;) {
    const ended = await endCheckouts(paymentId, now);
    if (ended !== 'ended') return ended;
    const outcome = await db.$transaction(async (tx) => {
      const payment = await lockPayment(tx, paymentId);
      if (payment.status === 'PAID') return 'paid';
      if (payment.status !== 'OPEN') return 'given-up';
      // Opened by another click since we looked.
      if ((await tx.paymentAttempt.count({ where: { paymentId, closedAt: null } })) > 0) return 'look-again';
      await tx.payment.update({ where: { id: paymentId }, data: { status: 'CLOSED' } });
      await lockGoods(tx, payment.orderId);
      const parts = await tx.groupOrder.findMany({ where: { orderId: payment.orderId }, orderBy: { number: 'asc' }, select: { id: true } });
      for (const { id } of parts) await applyMove(tx, { ...payment, status: 'CLOSED' }, id, move, mover, { reason }, now);
      return 'given-up';
    });
    if (outcome !== 'look-again') return outcome;
  }
}
