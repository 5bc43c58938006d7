import type { RefundState } from '#app/adapters/payment-gateway.ts';
import { gateway } from '#app/adapters/stripe.server.ts';
import type { RefundStatus } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { log } from '#app/lib/log.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';

/** Answers may overtake each other, so a refund only moves forward; a bank can send back even what was done. */
const FORWARD = {
  pending: { to: 'SENT', from: ['REQUESTED'] },
  succeeded: { to: 'DONE', from: ['REQUESTED', 'SENT'] },
  failed: { to: 'FAILED', from: ['REQUESTED', 'SENT', 'DONE'] },
} as const satisfies Record<RefundState['state'], { to: RefundStatus; from: readonly RefundStatus[] }>;

/** Writes down what the provider says of a refund of ours. */
export async function keepRefundState(refundId: string, truth: RefundState, now: Date): Promise<void> {
  const { to, from } = FORWARD[truth.state];
  const moved = await db.refund.updateMany({
    where: { id: refundId, status: { in: [...from] } },
    data: { status: to, providerRef: truth.refundId, ...(to === 'DONE' ? { doneAt: now } : {}) },
  });
  if (to === 'FAILED' && moved.count > 0) log.error({ refundId }, 'a refund failed: the money has to reach the buyer another way');
}

/** Asks the provider about one of its refunds. Refuses: not one of ours (unknown), no answer (unavailable). */
export async function applyRefund(providerRefundId: string, now: Date): Promise<Result<undefined, 'unknown' | 'unavailable'>> {
  const found = await gateway().getRefund(providerRefundId);
  if (!found.ok) return err(found.error === 'not-found' ? 'unknown' : 'unavailable');
  const truth = found.value;
  const refund = truth.reference && isId(truth.reference) ? await db.refund.findUnique({ where: { id: truth.reference }, select: { id: true, amountPaise: true } }) : null;
  if (!refund || refund.amountPaise !== truth.amount || truth.currency !== 'inr') return err('unknown');
  await keepRefundState(refund.id, truth, now);
  return ok();
}
