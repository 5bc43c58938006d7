import { addCoupon } from '#app/domain/cart/coupon-codes.server.ts';
import { findCoupons } from '#app/domain/coupons/find-coupons.server.ts';
import { placeOrder } from '#app/domain/checkout/place-order.server.ts';
import type { Buyer } from '#app/domain/checkout/order-rows.ts';
import { quote } from '#app/domain/checkout/quote.ts';
import { rulesFor } from '#app/domain/checkout/rules.server.ts';
import { describeSeen, readSeen } from '#app/domain/checkout/seen.ts';
import { readBasket } from '#app/domain/cart/read-basket.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { db } from '#app/lib/db.server.ts';
import { createCart, createGoods, createGroup } from './shop-fixtures.ts';

const BUYER: Omit<Buyer, 'phone'> = {
  personId: null, language: 'en', name: 'Meera Nair', email: 'meera@example.com', line1: '12 Temple Road', line2: '', city: 'Hamirpur',
  district: 'Hamirpur', stateCode: '02', pin: '177001', billStateCode: '02', method: 'ONLINE',
};

let phones = 0;

/** A group with goods, and its secretary, who acts for it and has a phone. */
export async function sellingGroup(goodsOf: Parameters<typeof createGoods>[1] = {}) {
  const group = await createGroup();
  const goods = await createGoods(group.id, goodsOf);
  const phone = `+9198000${String((phones += 1)).padStart(5, '0')}`;
  const member = await db.person.create({
    data: {
      name: `Secretary of ${group.nameEn}`, language: 'hi',
      logins: { create: { login: { create: { kind: 'PHONE', address: phone } } } },
      memberships: { create: { groupId: group.id, role: 'SECRETARY', joinedOn: new Date('2024-01-01') } },
    },
    select: { id: true, name: true, nameHi: true, language: true },
  });
  const scope: SellerScope = { member, role: 'SECRETARY', group };
  return { group, goods, phone, scope };
}

let buyers = 0;

/** An order of so many of each group's goods, placed through the checkout, with these coupon codes, by a buyer with a number of her own. */
export async function orderOf(goods: readonly (readonly [variantId: string, quantity: number])[], changes: Partial<Buyer> = {}, now = new Date(), codes: readonly string[] = []) {
  const buyer: Buyer = { ...BUYER, phone: `+9197${String((buyers += 1)).padStart(8, '0')}`, ...changes };
  const token = await createCart(goods, now);
  for (const code of codes) await addCoupon(token, code);
  const lines = (await readBasket(token, now))?.lines ?? [];
  const coupons = { codes, found: await findCoupons(codes, buyer.phone) };
  const priced = quote({ lines, to: buyer, billStateCode: buyer.billStateCode, coupons, rules: await rulesFor(lines, now), now });
  const placed = await placeOrder(token, buyer, readSeen(describeSeen(priced)), now, { confirmedPhone: buyer.phone });
  if (!placed.ok) throw new Error(`Not placed: ${placed.error}`);
  return orderNow(placed.value.orderId);
}

/** How an order stands now. */
export async function orderNow(orderId: string) {
  const order = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      payment: { include: { attempts: true, refunds: { orderBy: { id: 'asc' } } } },
      groupOrders: { orderBy: { number: 'asc' }, include: { events: { orderBy: { id: 'asc' } }, movements: { orderBy: { id: 'asc' } } } },
    },
  });
  const { payment, groupOrders } = order;
  if (!payment) throw new Error('An order without a payment');
  return { ...order, payment, statuses: groupOrders.map(({ status }) => status), parts: groupOrders };
}

/** On hand and held of a size. */
export async function stockOf(variantId: string): Promise<[onHand: number, held: number]> {
  const { onHand, held } = await db.variant.findUniqueOrThrow({ where: { id: variantId } });
  return [onHand, held];
}

/** The names of the jobs that wait for these ids. */
export async function waitingJobs(...ids: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ task: string }[]>`
    SELECT task.identifier AS task FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
    WHERE payload::text LIKE ANY (${ids.map((id) => `%${id}%`)}) ORDER BY 1`;
  return rows.map(({ task }) => task);
}

/** What was sent to a number, oldest first. */
export async function messagesTo(address: string): Promise<string[]> {
  const messages = await db.message.findMany({ where: { address }, orderBy: { id: 'asc' } });
  return messages.map(({ body }) => body);
}
