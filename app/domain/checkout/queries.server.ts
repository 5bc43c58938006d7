import { formatMobile, type Mobile } from '#app/domain/registry/formats.ts';
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
