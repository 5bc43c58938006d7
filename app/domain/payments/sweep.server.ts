import { cancelUnaccepted } from '#app/domain/orders/cancel-unaccepted.server.ts';
import { remindGroup } from '#app/domain/orders/remind-group.server.ts';
import { db } from '#app/lib/db.server.ts';
import { before, hours, minutes, seconds } from '#app/lib/time.ts';
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

/** So many times that ran out are settled at once, */
const AT_ONCE = 2_000;
/** for so long: then it is the next minute's turn. */
const TURN = seconds(50);

/**
 * Settles what ran out since the last minute: holds of stock for payments, and times in which groups are reminded of an order
 * or given up. What ran out last goes first, so that what can't be settled yet keeps nobody else waiting.
 */
export async function sweepDeadlines(now: Date): Promise<void> {
  const held = await db.payment.findMany({ where: { status: 'OPEN', holdUntil: { lte: now } }, orderBy: { holdUntil: 'desc' }, take: AT_ONCE, select: { id: true } });
  const given = await db.groupOrder.findMany({ where: { status: 'PLACED', acceptBy: { lte: now } }, orderBy: { acceptBy: 'desc' }, take: AT_ONCE, select: { id: true } });
  const reminded = await db.groupOrder.findMany({ where: { status: 'PLACED', remindAt: { lte: now } }, orderBy: { remindAt: 'desc' }, take: AT_ONCE, select: { id: true } });
  await all([
    ...given.map(({ id }) => () => cancelUnaccepted(id, now)),
    ...reminded.map(({ id }) => () => remindGroup(id, now)),
    ...held.map(({ id }) => () => releaseHold(id, now)),
  ], TURN);
}

/** Asks about payments that stay open, whose message may have been lost. One that can't be settled now does not keep the others from being. */
export async function sweepPayments(now: Date): Promise<void> {
  const early = before(now, PATIENCE);
  const asked = await db.paymentAttempt.findMany({
    where: { closedAt: null, sessionId: { not: null }, createdAt: { lte: early }, OR: [{ askAt: null }, { askAt: { lte: now } }] },
    orderBy: { askAt: { sort: 'asc', nulls: 'first' } }, take: AT_MOST, select: { id: true, sessionId: true, asked: true },
  });
  await all(asked.map((attempt) => () => askAbout(attempt, now)));
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

/** One after another, for the provider limits how often it may be asked; none is begun after `turn`. */
async function all(steps: readonly (() => Promise<unknown>)[], turn = Infinity): Promise<void> {
  const failures: unknown[] = [];
  const end = performance.now() + turn;
  for (const step of steps) {
    if (performance.now() > end) break;
    await step().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${steps.length} could not be settled`);
}
