import { gateway } from '#app/adapters/stripe.server.ts';
import { db } from '#app/lib/db.server.ts';
import { applyCheckout } from './apply-checkout.server.ts';
import { closeAttempt } from './open-page.server.ts';

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

async function endCheckout({ id, sessionId }: { id: string; sessionId: string | null }, now: Date): Promise<EndedCheckouts> {
  const outcome = sessionId ? await endPage(sessionId, now) : 'ended';
  if (outcome === 'ended') await closeAttempt(id, now);
  return outcome;
}

async function endPage(sessionId: string, now: Date): Promise<EndedCheckouts> {
  const expired = await gateway().expireCheckout(sessionId);
  if (expired.ok || expired.error === 'not-found') return 'ended';
  if (expired.error === 'unavailable') return 'unavailable';
  const applied = await applyCheckout(sessionId, now);
  if (!applied.ok) return applied.error === 'unavailable' ? 'unavailable' : 'ended';
  return applied.value === 'open' ? 'unavailable' : applied.value;
}
