import type { DisputeState } from '#app/adapters/payment-gateway.ts';
import { gateway } from '#app/adapters/stripe.server.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import { disputeClosed, disputeOpened } from '#app/domain/ledger/shop-entries.ts';
import { lockPayment } from '#app/domain/orders/lock-payment.server.ts';
import { holdSettlement, releaseSettlement } from '#app/domain/settlement/hold-settlement.server.ts';
import type { DisputeStatus } from '#app/generated/prisma/enums.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { addJob } from '#app/lib/jobs.server.ts';
import { log } from '#app/lib/log.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { coverRefunds } from './cover-refunds.server.ts';
import { isOpenDispute } from './dispute-status.ts';

const STATUS: Readonly<Record<DisputeState['state'], DisputeStatus>> = {
  'inquiry': 'INQUIRY',
  'needs-response': 'NEEDS_RESPONSE',
  'under-review': 'UNDER_REVIEW',
  'won': 'WON',
  'lost': 'LOST',
  'closed': 'CLOSED',
};

interface OurPayment {
  readonly id: string;
  readonly orderId: string;
  readonly amountPaise: number;
}

/** Our payment behind a capture. The dispute's message can overtake the payment's own: then its reference tells. */
async function paymentOf(paymentIntentId: string | null): Promise<Result<OurPayment, 'unknown' | 'unavailable'>> {
  if (!paymentIntentId) return err('unknown');
  const select = { id: true, orderId: true, amountPaise: true } as const;
  const known = await db.payment.findUnique({ where: { providerRef: paymentIntentId }, select });
  if (known) return ok(known);
  const asked = await gateway().getPayment(paymentIntentId);
  if (!asked.ok) return err(asked.error === 'unavailable' ? 'unavailable' : 'unknown');
  const { reference } = asked.value;
  const named = reference && isId(reference) ? await db.payment.findFirst({ where: { id: reference, OR: [{ providerRef: null }, { providerRef: paymentIntentId }] }, select }) : null;
  return named ? ok(named) : err('unknown');
}

/**
 * Asks the provider about a dispute and writes down how it stands, once, in whatever order the messages come. Refuses: not
 * of a payment of ours (unknown), in another currency or above what was paid (mismatch), no answer (unavailable).
 */
export async function applyDispute(disputeId: string, now: Date): Promise<Result<undefined, 'unknown' | 'mismatch' | 'unavailable'>> {
  const found = await gateway().getDispute(disputeId);
  if (!found.ok) return err(found.error === 'not-found' ? 'unknown' : 'unavailable');
  const truth = found.value;
  const of = await paymentOf(truth.paymentIntentId);
  if (!of.ok) return of;
  const payment = of.value;
  if (truth.currency !== 'inr' || truth.amount > payment.amountPaise) return err('mismatch');
  await db.$transaction(async (tx) => {
    // Two messages at once: the lock makes the later one see what the earlier wrote.
    await lockPayment(tx, payment.id);
    const before = await tx.dispute.findUnique({ where: { providerRef: disputeId }, select: { status: true } });
    // An answer that was under way for long is older than the end we know.
    if (before && !isOpenDispute(before.status)) return;
    const status = STATUS[truth.state];
    const stand = { status, amountPaise: truth.amount, takenPaise: truth.taken, evidenceDueAt: truth.evidenceDueAt, closedAt: isOpenDispute(status) ? null : now };
    const { id } = await tx.dispute.upsert({
      where: { providerRef: disputeId },
      update: stand,
      create: { ...stand, paymentId: payment.id, providerRef: disputeId, reason: truth.reason, openedAt: truth.openedAt },
      select: { id: true },
    });
    await settle(tx, id, payment.orderId, truth, now);
    if (!isOpenDispute(status)) await endWait(tx, payment, now);
    if (!before) log.error({ paymentId: payment.id, due: truth.evidenceDueAt }, 'a payment is disputed: an officer sends evidence before it is due');
  });
  return ok();
}

/** What was to go back while the bank decided: met by what it took, if it did; the rest is sent now. */
async function endWait(tx: DbOrTransaction, payment: OurPayment, now: Date): Promise<void> {
  await coverRefunds(tx, payment, now);
  const waiting = await tx.refund.findMany({ where: { paymentId: payment.id, status: 'REQUESTED', byBank: false }, select: { id: true } });
  for (const { id } of waiting) await addJob(tx, 'send-refund', { refundId: id }, { key: `send-refund:${id}` });
}

/**
 * What a dispute does to the accounts and to the groups' shares: they wait while it is open. What is lost the shop bears, as
 * the entries say: a group that delivered is paid as if nobody had asked.
 */
async function settle(tx: DbOrTransaction, disputeId: string, orderId: string, { state, taken, amount }: DisputeState, now: Date): Promise<void> {
  const event = { id: disputeId, at: now };
  const decided = state === 'won' || state === 'lost';
  if (taken > 0 || decided) await postEntrySet(tx, disputeOpened(event, amount, orderId));
  if (decided) await postEntrySet(tx, disputeClosed(event, amount, orderId, state === 'won'));
  const parts = await tx.groupOrder.findMany({ where: { orderId }, orderBy: { number: 'asc' }, select: { id: true } });
  for (const { id } of parts) {
    const hold = { reason: 'dispute', subjectId: `${disputeId}:${id}` } as const;
    if (isOpenDispute(STATUS[state])) await holdSettlement(tx, id, hold, now);
    else await releaseSettlement(tx, hold, now);
  }
}
