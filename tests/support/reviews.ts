import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import type { Buyer } from '#app/domain/checkout/order-rows.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import { reviewedLine, type ReviewedLine } from '#app/domain/reviews/reviewed-line.server.ts';
import { db } from '#app/lib/db.server.ts';
import { orderOf } from './placed-order.ts';

export interface Bought {
  readonly token: string;
  readonly line: ReviewedLine;
  /** Address parameters of the review of this line. */
  readonly params: { readonly token: string; readonly line: string };
}

/** One of a product's first size, ordered for cash and, unless `upTo` stops before, delivered by its group. */
export async function bought(slug: string, group: SellerScope, changes: Partial<Buyer> = {}, upTo: 'PLACED' | 'DELIVERED' = 'DELIVERED'): Promise<Bought> {
  const variant = await db.variant.findFirstOrThrow({ where: { product: { slug }, active: true }, orderBy: { position: 'asc' } });
  const order = await orderOf([[variant.id, 1]], { method: 'CASH_ON_DELIVERY', ...changes });
  const [part] = order.parts;
  if (!part) throw new Error('An order without a parcel');
  if (upTo === 'DELIVERED') {
    for (const move of ['accept', 'pack', 'dispatch', 'deliver'] as const) {
      const moved = await moveGroupOrder({ kind: 'group', scope: group }, part.id, move, move === 'dispatch' ? { courier: 'India Post', trackingNumber: 'EX1' } : {}, new Date());
      if (!moved.ok) throw new Error(`${move}: ${moved.error}`);
    }
  }
  const { id } = await db.orderLine.findFirstOrThrow({ where: { groupOrderId: part.id } });
  const line = await reviewedLine(order.token, id);
  if (!line) throw new Error('An order without a line');
  return { token: order.token, line, params: { token: order.token, line: id } };
}

/** What a product's reviews that are shown add up to, beside what is kept of it and of its group. */
export async function ratingsOf(slug: string): Promise<{ readonly kept: unknown; readonly shown: readonly number[]; readonly keptOfGroup: unknown; readonly shownOfGroup: readonly number[] }> {
  const { group, ...product } = await db.product.findUniqueOrThrow({ where: { slug }, select: { id: true, ratingSum: true, ratingCount: true, starCounts: true, group: { select: { id: true, ratingSum: true, ratingCount: true, starCounts: true } } } });
  const stars = async (where: { productId: string } | { groupId: string }) => (await db.review.findMany({ where: { ...where, status: 'PUBLISHED' }, orderBy: { id: 'asc' }, select: { stars: true } })).map((review) => review.stars);
  const kept = (row: typeof group) => ({ sum: row.ratingSum, count: row.ratingCount, starCounts: row.starCounts });
  return { kept: kept(product), shown: await stars({ productId: product.id }), keptOfGroup: kept(group), shownOfGroup: await stars({ groupId: group.id }) };
}
