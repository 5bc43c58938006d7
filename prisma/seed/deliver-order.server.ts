import { putInCart } from '#app/domain/cart/change-cart.server.ts';
import { readBasket } from '#app/domain/cart/read-basket.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import type { Buyer } from '#app/domain/checkout/order-rows.ts';
import { placeOrder } from '#app/domain/checkout/place-order.server.ts';
import { quote } from '#app/domain/checkout/quote.ts';
import { rulesFor } from '#app/domain/checkout/rules.server.ts';
import { describeSeen, readSeen } from '#app/domain/checkout/seen.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import type { Db } from '#app/lib/db.server.ts';
import { after, days, hours } from '#app/lib/time.ts';

/** Days from an order of the demo to its delivery. */
const UNDERWAY = days(4);

/** Places an order of one piece for cash on `day` and has its group deliver it. Answers the order's link and its line. */
export async function deliverOrder(db: Db, variantId: string, buyer: Buyer, group: SellerScope, day: Date): Promise<{ token: string; lineId: string; deliveredAt: Date }> {
  const put = await putInCart(null, { variantId, quantity: 1 }, day);
  if (!put.ok) throw new Error(`The demo's basket: ${put.error}`);
  const lines = (await readBasket(put.value.token, day))?.lines ?? [];
  const priced = quote({ lines, to: buyer, billStateCode: buyer.billStateCode, rules: await rulesFor(lines, day, buyer), now: day });
  const placed = await placeOrder(put.value.token, buyer, readSeen(describeSeen(priced)), day, { confirmedPhone: buyer.phone });
  if (!placed.ok) throw new Error(`The demo's order of ${buyer.name}: ${placed.error}`);
  const { orderId, token } = placed.value;
  const part = await db.groupOrder.findFirstOrThrow({ where: { orderId }, select: { id: true, lines: { select: { id: true } } } });
  const deliveredAt = after(day, UNDERWAY);
  const way = [['accept', after(day, hours(3))], ['pack', after(day, days(1))], ['dispatch', after(day, hours(28))], ['deliver', deliveredAt]] as const;
  for (const [move, at] of way) {
    const moved = await moveGroupOrder({ kind: 'group', scope: group }, part.id, move, move === 'dispatch' ? { courier: 'India Post', trackingNumber: `EP${buyer.phone.slice(-8)}IN` } : {}, at);
    if (!moved.ok) throw new Error(`The demo's order of ${buyer.name}: ${move} ${moved.error}`);
  }
  const [line] = part.lines;
  if (!line) throw new Error('An order of the demo without a line');
  return { token, lineId: line.id, deliveredAt };
}
