import { cancelUnaccepted } from '#app/domain/orders/cancel-unaccepted.server.ts';
import { db } from '#app/lib/db.server.ts';
import { before, hours, minutes } from '#app/lib/time.ts';
import { applyCheckout } from './apply-checkout.server.ts';
import { applyDispute } from './apply-dispute.server.ts';
import { applyRefund } from './apply-refund.server.ts';
import { PATIENCE, askAgainAt } from './ask-again.ts';
import { OPEN_DISPUTES, UNDISPUTED } from './dispute-status.ts';
import { releaseHold } from './release-hold.server.ts';
import { returnPayment } from './return-payment.server.ts';
import { sendRefund } from './send-refund.server.ts';

const AT_MOST = 200;
/** How long a job that sends money back gets before it counts as lost. */
const JOB_PATIENCE = minutes(30);

/**
 * Looks after what a lost message or job would leave lying: asks about payments that stay open, and ends holds and times to
 * accept that ran out. One that can't be settled now does not keep the others from being.
 */
export async function sweepPayments(now: Date): Promise<void> {
  const early = before(now, PATIENCE);
  const asked = await db.paymentAttempt.findMany({
    where: { closedAt: null, sessionId: { not: null }, createdAt: { lte: early }, OR: [{ askAt: null }, { askAt: { lte: now } }] },
    orderBy: { askAt: { sort: 'asc', nulls: 'first' } }, take: AT_MOST, select: { id: true, sessionId: true, asked: true },
  });
  const held = await db.payment.findMany({ where: { status: 'OPEN', holdUntil: { lte: early } }, orderBy: { holdUntil: 'asc' }, take: AT_MOST, select: { id: true } });
  const late = await db.groupOrder.findMany({ where: { status: 'PLACED', acceptBy: { lte: early } }, orderBy: { acceptBy: 'asc' }, take: AT_MOST, select: { id: true } });
  await all([
    ...asked.map((attempt) => () => askAbout(attempt, now)),
    ...held.map(({ id }) => () => releaseHold(id, now)),
    ...late.map(({ id }) => () => cancelUnaccepted(id, now)),
  ]);
}

/** Each question counts, so that a page nobody decides about is asked ever more seldom and keeps no other waiting. */
async function askAbout({ id, sessionId, asked }: { id: string; sessionId: string | null; asked: number }, now: Date): Promise<void> {
  if (!sessionId) return;
  await db.paymentAttempt.update({ where: { id }, data: { asked: asked + 1, askAt: askAgainAt(asked, now) } });
  const applied = await applyCheckout(sessionId, now);
  if (!applied.ok && applied.error === 'unavailable') throw new Error('The payment provider does not say what became of a payment page');
}

/**
 * Asks about refunds that are on their way for long and about open disputes, whose message may have been lost, and sends
 * what a lost job left lying.
 */
export async function sweepRefunds(now: Date): Promise<void> {
  const late = before(now, JOB_PATIENCE);
  const waiting = await db.refund.findMany({
    where: { status: 'SENT', requestedAt: { lte: before(now, hours(1)) }, providerRef: { not: null } },
    orderBy: { requestedAt: 'asc' }, take: AT_MOST, select: { providerRef: true },
  });
  const unsent = await db.refund.findMany({ where: { status: 'REQUESTED', requestedAt: { lte: late }, byBank: false, payment: UNDISPUTED }, orderBy: { requestedAt: 'asc' }, take: AT_MOST, select: { id: true } });
  const kept = await db.paymentProblem.findMany({ where: { returnedAt: null, returnRequestedAt: { lte: late } }, take: AT_MOST, select: { id: true } });
  const disputed = await db.dispute.findMany({ where: { status: { in: [...OPEN_DISPUTES] } }, orderBy: { openedAt: 'asc' }, take: AT_MOST, select: { providerRef: true } });
  await all([
    ...waiting.flatMap(({ providerRef }) => (providerRef ? [() => applyRefund(providerRef, now)] : [])),
    ...unsent.map(({ id }) => () => sendRefund(id, now)),
    ...kept.map(({ id }) => () => returnPayment(id, now)),
    ...disputed.map(({ providerRef }) => () => applyDispute(providerRef, now)),
  ]);
}

/** One after another: the provider limits how often it may be asked. */
async function all(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${steps.length} could not be settled`);
}
