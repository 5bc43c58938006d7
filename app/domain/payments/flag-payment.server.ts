import type { CheckoutState } from '#app/adapters/payment-gateway.ts';
import { paidInError } from '#app/domain/ledger/order-entries.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import type { ProblemKind } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';
import { addJob } from '#app/lib/jobs.server.ts';
import { log } from '#app/lib/log.server.ts';

/**
 * Keeps, once a captured payment, that it is not what we asked for: officers see it, and nothing counts as paid. A second
 * payment of a paid order goes back by itself; with the others an officer decides.
 */
export async function flagPayment(paymentId: string, kind: ProblemKind, truth: CheckoutState, now: Date): Promise<void> {
  log.error({ paymentId, kind }, 'a payment is not what was asked for; nothing was applied');
  const { paymentIntentId: providerRef, paid, sessionId, amount, currency } = truth;
  if (!paid || !providerRef || amount === 0) return;
  const byItself = kind === 'PAID_TWICE';
  await db.$transaction(async (tx) => {
    const flagged = await tx.paymentProblem.createMany({
      data: [{ paymentId, kind, sessionId, providerRef, seenAmount: amount, currency, seenAt: now, returnRequestedAt: byItself ? now : null }],
      skipDuplicates: true,
    });
    if (flagged.count === 0) return;
    const { id, payment } = await tx.paymentProblem.findUniqueOrThrow({ where: { providerRef }, select: { id: true, payment: { select: { orderId: true } } } });
    // Of another currency we keep no books: the provider's statement of the day names it.
    if (currency === 'inr') await postEntrySet(tx, paidInError({ id, orderId: payment.orderId, at: now }, amount));
    if (!byItself) return;
    await addJob(tx, 'return-payment', { problemId: id }, { key: `return-payment:${id}` });
  });
}
