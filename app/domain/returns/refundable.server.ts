import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { ofArea } from '#app/domain/orders/movers.ts';
import { refundedSoFar } from '#app/domain/settlement/refunded-so-far.server.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { mayRefund } from './may-refund.ts';
import { leftOf } from './pieces.ts';

/** What an officer may still give back of a parcel of her area; null where there is none of this id. */
export async function refundable(scope: OfficerScope, groupOrderId: string) {
  const part = isId(groupOrderId)
    ? await db.groupOrder.findFirst({
        where: { id: groupOrderId, ...ofArea(scope) },
        select: {
          id: true, number: true, status: true, shippingPaise: true, order: { select: { payment: { select: { method: true, status: true } } } },
          lines: { orderBy: { id: 'asc' }, select: { id: true, nameEn: true, nameHi: true, netQuantity: true, unit: true, quantity: true, unitPricePaise: true } },
        },
      })
    : null;
  if (!part?.order.payment) return null;
  const { id, number, status, lines, shippingPaise, order: { payment } } = part;
  const before = await refundedSoFar(db, id);
  return {
    id, number, cash: payment.method === 'CASH_ON_DELIVERY', allowed: mayRefund(status, { method: payment.method, payment: payment.status }), lines: leftOf(lines, before), shippingLeft: shippingPaise - before.shippingPaise,
  };
}
