import { cancelUnaccepted } from '#app/domain/orders/cancel-unaccepted.server.ts';
import { db } from '#app/lib/db.server.ts';
import { before, hours, minutes } from '#app/lib/time.ts';
import { applyCheckout } from './apply-checkout.server.ts';
import { applyRefund } from './apply-refund.server.ts';
import { releaseHold } from './release-hold.server.ts';

/** How long webhook and job get before we look for ourselves. */
const PATIENCE = minutes(3);
const AT_MOST = 200;

/**
 * Looks after what a lost message or job would leave lying: asks about payments that stay open, and ends holds and times to
 * accept that ran out. One that can't be settled now does not keep the others from being.
 */
export async function sweepPayments(now: Date): Promise<void> {
  const early = before(now, PATIENCE);
  const asked = await db.paymentAttempt.findMany({
    where: { closedAt: null, sessionId: { not: null }, createdAt: { lte: early }, payment: { status: 'OPEN' } },
    orderBy: { createdAt: 'asc' }, take: AT_MOST, select: { sessionId: true },
  });
  const held = await db.payment.findMany({ where: { status: 'OPEN', holdUntil: { lte: early } }, orderBy: { holdUntil: 'asc' }, take: AT_MOST, select: { id: true } });
  const late = await db.groupOrder.findMany({ where: { status: 'PLACED', acceptBy: { lte: early } }, orderBy: { acceptBy: 'asc' }, take: AT_MOST, select: { id: true } });
  await all([
    ...asked.flatMap(({ sessionId }) => (sessionId ? [() => applyCheckout(sessionId, now)] : [])),
    ...held.map(({ id }) => () => releaseHold(id, now)),
    ...late.map(({ id }) => () => cancelUnaccepted(id, now)),
  ]);
}

/** Asks about refunds that are on their way for long: their message may have been lost. */
export async function sweepRefunds(now: Date): Promise<void> {
  const waiting = await db.refund.findMany({
    where: { status: 'SENT', requestedAt: { lte: before(now, hours(1)) }, providerRef: { not: null } },
    orderBy: { requestedAt: 'asc' }, take: AT_MOST, select: { providerRef: true },
  });
  await all(waiting.flatMap(({ providerRef }) => (providerRef ? [() => applyRefund(providerRef, now)] : [])));
}

/** One after another: the provider limits how often it may be asked. */
async function all(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${steps.length} could not be settled`);
}
