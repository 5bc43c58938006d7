import type { RefundState } from '#app/adapters/payment-gateway.ts';
import { gateway } from '#app/adapters/stripe.server.ts';
import { refundCameBack, refundPaid } from '#app/domain/ledger/order-entries.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import { lockPayment } from '#app/domain/orders/lock-payment.server.ts';
import type { RefundStatus } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { log } from '#app/lib/log.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { coverRefunds } from './cover-refunds.server.ts';
import { toSend } from './to-send.ts';

/** Answers may overtake each other, so a refund only moves forward; a bank can send back even what was done. */
const FORWARD = {
  pending: { to: 'SENT', from: ['REQUESTED'] },
  succeeded: { to: 'DONE', from: ['REQUESTED', 'SENT'] },
  failed: { to: 'FAILED', from: ['REQUESTED', 'SENT', 'DONE'] },
} as const satisfies Record<RefundState['state'], { to: RefundStatus; from: readonly RefundStatus[] }>;

/** Writes down what the provider says of a refund of ours, and what it did to its balance. */
export async function keepRefundState(refundId: string, truth: RefundState, now: Date): Promise<void> {
  const { to, from } = FORWARD[truth.state];
  const moved = await db.$transaction(async (tx) => {
    const { paymentId } = await tx.refund.findUniqueOrThrow({ where: { id: refundId }, select: { paymentId: true } });
    // Answers that come at once wait for each other here.
    const payment = await lockPayment(tx, paymentId);
    const before = await tx.refund.findUniqueOrThrow({ where: { id: refundId }, select: { status: true, amountPaise: true, metPaise: true } });
    if (!(from as readonly RefundStatus[]).includes(before.status)) return false;
    await tx.refund.update({ where: { id: refundId }, data: { status: to, providerRef: truth.refundId, ...(to === 'DONE' ? { doneAt: now } : {}) } });
    const event = { id: refundId, orderId: payment.orderId, at: now };
    if (to === 'DONE') await postEntrySet(tx, refundPaid(event, toSend(before), 'STRIPE_CLEARING'));
    if (before.status === 'DONE') await postEntrySet(tx, refundCameBack(event, toSend(before), 'STRIPE_CLEARING'));
    if (to === 'FAILED') await coverRefunds(tx, payment, now);
    return true;
  });
  if (to === 'FAILED' && moved) log.error({ refundId }, 'a refund failed: the money has to reach the buyer another way');
}

/** Asks the provider about one of its refunds. Refuses: not one of ours (unknown), no answer (unavailable). */
export async function applyRefund(providerRefundId: string, now: Date): Promise<Result<undefined, 'unknown' | 'unavailable'>> {
  const found = await gateway().getRefund(providerRefundId);
  if (!found.ok) return err(found.error === 'not-found' ? 'unknown' : 'unavailable');
  const truth = found.value;
  const refund = truth.reference && isId(truth.reference) ? await db.refund.findUnique({ where: { id: truth.reference }, select: { id: true, amountPaise: true, metPaise: true } }) : null;
  if (!refund || toSend(refund) !== truth.amount || truth.currency !== 'inr') return err('unknown');
  await keepRefundState(refund.id, truth, now);
  return ok();
}
