import type { Prisma } from '#app/generated/prisma/client.ts';
import { SUMMARY, summaryOf } from '#app/domain/orders/group-order-view.ts';
import { reach } from '#app/domain/orders/movers.ts';
import { refundedSoFar } from '#app/domain/settlement/refunded-so-far.server.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import type { Answerer } from './locked-request.server.ts';
import { leftOf } from './pieces.ts';

const PAGE = 30;

/** Open: to be answered, or goods on their way back. */
const OPEN = { OR: [{ status: 'ASKED' }, { goods: 'EXPECTED' }] } as const satisfies Prisma.ReturnRequestWhereInput;

export type Which = 'open' | 'done';

/** What buyers ask, in the answerer's reach: the open ones oldest first, the done ones newest first. */
export async function listReturns(by: Answerer, which: Which, after: string | null) {
  const direction = which === 'open' ? 'asc' : 'desc';
  const beyond = after && isId(after) ? { id: direction === 'asc' ? { gt: after } : { lt: after } } : {};
  const rows = await db.returnRequest.findMany({
    where: { AND: [{ groupOrder: reach(by) }, which === 'open' ? OPEN : { NOT: OPEN }, beyond] },
    orderBy: { id: direction },
    take: PAGE + 1,
    select: {
      id: true, kind: true, status: true, reason: true, goods: true, askedAt: true,
      lines: { select: { quantity: true, orderLine: { select: { nameEn: true, nameHi: true, netQuantity: true, unit: true } } } },
      groupOrder: { select: { number: true, groupNameEn: true, groupNameHi: true } },
    },
  });
  const page = rows.slice(0, PAGE);
  return { page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

export type ListedReturn = Awaited<ReturnType<typeof listReturns>>['page'][number];

/** How many requests wait for an answer. */
export function returnsToAnswer(by: Answerer): Promise<number> {
  return db.returnRequest.count({ where: { status: 'ASKED', groupOrder: reach(by) } });
}

const IMAGE = { contentHash: true, width: true, height: true, widths: true, placeholder: true, avif: true } as const;

/** One request with all that is needed to answer it; null where it is not in the answerer's reach. */
export async function returnFile(by: Answerer, id: string, now = new Date()) {
  const row = isId(id)
    ? await db.returnRequest.findFirst({
        where: { id, groupOrder: reach(by) },
        select: {
          id: true, kind: true, status: true, reason: true, note: true, askedAt: true, answeredAt: true, answer: true, goods: true, goodsAt: true, officerId: true, groupOrderId: true,
          images: { orderBy: { position: 'asc' }, select: { image: { select: IMAGE } } },
          lines: {
            orderBy: { orderLineId: 'asc' },
            select: { quantity: true, accepted: true, orderLine: { select: { id: true, nameEn: true, nameHi: true, netQuantity: true, unit: true, quantity: true, unitPricePaise: true, product: { select: { category: { select: { food: true } } } } } } },
          },
          groupOrder: { select: { ...SUMMARY, shippingPaise: true } },
        },
      })
    : null;
  if (!row) return null;
  const { groupOrder, lines, images, officerId, ...rest } = row;
  const before = await refundedSoFar(db, row.groupOrderId);
  return {
    ...rest,
    byOfficer: officerId !== null,
    images: images.map(({ image: { contentHash: hash, ...image } }) => ({ hash, ...image })),
    order: summaryOf(groupOrder, now),
    shippingLeft: groupOrder.shippingPaise - before.shippingPaise,
    food: lines.every(({ orderLine }) => orderLine.product.category.food),
    /** `left` is the most that can be accepted. */
    lines: lines.map(({ quantity: asked, accepted, orderLine }) => {
      const { id: lineId, nameEn, nameHi, netQuantity, unit } = orderLine;
      return { id: lineId, nameEn, nameHi, netQuantity, unit, asked, accepted, left: Math.min(asked, leftOf([orderLine], before)[0]?.left ?? 0) };
    }),
  };
}

export type ReturnFile = NonNullable<Awaited<ReturnType<typeof returnFile>>>;

/** What is open about one parcel, for its page; null when nothing is. */
export async function openReturnOf(by: Answerer, groupOrderId: string) {
  if (!isId(groupOrderId)) return null;
  return db.returnRequest.findFirst({ where: { AND: [{ groupOrder: reach(by), groupOrderId }, OPEN] }, orderBy: { id: 'desc' }, select: { id: true, kind: true, status: true } });
}
