import { lockPayment, type LockedPayment } from '#app/domain/orders/lock-payment.server.ts';
import { reach, type Mover } from '#app/domain/orders/movers.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';

/** Who answers: the group that sold it, or an officer of its area. */
export type Answerer = Extract<Mover, { kind: 'group' | 'officer' }>;

/** A request in the answerer's reach, with its payment locked until the transaction ends; null where there is none. */
export async function lockedRequest(tx: DbOrTransaction, by: Answerer, id: string): Promise<{ request: Awaited<ReturnType<typeof read>>; payment: LockedPayment } | null> {
  if (!isId(id)) return null;
  const found = await tx.returnRequest.findFirst({ where: { id, groupOrder: reach(by) }, select: { groupOrder: { select: { order: { select: { payment: { select: { id: true } } } } } } } });
  const paymentId = found?.groupOrder.order.payment?.id;
  if (!paymentId) return null;
  const payment = await lockPayment(tx, paymentId);
  return { payment, request: await read(tx, id) };
}

function read(tx: DbOrTransaction, id: string) {
  return tx.returnRequest.findUniqueOrThrow({
    where: { id },
    select: {
      id: true, groupOrderId: true, kind: true, status: true, reason: true, goods: true, payToId: true,
      lines: { select: { orderLineId: true, quantity: true, accepted: true, orderLine: { select: { variantId: true, product: { select: { category: { select: { food: true } } } } } } } },
    },
  });
}
