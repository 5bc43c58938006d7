import type { Movement } from '#app/adapters/payment-gateway.ts';
import { gateway } from '#app/adapters/stripe.server.ts';
import { postEntrySets } from '#app/domain/ledger/post-entry-set.server.ts';
import { providerFee, providerPayout } from '#app/domain/ledger/shop-entries.ts';
import { db } from '#app/lib/db.server.ts';
import { log } from '#app/lib/log.server.ts';
import { after, before, days, hours, indianDay } from '#app/lib/time.ts';
import { totalsOf, unexplained, type Difference, type OurRecords } from './compare-balance.ts';
import { toSend } from './to-send.ts';

/** How much later or earlier than ours the provider may have written the same thing. */
const SLACK = hours(6);

/** The job of the night: compares yesterday, in India. */
export function reconcileYesterday(now: Date): Promise<void> {
  return reconcileDay(indianDay(before(now, days(1))), now);
}

/**
 * Compares the provider's balance of one Indian day (YYYY-MM-DD) with our payments, refunds and disputes, and keeps every
 * difference. Comparing a day again replaces its report. Throws while the provider does not answer.
 */
export async function reconcileDay(day: string, now: Date): Promise<void> {
  const from = new Date(`${day}T00:00:00+05:30`);
  const until = after(from, days(1));
  const listed = await gateway().listMovements(before(from, SLACK), after(until, SLACK));
  if (!listed.ok) throw new Error('The payment provider does not show its balance now');
  const ofDay = listed.value.filter(({ at }) => at >= from && at < until);
  const differences = [...unexplained(ofDay, await recordsOf(ofDay)), ...(await missing(listed.value, from, until))];
  await db.$transaction(async (tx) => {
    await tx.reconciliation.deleteMany({ where: { day: new Date(day) } });
    await tx.reconciliation.create({ data: { day: new Date(day), comparedAt: now, ...totalsOf(ofDay) } });
    await tx.reconciliationDifference.createMany({ data: differences.map((difference) => ({ day: new Date(day), ...difference })) });
    await postEntrySets(tx, ofDay.flatMap(ownEntries));
  });
  if (differences.length > 0) log.error({ day, differences: differences.length }, 'the payment provider and we do not agree');
}

/** What only the provider's balance tells: its fees, and what it sent to our bank. Posted once, by the line's own name. */
function ownEntries({ movementId, kind, amount, fee, at }: Movement) {
  const event = { id: movementId, at };
  const kept = kind === 'fee' ? 0 - amount : fee;
  return [...(kept > 0 ? [providerFee(event, kept)] : []), ...(kind === 'payout' && amount < 0 ? [providerPayout(event, 0 - amount)] : [])];
}

/** Our records of what the provider's lines are about, whenever we wrote them. */
async function recordsOf(movements: readonly Movement[]): Promise<OurRecords> {
  const named = (ids: (string | null)[]) => ({ in: [...new Set(ids.filter((id) => id !== null))] });
  const captured = named(movements.map(({ paymentIntentId }) => paymentIntentId));
  const sources = named(movements.map(({ sourceId }) => sourceId));
  const payments = await db.payment.findMany({ where: { providerRef: captured, status: 'PAID' }, select: { id: true, providerRef: true, amountPaise: true } });
  const problems = await db.paymentProblem.findMany({ where: { OR: [{ providerRef: captured }, { refundRef: sources }] }, select: { paymentId: true, providerRef: true, refundRef: true, seenAmount: true } });
  const refunds = await db.refund.findMany({ where: { providerRef: sources }, select: { paymentId: true, providerRef: true, amountPaise: true, metPaise: true, status: true } });
  const disputes = await db.dispute.findMany({ where: { providerRef: sources }, select: { paymentId: true, providerRef: true, amountPaise: true, status: true } });
  return {
    captures: new Map([
      ...problems.map(({ paymentId, providerRef, seenAmount }) => [providerRef, { paymentId, amountPaise: seenAmount }] as const),
      ...payments.map(({ id, providerRef, amountPaise }) => [providerRef ?? '', { paymentId: id, amountPaise }] as const),
    ]),
    refunds: new Map([
      ...problems.map(({ paymentId, refundRef, seenAmount }) => [refundRef ?? '', { paymentId, amountPaise: seenAmount, status: 'DONE' as const }] as const),
      ...refunds.map(({ providerRef, paymentId, status, ...refund }) => [providerRef ?? '', { paymentId, status, amountPaise: toSend(refund) }] as const),
    ]),
    disputes: new Map(disputes.map(({ providerRef, ...dispute }) => [providerRef, dispute])),
  };
}

/** What we say happened that day and the provider's balance of these hours does not show; it is asked about each by name. */
async function missing(movements: readonly Movement[], from: Date, until: Date): Promise<Difference[]> {
  const captured = new Set(movements.filter(({ kind }) => kind === 'capture').map(({ paymentIntentId }) => paymentIntentId));
  const refunded = new Set(movements.filter(({ kind }) => kind === 'refund').map(({ sourceId }) => sourceId));
  const span = { gte: from, lt: until };
  const payments = await db.payment.findMany({ where: { method: 'ONLINE', status: 'PAID', settledAt: span }, select: { id: true, providerRef: true, amountPaise: true } });
  const refunds = await db.refund.findMany({ where: { status: { in: ['SENT', 'DONE'] }, requestedAt: span, providerRef: { not: null } }, select: { paymentId: true, providerRef: true, amountPaise: true, metPaise: true } });
  const found: Difference[] = [];
  for (const { id, providerRef, amountPaise } of payments) {
    if (captured.has(providerRef)) continue;
    const asked = await gateway().getPayment(providerRef ?? '');
    if (!asked.ok && asked.error === 'unavailable') throw new Error('The payment provider does not answer now');
    const received = asked.ok ? asked.value.received : null;
    if (received !== amountPaise) found.push({ kind: received === null ? 'CAPTURE_MISSING' : 'CAPTURE_AMOUNT', providerRef, paymentId: id, oursPaise: BigInt(amountPaise), theirsPaise: received === null ? null : BigInt(received) });
  }
  for (const { paymentId, providerRef, ...refund } of refunds) {
    if (refunded.has(providerRef)) continue;
    const asked = await gateway().getRefund(providerRef ?? '');
    if (!asked.ok && asked.error === 'unavailable') throw new Error('The payment provider does not answer now');
    if (!asked.ok) found.push({ kind: 'REFUND_MISSING', providerRef, paymentId, oursPaise: BigInt(toSend(refund)), theirsPaise: null });
  }
  return found;
}
