import { refundedSoFar } from '#app/domain/settlement/refunded-so-far.server.ts';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { leftOf } from './pieces.ts';
import { RETURN_REASONS, lastDay, mayReturn } from './window.ts';

/**
 * What a buyer may ask of one parcel of her order at `now`: each line with the pieces left and, by reason, the last day
 * (Indian, YYYY-MM-DD) for it. Null where her order has no such parcel.
 */
export async function askable(on: DbOrTransaction, orderId: string, groupOrderId: string, now: Date) {
  if (!isId(groupOrderId)) return null;
  const part = await on.groupOrder.findFirst({
    where: { id: groupOrderId, orderId },
    select: {
      id: true, number: true, status: true, groupNameEn: true, groupNameHi: true,
      events: { where: { to: 'DELIVERED' }, orderBy: { id: 'desc' }, take: 1, select: { at: true } },
      lines: { orderBy: { id: 'asc' }, select: { id: true, nameEn: true, nameHi: true, netQuantity: true, unit: true, quantity: true, unitPricePaise: true, returnDays: true } },
      order: { select: { payment: { select: { method: true } } } },
    },
  });
  if (!part) return null;
  const open = await on.returnRequest.count({ where: { groupOrderId, status: 'ASKED' } });
  const rules = await settingsInForce(now, on);
  const faultDays = rules['returns.fault-days'];
  const deliveredAt = part.status === 'DELIVERED' ? part.events[0]?.at : undefined;
  const lines = leftOf(part.lines, await refundedSoFar(on, groupOrderId)).map((line) => ({
    ...line,
    reasons: deliveredAt ? RETURN_REASONS.filter((reason) => mayReturn(line.returnDays, reason, deliveredAt, faultDays, now)) : [],
    lastDay: deliveredAt ? lastDay(line.returnDays, 'DAMAGED', deliveredAt, faultDays) : null,
  }));
  const { id, number, status, groupNameEn, groupNameHi, order } = part;
  return { id, number, status, groupNameEn, groupNameHi, lines, cash: order.payment?.method === 'CASH_ON_DELIVERY', open: open > 0 };
}

/** The same for a page. */
export function askablePart(orderId: string, groupOrderId: string, now: Date) {
  return askable(db, orderId, groupOrderId, now);
}
