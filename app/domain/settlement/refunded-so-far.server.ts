import type { Refunded } from '#app/domain/ledger/reversal.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';

/**
 * What refunds decided so far give back of a group order. One that failed stays decided: it is owed until it is sent
 * anew. Read under the lock on the order's payment.
 */
export async function refundedSoFar(tx: DbOrTransaction, groupOrderId: string): Promise<Refunded> {
  const lines = await tx.refundLine.groupBy({ by: ['orderLineId'], where: { refund: { groupOrderId } }, _sum: { amountPaise: true } });
  const { _sum } = await tx.refund.aggregate({ where: { groupOrderId }, _sum: { shippingPaise: true } });
  return { lines: Object.fromEntries(lines.map((line) => [line.orderLineId, line._sum.amountPaise ?? 0])), shippingPaise: _sum.shippingPaise ?? 0 };
}
