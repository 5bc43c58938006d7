import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { after } from '#app/lib/time.ts';
import { openAttempt, SHORTEST_PAGE } from './open-attempt.server.ts';
import { openPage } from './open-page.server.ts';

/**
 * Where the buyer of this order pays online: the provider's page, opened now or earlier. Never call it inside a
 * transaction. Refuses: `already-paid`; `closed` when the order is cancelled, paid in cash, or its time to pay is over;
 * `unavailable` when the provider can't be reached, in which case nothing is lost and a later call goes on.
 */
export async function startCheckout(orderId: string, now: Date): Promise<Result<{ url: string }, 'unavailable' | 'already-paid' | 'closed'>> {
  const { id } = await db.payment.findUniqueOrThrow({ where: { orderId }, select: { id: true } });
  const attempt = await openAttempt(id, now);
  if (!attempt.ok) return attempt;
  const { id: attemptId, url, expiresAt } = attempt.value;
  if (url) return ok({ url });
  const page = await openPage(attemptId, now);
  if (page.ok) return ok({ url: page.value.url });
  // A lost first try whose page can no longer be opened has used up the time to pay.
  return err(page.error === 'refused' && expiresAt < after(now, SHORTEST_PAGE) ? 'closed' : 'unavailable');
}
