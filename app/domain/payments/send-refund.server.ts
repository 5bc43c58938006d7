import { gateway } from '#app/adapters/stripe.server.ts';
import { db } from '#app/lib/db.server.ts';
import { log } from '#app/lib/log.server.ts';
import { paise } from '#app/lib/money.ts';
import { keepRefundState } from './apply-refund.server.ts';

/** Sends a refund that was asked for, once. Throws while the provider does not answer, so that the job comes again. */
export async function sendRefund(refundId: string, now: Date): Promise<void> {
  const refund = await db.refund.findUnique({ where: { id: refundId }, select: { status: true, amountPaise: true, payment: { select: { providerRef: true } } } });
  if (!refund || refund.status !== 'REQUESTED') return;
  const paymentIntentId = refund.payment.providerRef;
  if (!paymentIntentId) throw new Error('A refund was asked for of what was never paid');
  const sent = await gateway().refund({ paymentIntentId, amount: paise(refund.amountPaise), reference: refundId, idempotencyKey: refundId });
  if (sent.ok) return keepRefundState(refundId, sent.value, now);
  if (sent.error === 'unavailable') throw new Error('The payment provider did not take the refund yet');
  await db.refund.updateMany({ where: { id: refundId, status: 'REQUESTED' }, data: { status: 'FAILED' } });
  log.error({ refundId }, 'the payment provider refused a refund: the money has to reach the buyer another way');
}
