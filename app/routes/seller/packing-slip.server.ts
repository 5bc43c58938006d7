import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { packingSheet } from '#app/domain/papers/packing-sheet.ts';
import { orderOr404 } from './orders-guard.server.ts';

/** The packing slip of an order whose address the group may know; 404 before it accepted. */
export async function packingSlip(scope: SellerScope, id: string | undefined) {
  const order = await orderOr404(scope, id);
  const { to, money } = order;
  if (!to) throw new Response(null, { status: 404 });
  const collectPaise = money.method === 'CASH_ON_DELIVERY' ? order.totalPaise : 0;
  return { order: { id: order.id, number: order.number, sellerName: order.sellerName, placedAt: order.placedAt }, sheet: packingSheet({ ...order, to, collectPaise }) };
}
