import { gateway } from '#app/adapters/stripe.server.ts';
import { db } from '#app/lib/db.server.ts';
import { applyCheckout } from './apply-checkout.server.ts';
import { openPage } from './open-page.server.ts';

export type EndedCheckouts = 'ended' | 'paid' | 'processing' | 'unavailable';

/**
 * Makes every open payment page of a payment unpayable. `paid` when one turns out to be paid (it is applied then);
 * `processing` and `unavailable` mean that money may still come.
 */
export async function endCheckouts(paymentId: string, now: Date): Promise<EndedCheckouts> {
  const attempts = await db.paymentAttempt.findMany({ where: { paymentId, closedAt: null }, select: { id: true, sessionId: true } });
  for (const attempt of attempts) {
    const outcome = await endCheckout(attempt, now);
    if (outcome !== 'ended') return outcome;
  }
  return 'ended';
}

async function endCheckout(attempt: { id: string; sessionId: string | null }, now: Date): Promise<EndedCheckouts> {
  let { sessionId } = attempt;
  if (!sessionId) {
    // The answer to our opening it got lost: asking again with the same key tells whether there is a page.
    const page = await openPage(attempt.id, now);
    if (!page.ok) return page.error === 'refused' ? 'ended' : 'unavailable';
    ({ sessionId } = page.value);
  }
  const expired = await gateway().expireCheckout(sessionId);
  if (!expired.ok && expired.error === 'unavailable') return 'unavailable';
  if (!expired.ok && expired.error === 'already-complete') {
    const applied = await applyCheckout(sessionId, now);
    if (!applied.ok && applied.error === 'unavailable') return 'unavailable';
    if (applied.ok && (applied.value === 'paid' || applied.value === 'processing')) return applied.value;
  }
  await db.paymentAttempt.updateMany({ where: { id: attempt.id, closedAt: null }, data: { closedAt: now } });
  return 'ended';
}
