import { formatMobile, type Mobile } from '#app/domain/registry/formats.ts';
import { districtName } from '#app/domain/registry/district-names.server.ts';
import { NEWEST_REQUEST } from '#app/domain/payments/request-fact.ts';
import { LISTED_PAPER } from '#app/domain/papers/listed-paper.ts';
import { DISPUTED } from '#app/domain/payments/dispute-status.ts';
import { db } from '#app/lib/db.server.ts';
import type { Known } from './checkout-view.server.ts';

/** Where somebody's last order went, to begin the next checkout with; nothing when she never ordered. */
export async function lastContact(personId: string): Promise<Partial<Known>> {
  const last = await db.order.findFirst({
    where: { personId },
    orderBy: { placedAt: 'desc' },
    select: { name: true, phone: true, email: true, line1: true, line2: true, city: true, pin: true },
  });
  if (!last) return {};
  const { phone, ...rest } = last;
  return { ...rest, mobile: formatMobile(phone as Mobile) };
}

/** Everything the buyer's order page shows; null when the link leads nowhere. */
export async function orderPage(token: string) {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  const order = await db.order.findUnique({
    relationLoadStrategy: 'join',
    where: { token },
    include: {
      couponUses: { orderBy: { code: 'asc' }, select: { code: true, discountPaise: true } },
      payment: { select: { method: true, status: true, ...DISPUTED, holdUntil: true, problems: { orderBy: { seenAt: 'asc' }, select: { id: true, kind: true, seenAmount: true, currency: true, returnedAt: true } } } },
      groupOrders: {
        orderBy: { number: 'asc' },
        include: {
          lines: { orderBy: { id: 'asc' }, include: { product: { select: { slug: true, status: true } } } },
          events: { orderBy: { id: 'asc' }, select: { id: true, to: true, at: true, reason: true } },
          papers: { orderBy: [{ issuedAt: 'asc' }, { id: 'asc' }], select: LISTED_PAPER },
          refunds: { orderBy: { id: 'asc' }, select: { amountPaise: true, metPaise: true, sharePaise: true, status: true, reason: true, byBank: true, again: { select: { id: true } } } },
          returns: NEWEST_REQUEST,
        },
      },
    },
  });
  return order && { ...order, districtName: await districtName(order.stateCode, order.district) };
}

export type OrderPageData = NonNullable<Awaited<ReturnType<typeof orderPage>>>;
export type OrderPart = OrderPageData['groupOrders'][number];

/** What was ordered, how many of each, and where it went. */
export async function goodsOfOrder(orderId: string) {
  const { pin, groupOrders } = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { pin: true, groupOrders: { orderBy: { number: 'asc' }, select: { lines: { orderBy: { id: 'asc' }, select: { variantId: true, quantity: true } } } } },
  });
  return { pin, goods: groupOrders.flatMap(({ lines }) => lines) };
}

/** The link of an order by its number and the mobile it was ordered with; null unless both are right. */
export async function findOrder(number: string, phone: string): Promise<string | null> {
  const order = await db.order.findFirst({ where: { number, phone }, select: { token: true } });
  return order?.token ?? null;
}

const PAGE = 20;

/** Orders of a signed-in buyer, newest first, from `after` (an order's id) on. */
export async function ordersOf(personId: string, after: string | null) {
  const rows = await db.order.findMany({
    where: { personId, ...(after ? { id: { lt: after } } : {}) },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: {
      id: true, number: true, token: true, placedAt: true, totalPaise: true,
      groupOrders: { orderBy: { number: 'asc' }, select: { status: true, groupNameEn: true, groupNameHi: true, lines: { select: { nameEn: true, nameHi: true }, orderBy: { id: 'asc' }, take: 3 } } },
    },
  });
  const page = rows.slice(0, PAGE);
  return { orders: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}
