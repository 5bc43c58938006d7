import type { Refunded } from '#app/domain/ledger/reversal.ts';
import { recordRefund } from '#app/domain/settlement/record-refund.server.ts';
import { takeBackShares } from '#app/domain/shares/divide-earnings.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { addJob } from '#app/lib/jobs.server.ts';

interface RefundRequest {
  readonly paymentId: string;
  readonly groupOrderId: string;
  /** Whole paise, at least 1; all refunds of a payment together never exceed it (trigger refund_within_payment). */
  readonly amountPaise: number;
  readonly reason: string;
}

/**
 * Writes down that money goes back to the buyer, what that takes back from the group, and the job that sends it. `refunded`
 * tells which lines it is for and what earlier refunds of the group order gave back; left out, all of it.
 */
export async function requestRefund(tx: DbOrTransaction, request: RefundRequest, now: Date, refunded?: { readonly before: Refunded; readonly now: Refunded }): Promise<void> {
  const { id } = await tx.refund.create({ data: { ...request, requestedAt: now }, select: { id: true } });
  await recordRefund(tx, { refundId: id, ...request, ...(refunded ? { refunded } : {}) }, now);
  await takeBackShares(tx, request.groupOrderId, now);
  await addJob(tx, 'send-refund', { refundId: id }, { key: `send-refund:${id}` });
}
