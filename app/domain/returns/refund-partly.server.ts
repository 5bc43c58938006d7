import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { lockPayment } from '#app/domain/orders/lock-payment.server.ts';
import { ofArea } from '#app/domain/orders/movers.ts';
import type { PayTo } from '#app/domain/payments/pay-to.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { mayRefund } from './may-refund.ts';
import type { Pieces } from './pieces.ts';
import { refundPieces, type PiecesRefusal } from './refund-pieces.server.ts';
import { newsOfRefund, tellBoth } from './tell-refund.server.ts';

interface Wish {
  readonly pieces: Pieces;
  readonly shipping: boolean;
  readonly reason: string;
  readonly payTo: PayTo | null;
}

/**
 * An officer gives back part of what was paid for a packed, sent or delivered parcel, without anybody having asked. What is
 * sent does not change. Refuses one outside her area (not-found), what was not paid, or not packed yet (not-allowed), and
 * what refundPieces refuses.
 */
export async function refundPartly(scope: OfficerScope, groupOrderId: string, wish: Wish, now: Date): Promise<Result<undefined, 'not-found' | 'not-allowed' | PiecesRefusal>> {
  if (!isId(groupOrderId)) return err('not-found');
  return db.$transaction(async (tx) => {
    const found = await tx.groupOrder.findFirst({ where: { id: groupOrderId, ...ofArea(scope) }, select: { order: { select: { payment: { select: { id: true } } } } } });
    if (!found?.order.payment) return err('not-found');
    const payment = await lockPayment(tx, found.order.payment.id);
    const { status } = await tx.groupOrder.findUniqueOrThrow({ where: { id: groupOrderId }, select: { status: true } });
    if (!mayRefund(status, { method: payment.method, payment: payment.status })) return err('not-allowed');
    const refunded = await refundPieces(tx, payment, { groupOrderId, ...wish }, now);
    if (!refunded.ok) return refunded;
    await recordAudit(tx, { action: 'refund-partly', subject: { kind: 'group-order', id: groupOrderId }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['refunds'], reason: wish.reason });
    await tellBoth(tx, groupOrderId, { buyer: newsOfRefund(refunded.value, 'refundedPart'), group: 'refundedPart' }, refunded.value.sentPaise || refunded.value.amountPaise, now);
    return ok();
  });
}
