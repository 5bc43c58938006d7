import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { addJob } from '#app/lib/jobs.server.ts';

interface RefundRequest {
  readonly paymentId: string;
  readonly groupOrderId: string;
  /** Whole paise, at least 1; all refunds of a payment together never exceed it (trigger refund_within_payment). */
  readonly amountPaise: number;
  readonly reason: string;
}

/** Writes down that money goes back to the buyer, and the job that sends it. */
export async function requestRefund(tx: DbOrTransaction, request: RefundRequest, now: Date): Promise<void> {
  const { id } = await tx.refund.create({ data: { ...request, requestedAt: now }, select: { id: true } });
  await addJob(tx, 'send-refund', { refundId: id }, { key: `send-refund:${id}` });
}
