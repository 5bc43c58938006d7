import { gateway } from '#app/adapters/stripe.server.ts';
import { db } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { checkoutRequest } from './checkout-request.ts';

/**
 * Opens the provider's page for an attempt and keeps its address. Repeating it gives the same page, so it also finds out
 * whether a page was opened when an earlier answer got lost. `refused` means that there is none and never will be.
 */
export async function openPage(attemptId: string, now: Date): Promise<Result<{ sessionId: string; url: string }, 'unavailable' | 'refused'>> {
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
                  lines: { orderBy: { id: 'asc' }, select: { nameEn: true, nameHi: true, quantity: true, linePaise: true } },
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
    if (opened.error === 'refused') await db.paymentAttempt.update({ where: { id: attemptId }, data: { closedAt: now } });
    return err(opened.error);
  }
  const { sessionId, url } = opened.value;
  await db.paymentAttempt.update({ where: { id: attemptId }, data: { sessionId, url } });
  return ok({ sessionId, url });
}
