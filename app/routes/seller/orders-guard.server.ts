import { redirect } from '@remix-run/node';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import type { MoveDetails } from '#app/domain/orders/apply-move.server.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import { canMove, type MoveName } from '#app/domain/orders/moves.ts';
import { orderOfGroup, type GroupOrderDetail } from '#app/domain/orders/queries.server.ts';

/** The order of the address; 404 when it is not one of this group's. */
export async function orderOr404(scope: SellerScope, id: string | undefined): Promise<GroupOrderDetail> {
  const order = await orderOfGroup(scope, id ?? '');
  if (!order) throw new Response(null, { status: 404 });
  return order;
}

/** The order a page asks about before a move; an order that can't make it any more shows itself instead. */
export async function orderToMove(scope: SellerScope, id: string | undefined, move: MoveName): Promise<{ id: string; number: string }> {
  const order = await orderOr404(scope, id);
  if (!canMove(order.status, move, 'group')) throw redirect(`/seller/orders/${order.id}?moved-on`, 303);
  return { id: order.id, number: order.number };
}

/** Makes the move and shows the order as it then stands; says so where somebody else was faster. */
export async function moveAndShow(scope: SellerScope, id: string | undefined, move: MoveName, details: MoveDetails): Promise<Response> {
  const moved = await moveGroupOrder({ kind: 'group', scope }, id ?? '', move, details, new Date());
  if (!moved.ok && moved.error === 'not-found') throw new Response(null, { status: 404 });
  return redirect(`/seller/orders/${id}${moved.ok ? '' : '?moved-on'}`, 303);
}
