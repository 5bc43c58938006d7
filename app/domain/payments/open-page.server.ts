import { gateway } from '#app/adapters/stripe.server.ts';
import { db } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { checkoutRequest } from './checkout-request.ts';

/**
 * Opens the provider's page for an attempt and keeps its address. Repeating it gives the same page. A page's address leaves
 * the shop only after it was kept, so an attempt without one can't be paid by anybody. Refuses: `unavailable`, nothing is
 * known; `refused`, there is no such page and never will be: the attempt is closed.
 */
export async function openPage(attemptId: string, now: Date): Promise<Result<{ url: string }, 'unavailable' | 'refused'>> {
  const attempt = await db.paymentAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: {
      id: true, expiresAt: true,
      payment: {
        select: {
          id: true, amountPaise: true,
          order: {
            select: {
              number: true, token: true, language: true, email: true,
              groupOrders: {
                orderBy: { number: 'asc' },
                select: {
                  groupNameEn: true, groupNameHi: true, shippingPaise: true,
                  lines: { orderBy: { id: 'asc' }, select: { nameEn: true, nameHi: true, quantity: true, linePaise: true, discountPaise: true } },
                },
              },
            },
          },
        },
      },
    },
  });
  const { order, ...payment } = attempt.payment;
  const opened = await gateway().createCheckout(checkoutRequest(order, payment, attempt, env().PUBLIC_URL));
  if (!opened.ok) {
    if (opened.error === 'refused') await closeAttempt(attemptId, now);
    return err(opened.error);
  }
  const { sessionId, url } = opened.value;
  const kept = await db.paymentAttempt.updateMany({ where: { id: attemptId, closedAt: null }, data: { sessionId, url } });
  if (kept.count > 0) return ok({ url });
  // Given up while the provider answered: nobody gets this page.
  await gateway().expireCheckout(sessionId);
  return err('refused');
}

/** Nobody is sent to the page of this attempt from now on. */
export async function closeAttempt(attemptId: string, now: Date): Promise<void> {
  await db.paymentAttempt.updateMany({ where: { id: attemptId, closedAt: null }, data: { closedAt: now } });
}
