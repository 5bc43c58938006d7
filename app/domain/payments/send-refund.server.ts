import type { RefundState } from '#app/adapters/payment-gateway.ts';
import { gateway } from '#app/adapters/stripe.server.ts';
import { lockPayment } from '#app/domain/orders/lock-payment.server.ts';
import { db } from '#app/lib/db.server.ts';
import { log } from '#app/lib/log.server.ts';
import { paise } from '#app/lib/money.ts';
import { ok, type Result } from '#app/lib/result.ts';
import { keepRefundState } from './apply-refund.server.ts';
import { coverRefunds } from './cover-refunds.server.ts';
import { UNDISPUTED } from './dispute-status.ts';
import { toSend } from './to-send.ts';

/** Sends a refund that was asked for, once; while its payment is disputed it waits for the end of that. Throws while the provider does not answer, so that the job comes again. */
export async function sendRefund(refundId: string, now: Date): Promise<void> {
  const refund = await db.refund.findFirst({ where: { id: refundId, payment: UNDISPUTED }, select: { status: true, amountPaise: true, metPaise: true, failedTries: true, byBank: true, paymentId: true, payment: { select: { providerRef: true } } } });
  if (!refund || refund.status !== 'REQUESTED' || refund.byBank) return;
  const paymentIntentId = refund.payment.providerRef;
  if (!paymentIntentId) throw new Error('A refund was asked for of what was never paid');
  const sent = await sendOnce(refundId, { ...refund, paymentIntentId });
  if (sent.ok) return keepRefundState(refundId, sent.value, now);
  if (sent.error === 'failed') await db.refund.updateMany({ where: { id: refundId, failedTries: refund.failedTries }, data: { failedTries: { increment: 1 } } });
  if (sent.error !== 'refused') throw new Error('The payment provider did not take the refund yet');
  await db.$transaction(async (tx) => {
    const payment = await lockPayment(tx, refund.paymentId);
    await tx.refund.updateMany({ where: { id: refundId, status: 'REQUESTED' }, data: { status: 'FAILED' } });
    await coverRefunds(tx, payment, now);
  });
  log.error({ refundId }, 'the payment provider refused a refund: the money has to reach the buyer another way');
}

interface ToSend {
  readonly paymentIntentId: string;
  readonly amountPaise: number;
  readonly metPaise: number;
  readonly failedTries: number;
}

/** A failure that the provider keeps for its key is met with a new key, but only once the failed try is known to have done nothing. */
async function sendOnce(refundId: string, { paymentIntentId, failedTries, ...refund }: ToSend): Promise<Result<RefundState, 'unavailable' | 'refused' | 'failed'>> {
  if (failedTries > 0) {
    const found = await gateway().findRefund(paymentIntentId, refundId);
    if (!found.ok) return found;
    if (found.value) return ok(found.value);
  }
  const idempotencyKey = failedTries === 0 ? refundId : `${refundId}-${failedTries}`;
  return gateway().refund({ paymentIntentId, amount: paise(toSend(refund)), reference: refundId, idempotencyKey });
}
