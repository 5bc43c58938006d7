import { invoicedOf, restToRefund, reversalOf, type Refunded } from '#app/domain/ledger/reversal.ts';
import { coverRefunds } from '#app/domain/payments/cover-refunds.server.ts';
import { isOpenDispute } from '#app/domain/payments/dispute-status.ts';
import { toSend } from '#app/domain/payments/to-send.ts';
import { frozenOrder } from '#app/domain/settlement/frozen-order.server.ts';
import { recordRefund } from '#app/domain/settlement/record-refund.server.ts';
import { refundedSoFar } from '#app/domain/settlement/refunded-so-far.server.ts';
import { adjustShares } from '#app/domain/shares/divide-earnings.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { addJob } from '#app/lib/jobs.server.ts';
import type { Paise } from '#app/lib/money.ts';
import type { LockedPayment } from './lock-payment.server.ts';

interface RefundRequest {
  /** The payment, which the caller has locked. */
  readonly payment: Pick<LockedPayment, 'id' | 'method'>;
  readonly groupOrderId: string;
  /** One of SHOP_REASONS or what a person wrote. */
  readonly reason: string;
  /** What is refunded; left out, all that is left. */
  readonly what?: Refunded;
  readonly returnId?: string;
  readonly payToId?: string | null;
}

export interface RequestedRefund {
  readonly id: string;
  /** What the buyer gets. */
  readonly amountPaise: Paise;
  /** What of it is sent to her: nothing while her bank is deciding about the payment, nor what it gave back to her already. */
  readonly sentPaise: number;
  /** Of each line what its invoice says of it. */
  readonly invoiced: ReadonlyMap<string, Paise>;
}

/**
 * Writes down that money goes back to the buyer, what that takes back from group, commission and taxes by the frozen
 * rates, and the job that sends it; what was paid in cash waits for an officer to send it, and what is disputed for the buyer's bank. Null when there is nothing to
 * give back. Throws when more would be given back than is left (reversalOf; triggers on Refund and RefundLine).
 */
export async function requestRefund(tx: DbOrTransaction, { payment, groupOrderId, reason, what, returnId, payToId }: RefundRequest, now: Date): Promise<RequestedRefund | null> {
  const order = await frozenOrder(tx, groupOrderId, now);
  const before = await refundedSoFar(tx, groupOrderId);
  const refunded = what ?? restToRefund(order.frozen, before);
  const taken = reversalOf(order.frozen, before, refunded);
  if (taken.total === 0) return null;
  const { id } = await tx.refund.create({
    data: {
      paymentId: payment.id, groupOrderId, reason, requestedAt: now, amountPaise: taken.total, shippingPaise: refunded.shippingPaise, sharePaise: taken.share,
      returnId: returnId ?? null, byBank: payment.method === 'CASH_ON_DELIVERY', payToId: payToId ?? null,
    },
    select: { id: true },
  });
  await writeLines(tx, id, groupOrderId, before, refunded);
  await recordRefund(tx, id, order, taken, now);
  await adjustShares(tx, groupOrderId, now);
  const disputes = await tx.dispute.findMany({ where: { paymentId: payment.id }, select: { status: true } });
  const waits = disputes.some(({ status }) => isOpenDispute(status));
  if (disputes.length > 0 && !waits) await coverRefunds(tx, { id: payment.id, orderId: order.orderId }, now);
  const refund = await tx.refund.findUniqueOrThrow({ where: { id }, select: { amountPaise: true, metPaise: true } });
  if (payment.method === 'ONLINE') await addJob(tx, 'send-refund', { refundId: id }, { key: `send-refund:${id}` });
  return { id, sentPaise: waits ? 0 : toSend(refund), amountPaise: taken.total, invoiced: invoicedOf(order.frozen, before, refunded) };
}

async function writeLines(tx: DbOrTransaction, refundId: string, groupOrderId: string, before: Refunded, { lines }: Refunded): Promise<void> {
  const sold = await tx.orderLine.findMany({ where: { groupOrderId }, orderBy: { id: 'asc' }, select: { id: true, unitPricePaise: true } });
  await tx.refundLine.createMany({
    data: sold.flatMap(({ id, unitPricePaise }) => {
      const [earlier, amountPaise] = [before.lines[id] ?? 0, lines[id] ?? 0];
      const pieces = (amount: number) => Math.floor(amount / unitPricePaise);
      return amountPaise === 0 ? [] : [{ refundId, orderLineId: id, amountPaise, quantity: pieces(earlier + amountPaise) - pieces(earlier) }];
    }),
  });
}
