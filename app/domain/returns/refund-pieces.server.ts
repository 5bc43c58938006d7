import { requestRefund } from '#app/domain/orders/request-refund.server.ts';
import type { LockedPayment } from '#app/domain/orders/lock-payment.server.ts';
import { issueCreditNote } from '#app/domain/papers/issue-credit-note.server.ts';
import { OPEN_DISPUTES } from '#app/domain/payments/dispute-status.ts';
import { refundedSoFar } from '#app/domain/settlement/refunded-so-far.server.ts';
import type { PayTo } from '#app/domain/payments/pay-to.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { leftOf, piecesProblem, refundOfPieces, type Pieces } from './pieces.ts';

interface Wanted {
  readonly groupOrderId: string;
  readonly pieces: Pieces;
  /** What is left of the delivery charge goes back too; `if-whole`: when nothing of the goods is left. */
  readonly shipping: boolean | 'if-whole';
  readonly reason: string;
  readonly returnId?: string;
  readonly payTo: PayTo | { readonly id: string } | null;
}

export type PiecesRefusal = 'none-chosen-pieces' | 'too-many-pieces' | 'disputed' | 'pay-to-required';

/**
 * Refunds pieces of a group order, in the caller's transaction, which holds the lock on the payment and knows that the money
 * was received: the refund, what it takes back, and the credit note. Refuses more pieces than are left, money that the
 * buyer's bank is disputing (it may take it back itself), and cash that has nowhere to go. What her bank took back already counts
 * towards the refund: only the rest is sent.
 */
export async function refundPieces(tx: DbOrTransaction, payment: LockedPayment, { groupOrderId, pieces, shipping, reason, returnId, payTo }: Wanted, now: Date): Promise<Result<{ sentPaise: number; amountPaise: number }, PiecesRefusal>> {
  if ((await tx.dispute.count({ where: { paymentId: payment.id, status: { in: [...OPEN_DISPUTES] } } })) > 0) return err('disputed');
  if (payment.method === 'CASH_ON_DELIVERY' && !payTo) return err('pay-to-required');
  const sold = await tx.groupOrder.findUniqueOrThrow({ where: { id: groupOrderId }, select: { shippingPaise: true, lines: { select: { id: true, quantity: true, unitPricePaise: true } } } });
  const before = await refundedSoFar(tx, groupOrderId);
  const lines = leftOf(sold.lines, before);
  const shippingLeft = sold.shippingPaise - before.shippingPaise;
  const problem = piecesProblem(lines, pieces);
  if (problem && !(problem === 'none-chosen-pieces' && shipping === true && shippingLeft > 0)) return err(problem);
  const withShipping = shipping === 'if-whole' ? lines.every(({ id, left }) => left === (pieces[id] ?? 0)) : shipping;
  const what = refundOfPieces(lines, pieces, withShipping ? shippingLeft : 0);
  const refund = await requestRefund(tx, { payment, groupOrderId, reason, what, ...(returnId ? { returnId } : {}), payToId: await keep(tx, payment, payTo) }, now);
  if (!refund) return err('none-chosen-pieces');
  const credited = [...refund.invoiced].map(([orderLineId, amountPaise]) => ({ orderLineId, amountPaise, quantity: pieces[orderLineId] ?? 0 }));
  await issueCreditNote(tx, { groupOrderId, lines: credited, reason }, now);
  return ok({ amountPaise: refund.amountPaise, sentPaise: refund.sentPaise });
}

/** Money paid online goes back the way it came. */
async function keep(tx: DbOrTransaction, { method }: LockedPayment, payTo: Wanted['payTo']): Promise<string | null> {
  if (method === 'ONLINE' || !payTo) return null;
  if ('id' in payTo) return payTo.id;
  const { id } = await tx.buyerAccount.create({ data: payTo, select: { id: true } });
  return id;
}
