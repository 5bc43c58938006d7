import { districtName } from '#app/domain/registry/district-names.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { keyedHash } from '#app/lib/secrets.server.ts';

/** A line of an order, by the order's link: what was bought, by whom, and whether it arrived. Null where the link leads to none. */
export async function reviewedLine(token: string, lineId: string, on: DbOrTransaction = db) {
  if (!/^[\w-]{20,100}$/.test(token) || !isId(lineId)) return null;
  const line = await on.orderLine.findFirst({
    where: { id: lineId, groupOrder: { order: { token } } },
    select: {
      id: true, productId: true, nameEn: true, nameHi: true,
      product: { select: { slug: true, status: true } },
      groupOrder: { select: { groupId: true, status: true, groupNameEn: true, groupNameHi: true, order: { select: { personId: true, phone: true, email: true, placedAt: true, name: true, district: true, stateCode: true } } } },
    },
  });
  if (!line) return null;
  const { groupOrder: { order, ...part }, ...goods } = line;
  return { ...goods, ...part, order, buyerKey: buyerKey(order) };
}

export type ReviewedLine = NonNullable<Awaited<ReturnType<typeof reviewedLine>>>;

/** The lines of an order that arrived, by its link. */
export async function deliveredLines(token: string): Promise<{ id: string; productId: string; buyerKey: string }[]> {
  const lines = await db.orderLine.findMany({
    where: { groupOrder: { status: 'DELIVERED', order: { token } } },
    select: { id: true, productId: true, groupOrder: { select: { order: { select: { personId: true, phone: true } } } } },
  });
  return lines.map(({ id, productId, groupOrder }) => ({ id, productId, buyerKey: buyerKey(groupOrder.order) }));
}

/** A signed-in buyer is one person; of a guest we know the number she ordered with. */
function buyerKey({ personId, phone }: { readonly personId: string | null; readonly phone: string }): string {
  return keyedHash('reviewer', personId ? `person:${personId}` : `phone:${phone}`);
}

/** Where the goods went, as a review shows it. */
export function districtOf({ order }: ReviewedLine): { districtEn: string; districtHi: string } {
  const { nameEn, nameHi } = districtName(order.stateCode, order.district);
  return { districtEn: nameEn, districtHi: nameHi };
}
