import { gateway } from '#app/adapters/stripe.server.ts';
import type { CheckoutState } from '#app/adapters/payment-gateway.ts';
import type { ProblemKind } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { finalisePayment } from './finalise-payment.server.ts';
import { flagPayment } from './flag-payment.server.ts';

/** `processing`: the bank has not answered. `ended`: it was not and can't be paid. */
export type CheckoutOutcome = 'paid' | 'open' | 'processing' | 'ended';

/**
 * Asks the provider what became of a payment page and does what follows, once, however often it is called. Refuses:
 * `unknown` (not ours), `mismatch` (amount, currency or reference are not what we asked for: nothing is applied, and an officer sees it),
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
  const flag = (kind: ProblemKind) => flagPayment(attempt?.paymentId ?? payment.id, kind, truth, now).then(() => err('mismatch'));
  if (attempt && attempt.paymentId !== payment.id) return flag('REFERENCE');

  if (!truth.paid || !truth.paymentIntentId) return ok(await unpaid(truth, now));
  if (truth.currency !== 'inr') return flag('CURRENCY');
  if (truth.amount !== payment.amountPaise) return flag('AMOUNT');
  if (payment.method !== 'ONLINE') return flag('METHOD');
  const outcome = await finalisePayment(payment.id, truth.paymentIntentId, now);
  // The first payment stands; the second belongs to nothing and goes back whole.
  if (outcome === 'paid-twice') await flagPayment(payment.id, 'PAID_TWICE', truth, now);
  return ok('paid');
}

async function unpaid({ sessionId, state, processing }: CheckoutState, now: Date): Promise<CheckoutOutcome> {
  if (state === 'open') return 'open';
  if (processing) return 'processing';
  await db.paymentAttempt.updateMany({ where: { sessionId, closedAt: null }, data: { closedAt: now } });
  return 'ended';
}
