import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { orderOfArea } from '#app/domain/orders/queries.server.ts';
import { openReturnOf } from '#app/domain/returns/queries.server.ts';
import { papersOf } from '#app/domain/papers/queries.server.ts';

/** The group order of the address with the time it is looked at; 404 outside the officer's area. */
export async function orderFile(scope: OfficerScope, id: string | undefined) {
  const order = await orderOfArea(scope, id ?? '');
  if (!order) throw new Response(null, { status: 404 });
  return { order, asked: await openReturnOf({ kind: 'officer', scope }, order.id), papers: await papersOf({ kind: 'officer', scope }, order.id), now: new Date() };
}
