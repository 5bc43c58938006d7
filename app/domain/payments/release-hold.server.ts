import { db } from '#app/lib/db.server.ts';
import { giveUpPayment } from './give-up-payment.server.ts';

/**
 * Ends the hold of an order that was not paid in time. Throws while the provider does not answer or a bank still decides, so
 * that the job comes again: until then the goods stay held.
 */
export async function releaseHold(paymentId: string, now: Date): Promise<void> {
  const due = await db.payment.count({ where: { id: paymentId, status: 'OPEN', holdUntil: { lte: now } } });
  if (due === 0) return;
  const outcome = await giveUpPayment(paymentId, { move: 'expire', mover: { kind: 'system' }, reason: 'payment-expired' }, now);
  if (outcome === 'unavailable' || outcome === 'processing') throw new Error(`The hold can not end yet: the payment is ${outcome}`);
}
