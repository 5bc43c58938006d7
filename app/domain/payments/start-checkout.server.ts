import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { openAttempt } from './open-attempt.server.ts';
import { closeAttempt, openPage } from './open-page.server.ts';

/**
 * Where the buyer of this order pays online: the provider's page, opened now or earlier. Never call it inside a
 * transaction. Refuses: `already-paid`; `closed` when the order is cancelled, paid in cash, or its time to pay is over;
 * `unavailable` when the provider can't be reached, in which case nothing is lost and a later call goes on.
 */
export async function startCheckout(orderId: string, now: Date): Promise<Result<{ url: string }, 'unavailable' | 'already-paid' | 'closed'>> {
  const { id: paymentId } = await db.payment.findUniqueOrThrow({ where: { orderId }, select: { id: true } });
  for (;;) {
    const attempt = await openAttempt(paymentId, now);
    if (!attempt.ok) return attempt;
    const { id, url, fresh } = attempt.value;
    if (url) return ok({ url });
    const page = await openPage(id, now);
    if (page.ok) return ok(page.value);
    if (fresh) return err('unavailable');
    // A failure is kept with its key (https://docs.stripe.com/api/idempotent_requests), so an old try is not asked twice.
    await closeAttempt(id, now);
  }
}
