import { gateway } from '#app/adapters/stripe.server.ts';
import type { CheckoutState } from '#app/adapters/payment-gateway.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { log } from '#app/lib/log.server.ts';
import { paise } from '#app/lib/money.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { finalisePayment } from './finalise-payment.server.ts';

/** `processing`: the bank has not answered. `ended`: it was not and can't be paid. */
export type CheckoutOutcome = 'paid' | 'open' | 'processing' | 'ended';

/**
 * Asks the provider what became of a payment page and does what follows, once, however often it is called. Refuses:
 * `unknown` (not ours), `mismatch` (amount, currency or reference are not what we asked for: nothing is applied),
 * `unavailable` (nothing is known: ask again).
 */
export async function applyCheckout(sessionId: string, now: Date): Promise<Result<CheckoutOutcome, 'unavailable' | 'unknown' | 'mismatch'>> {
  const found = await gateway().getCheckout(sessionId);
  if (!found.ok) return err(found.error === 'not-found' ? 'unknown' : 'unavailable');
  const truth = found.value;
  const paymentId = truth.reference && isId(truth.reference) ? truth.reference : null;
  const payment = paymentId ? await db.payment.findUnique({ where: { id: paymentId }, select: { id: true, method: true, amountPaise: true } }) : null;
  if (!payment) return err('unknown');
  const attempt = await db.paymentAttempt.findUnique({ where: { sessionId }, select: { paymentId: true } });
  if (attempt && attempt.paymentId !== payment.id) return mismatch(payment.id, 'reference');

  if (!truth.paid || !truth.paymentIntentId) return ok(await unpaid(truth, now));
  if (truth.currency !== 'inr') return mismatch(payment.id, 'currency');
  if (truth.amount !== payment.amountPaise) return mismatch(payment.id, 'amount');
  if (payment.method !== 'ONLINE') return mismatch(payment.id, 'method');
  const outcome = await finalisePayment(payment.id, truth.paymentIntentId, now);
  if (outcome === 'paid-twice') return giveBack(payment.id, truth.paymentIntentId, payment.amountPaise);
  return ok('paid');
}

async function unpaid({ sessionId, state, processing }: CheckoutState, now: Date): Promise<CheckoutOutcome> {
  if (state === 'open') return 'open';
  if (processing) return 'processing';
  await db.paymentAttempt.updateMany({ where: { sessionId, closedAt: null }, data: { closedAt: now } });
  return 'ended';
}

function mismatch(paymentId: string, what: 'reference' | 'currency' | 'amount' | 'method'): Result<never, 'mismatch'> {
  log.error({ paymentId, what }, 'a payment is not what was asked for; nothing was applied');
  return err('mismatch');
}

/** A second payment of one order belongs to nothing: it goes back whole. The first one stands. */
async function giveBack(paymentId: string, paymentIntentId: string, amountPaise: number): Promise<Result<CheckoutOutcome, 'unavailable'>> {
  log.error({ paymentId }, 'an order was paid twice; the second payment goes back');
  const sent = await gateway().refund({ paymentIntentId, amount: paise(amountPaise), reference: paymentId, idempotencyKey: `second-${paymentIntentId}` });
  return !sent.ok && sent.error === 'unavailable' ? err('unavailable') : ok('paid');
}
