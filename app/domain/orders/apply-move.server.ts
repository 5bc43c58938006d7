import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { issueCreditNote } from '#app/domain/papers/issue-credit-note.server.ts';
import { issueInvoice } from '#app/domain/papers/issue-invoice.server.ts';
import { recordUndelivered } from '#app/domain/settlement/record-undelivered.server.ts';
import { recordDelivery } from '#app/domain/settlement/record-delivery.server.ts';
import { releaseCoupons, takeCouponsAgain } from '#app/domain/coupons/coupon-uses.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { cashStatus } from './cash-status.ts';
import { closeAskedCancel } from './close-asked-cancel.server.ts';
import type { LockedPayment } from './lock-payment.server.ts';
import { idsOf, type Mover } from './movers.ts';
import { moveNamed, type MoveName } from './moves.ts';
import { COURIER_FAILED } from './reasons.ts';
import { requestRefund } from './request-refund.server.ts';
import { moveStock } from './stock.server.ts';
import { tellOfMove } from './tell-of-move.server.ts';
import type { TimesToAccept } from './waiting-times.ts';

export interface MoveDetails {
  /** What a person wrote, or one of SHOP_REASONS. */
  readonly reason?: string;
  readonly courier?: string;
  readonly trackingNumber?: string;
  /** How long the group is waited for; with moves to PLACED. */
  readonly times?: TimesToAccept;
}

const MOVEMENTS = { hold: 'HELD', release: 'RELEASED', dispatch: 'DISPATCHED', 'take-back': 'RETURNED' } as const;

/**
 * Makes a move, with everything that follows from it, in the caller's transaction, which holds the lock on the payment.
 * False when the group order stands elsewhere by now, or is not this mover's to move: then nothing is written.
 */
export async function applyMove(
  tx: DbOrTransaction, payment: LockedPayment, groupOrderId: string, name: MoveName, mover: Mover, details: MoveDetails, now: Date,
): Promise<boolean> {
  const move = moveNamed(name);
  if (!move.by.includes(mover.kind)) return false;
  if (move.needs === 'reason' && !details.reason) throw new Error(`The move ${name} needs a reason`);
  if (move.needs === 'courier' && !(details.courier && details.trackingNumber)) throw new Error(`The move ${name} needs a courier and a number`);

  const { reason = null, courier, trackingNumber, times } = details;
  const moved = await tx.groupOrder.updateMany({
    where: { id: groupOrderId, orderId: payment.orderId, status: { in: [...move.from] } },
    data: {
      status: move.to,
      ...(move.needs === 'courier' ? { courier: courier ?? null, trackingNumber: trackingNumber ?? null } : {}),
      ...times,
    },
  });
  if (moved.count === 0) return false;

  const { personId, officerId } = idsOf(mover);
  // An officer acts as the officer: her own person stands in the audit entry only.
  const person = officerId ? null : (personId ?? null);
  await tx.groupOrderEvent.create({ data: { groupOrderId, to: move.to, reason, personId: person, officerId: officerId ?? null, at: now } });
  if (mover.kind === 'group' || mover.kind === 'officer') {
    await recordAudit(tx, { action: `${name}-group-order`, subject: { kind: 'group-order', id: groupOrderId }, by: idsOf(mover), fields: ['status'], ...(reason ? { reason } : {}) });
  }
  if (move.stock !== 'none') {
    // Food that was on the road is not sold again.
    await moveStock(tx, { groupOrderId, kind: MOVEMENTS[move.stock], personId: person, at: now, withoutFood: move.stock === 'take-back' });
  }
  if (move.to === 'DISPATCHED' || move.to === 'CANCELLED') await closeAskedCancel(tx, groupOrderId, move.to, now);
  if (move.to === 'PACKED' || move.to === 'DISPATCHED') await issueInvoice(tx, groupOrderId, now);
  // Called off after it was packed: what was invoiced is taken back, whether it was paid or not.
  if (move.to === 'CANCELLED' || move.to === 'RETURNED') await issueCreditNote(tx, { groupOrderId, lines: 'rest', reason: reason ?? 'undelivered' }, now);
  if (move.to === 'DELIVERED') await recordDelivery(tx, groupOrderId, now);
  if (move.to === 'RETURNED') await recordUndelivered(tx, groupOrderId, { courierFailed: reason === COURIER_FAILED }, now);
  if (move.to === 'CANCELLED') await releaseCoupons(tx, payment.orderId, now);
  if (name === 'revive') await takeCouponsAgain(tx, payment.orderId);
  const refundedPaise = await refundWhatIsPaid(tx, payment, groupOrderId, move.to, reason, now);
  if (payment.status === 'CASH_DUE') await settleCash(tx, payment, now);
  await tellOfMove(tx, groupOrderId, name, { refundedPaise }, now);
  return true;
}

async function refundWhatIsPaid(tx: DbOrTransaction, payment: LockedPayment, groupOrderId: string, to: string, reason: string | null, now: Date): Promise<number> {
  if (payment.status !== 'PAID' || (to !== 'CANCELLED' && to !== 'RETURNED')) return 0;
  const refund = await requestRefund(tx, { payment, groupOrderId, reason: reason ?? 'undelivered' }, now);
  return refund?.sentPaise ?? 0;
}

async function settleCash(tx: DbOrTransaction, payment: LockedPayment, now: Date): Promise<void> {
  const parts = await tx.groupOrder.findMany({ where: { orderId: payment.orderId }, select: { status: true } });
  const status = cashStatus(parts.map((part) => part.status));
  if (status !== 'CASH_DUE') await tx.payment.update({ where: { id: payment.id }, data: { status, settledAt: now } });
}
