import { beforeAll, expect, test } from 'vitest';
import { readBasket } from '#app/domain/cart/read-basket.server.ts';
import { changeQuantity } from '#app/domain/cart/change-cart.server.ts';
import type { Buyer } from '#app/domain/checkout/order-rows.ts';
import { placeOrder } from '#app/domain/checkout/place-order.server.ts';
import { quote } from '#app/domain/checkout/quote.ts';
import { rulesFor } from '#app/domain/checkout/rules.server.ts';
import { describeSeen, readSeen } from '#app/domain/checkout/seen.ts';
import { db } from '#app/lib/db.server.ts';
import { createCart, createGoods, createGroup, createRules } from '../support/shop-fixtures.ts';

const NOW = new Date('2026-11-22T05:30:00Z');

const BUYER: Buyer = {
  personId: null, language: 'en', name: 'Meera Nair', phone: '+919812345670', email: null, line1: '12 Temple Road', line2: '', city: 'Hamirpur',
  district: 'Hamirpur', stateCode: '02', pin: '177001', billStateCode: '02', method: 'CASH_ON_DELIVERY',
};
const IN_BIHAR = { city: 'Darbhanga', district: 'Darbhanga', stateCode: '10', pin: '846004', billStateCode: '10' };

beforeAll(createRules);

async function seenBy(token: string, buyer: Buyer) {
  const basket = await readBasket(token, NOW);
  const lines = basket?.lines ?? [];
  return readSeen(describeSeen(quote({ lines, to: buyer, billStateCode: buyer.billStateCode, rules: await rulesFor(lines, NOW), now: NOW })));
}

const place = async (token: string, buyer: Buyer = BUYER) => placeOrder(token, buyer, await seenBy(token, buyer), NOW);

async function mustPlace(token: string, buyer: Buyer = BUYER) {
  const placed = await place(token, buyer);
  if (!placed.ok) throw new Error(`Not placed: ${placed.error}`);
  return db.order.findUniqueOrThrow({
    where: { id: placed.value.orderId },
    include: { payment: true, groupOrders: { include: { lines: { orderBy: { id: 'asc' } }, events: true, movements: true }, orderBy: { number: 'asc' } } },
  });
}

const jobsOf = (id: string) => db.$queryRaw<{ task: string; runAt: Date }[]>`
  SELECT task_identifier AS task, run_at AS "runAt" FROM graphile_worker.jobs WHERE key LIKE ${`%${id}`} ORDER BY 1`;
const total = (rows: readonly object[], key: string) => rows.reduce((sum, row) => sum + (row as Record<string, number>)[key]!, 0);

test('an order of three groups is split to the paisa, each part under its own number and seller', async () => {
  const [own, federation, alone] = [await createGroup(), await createGroup({ kind: 'FEDERATION_GSTIN' }), await createGroup({ kind: 'UNREGISTERED' })];
  const goods = [await createGoods(own.id), await createGoods(own.id, { food: false, pricePaise: 333_33 }), await createGoods(federation.id, { pricePaise: 99_99 }), await createGoods(alone.id)];
  const order = await mustPlace(await createCart(goods.map(({ id }, index) => [id, index + 1] as const), NOW));

  expect(order.groupOrders.map(({ number }) => number)).toEqual([1, 2, 3].map((part) => `${order.number}-${part}`));
  expect(order.groupOrders.map(({ sellerKind, sellerName }) => [sellerKind, sellerName])).toEqual([
    ['OWN_GSTIN', own.nameEn], ['FEDERATION_GSTIN', `Federation of ${federation.nameEn}`], ['UNREGISTERED', alone.nameEn],
  ]);
  for (const key of ['itemsPaise', 'shippingPaise', 'totalPaise'] as const) expect(total(order.groupOrders, key)).toBe(order[key]);
  for (const part of order.groupOrders) {
    expect(total(part.lines, 'linePaise')).toBe(part.itemsPaise);
    expect(total(part.lines, 'taxPaise')).toBe(part.taxPaise);
    expect(part.events).toMatchObject([{ to: 'PLACED', at: NOW }]);
  }
  expect(order.groupOrders[2]).toMatchObject({ taxPaise: 0, tcsPaise: 0 });
  expect(order.payment).toMatchObject({ method: 'CASH_ON_DELIVERY', status: 'CASH_DUE', amountPaise: order.totalPaise, holdUntil: null });
  const held = await db.variant.findMany({ where: { id: { in: goods.map(({ id }) => id) } }, orderBy: { id: 'asc' } });
  expect(held.map((variant) => variant.held)).toEqual([1, 2, 3, 4]);
});

test('lines keep the order they had in the basket', async () => {
  const group = await createGroup();
  const goods = [await createGoods(group.id), await createGoods(group.id), await createGoods(group.id)].reverse();
  const order = await mustPlace(await createCart(goods.map(({ id }) => [id, 1] as const), NOW));
  expect(order.groupOrders[0]?.lines.map(({ variantId }) => variantId)).toEqual(goods.map(({ id }) => id));
});

test('an online order waits for its payment and ends its hold by itself', async () => {
  const goods = await createGoods((await createGroup()).id);
  const order = await mustPlace(await createCart([[goods.id, 2]], NOW), { ...BUYER, method: 'ONLINE' });
  const until = new Date('2026-11-22T06:05:00Z');
  expect(order.payment).toMatchObject({ status: 'OPEN', holdUntil: until });
  expect(order.groupOrders).toMatchObject([{ status: 'AWAITING_PAYMENT', acceptBy: null, movements: [{ kind: 'HELD', heldChange: 2, onHandChange: 0, at: NOW }] }]);
  expect(await jobsOf(order.payment!.id)).toEqual([{ task: 'release-hold', runAt: until }]);
});

test('a cash order is the group’s at once, with a reminder and an end to waiting', async () => {
  const goods = await createGoods((await createGroup()).id);
  const order = await mustPlace(await createCart([[goods.id, 1]], NOW));
  const [part] = order.groupOrders;
  expect(part).toMatchObject({ status: 'PLACED', acceptBy: new Date('2026-11-25T05:30:00Z') });
  expect(await jobsOf(part!.id)).toEqual([
    { task: 'cancel-unaccepted', runAt: new Date('2026-11-25T05:30:00Z') },
    { task: 'remind-group', runAt: new Date('2026-11-23T05:30:00Z') },
  ]);
  expect(await jobsOf(order.id)).toMatchObject([{ task: 'order-placed' }]);
});

test('fifty buyers for the last ten jars: exactly ten orders', async () => {
  const goods = await createGoods((await createGroup()).id, { stock: 10 });
  const carts = await Promise.all(Array.from({ length: 50 }, () => createCart([[goods.id, 1]], NOW)));
  const seen = await seenBy(carts[0]!, BUYER);
  const outcomes = await Promise.all(carts.map((token) => placeOrder(token, BUYER, seen, NOW)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
  for (const outcome of outcomes) if (!outcome.ok) expect(['changed', 'problems']).toContain(outcome.error);
  expect(await db.orderLine.count({ where: { variantId: goods.id } })).toBe(10);
  expect(await db.variant.findUnique({ where: { id: goods.id } })).toMatchObject({ onHand: 10, held: 10 });
});

test('baskets that want the same goods in another order never wait for each other for ever', async () => {
  const group = await createGroup();
  const [one, other] = [await createGoods(group.id, { stock: 40 }), await createGoods(group.id, { stock: 40 })];
  const carts = await Promise.all(Array.from({ length: 20 }, (_, index) => createCart(index % 2 ? [[one.id, 1], [other.id, 1]] : [[other.id, 1], [one.id, 1]], NOW)));
  const outcomes = await Promise.all(carts.map((token) => place(token)));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
});

test('a double click makes one order, and both clicks lead to it', async () => {
  const goods = await createGoods((await createGroup()).id);
  const token = await createCart([[goods.id, 1]], NOW);
  const seen = await seenBy(token, BUYER);
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => placeOrder(token, BUYER, seen, NOW)));
  const placed = outcomes.map((outcome) => (outcome.ok ? outcome.value : null));
  expect(new Set(placed.map((order) => order?.token)).size).toBe(1);
  expect(placed.filter((order) => order?.replayed === false)).toHaveLength(1);
  expect(await db.variant.findUnique({ where: { id: goods.id } })).toMatchObject({ held: 1 });
});

test('sending a placed basket again leads to the same order, even when the stock is gone since', async () => {
  const goods = await createGoods((await createGroup()).id, { stock: 1 });
  const token = await createCart([[goods.id, 1]], NOW);
  const order = await mustPlace(token);
  expect(await place(token)).toEqual({ ok: true, value: { orderId: order.id, token: order.token, replayed: true } });
  expect(await changeQuantity(token, { variantId: goods.id, quantity: 5 })).toBeNull();
});

test('a price that changed since she saw it places nothing', async () => {
  const goods = await createGoods((await createGroup()).id);
  const token = await createCart([[goods.id, 1]], NOW);
  const seen = await seenBy(token, BUYER);
  await db.variant.update({ where: { id: goods.id }, data: { pricePaise: 200_00 } });
  expect(await placeOrder(token, BUYER, seen, NOW)).toEqual({ ok: false, error: 'changed' });
  expect(await db.variant.findUnique({ where: { id: goods.id } })).toMatchObject({ held: 0 });
  expect(await place(token)).toMatchObject({ ok: true });
});

test('what the page claims to have shown never becomes a price', async () => {
  const goods = await createGoods((await createGroup()).id);
  const token = await createCart([[goods.id, 1]], NOW);
  expect(await placeOrder(token, BUYER, readSeen(`${goods.id}x1@1 delivery@0`), NOW)).toEqual({ ok: false, error: 'changed' });
});

test('a group suspended since sells nothing', async () => {
  const group = await createGroup();
  const token = await createCart([[(await createGoods(group.id)).id, 1]], NOW);
  const seen = await seenBy(token, BUYER);
  await db.group.update({ where: { id: group.id }, data: { status: 'SUSPENDED' } });
  expect(await placeOrder(token, BUYER, seen, NOW)).toEqual({ ok: false, error: 'problems' });
});

test('an unregistered group’s goods are not placed to another state, nor billed there', async () => {
  const token = await createCart([[(await createGoods((await createGroup({ kind: 'UNREGISTERED' })).id)).id, 1]], NOW);
  expect(await place(token, { ...BUYER, ...IN_BIHAR })).toEqual({ ok: false, error: 'problems' });
  expect(await place(token, { ...BUYER, billStateCode: '10' })).toEqual({ ok: false, error: 'problems' });
  expect(await place(token)).toMatchObject({ ok: true });
});

test('the database itself knows who sells that day: a request that says otherwise places nothing', async () => {
  const { id: groupId } = await createGroup({ kind: 'UNREGISTERED' });
  const ask = async (order: object, sellerKind: string) => {
    const request = JSON.stringify({ order: { stateCode: '02', billStateCode: '02', placedAt: NOW, ...order }, groupOrders: [{ groupId, sellerKind }], lines: [], coupons: [], jobs: [] });
    const [row] = await db.$queryRaw<{ answer: { problems: unknown } }[]>`SELECT place_order(${request}::jsonb) AS answer`;
    return row?.answer.problems;
  };
  expect(await ask({ stateCode: '10' }, 'UNREGISTERED')).toEqual([{ groupId, problem: 'other-state' }]);
  expect(await ask({ billStateCode: '10' }, 'UNREGISTERED')).toEqual([{ groupId, problem: 'other-state' }]);
  expect(await ask({ stateCode: '10' }, 'OWN_GSTIN')).toEqual([{ groupId, problem: 'seller' }]);
  await db.taxStanding.create({ data: { groupId, kind: 'OWN_GSTIN', gstin: '02AAAAG0000A1Z5', inForceFrom: new Date('2026-11-22') } });
  expect(await ask({ placedAt: '2026-11-21T18:29:00Z' }, 'OWN_GSTIN')).toEqual([{ groupId, problem: 'seller' }]);
  expect(await ask({ placedAt: '2026-11-21T18:31:00Z' }, 'UNREGISTERED')).toEqual([{ groupId, problem: 'seller' }]);
});

test('the database holds no more than there is, even when one size comes in two lines', async () => {
  const goods = await createGoods((await createGroup()).id, { stock: 3 });
  const token = await createCart([[goods.id, 1]], NOW);
  const cart = await readBasket(token, NOW);
  const line = { variantId: goods.id, quantity: 2, unitPricePaise: goods.pricePaise };
  const request = JSON.stringify({ order: { cartId: cart?.cartId }, groupOrders: [], lines: [line, line], coupons: [], jobs: [] });
  const [row] = await db.$queryRaw<{ answer: unknown }[]>`SELECT place_order(${request}::jsonb) AS answer`;
  expect(row?.answer).toEqual({ outcome: 'changed', problems: [{ variantId: goods.id, problem: 'stock', available: 3, pricePaise: goods.pricePaise }] });
});

test('cash is refused above the cap, online payment is not', async () => {
  const goods = await createGoods((await createGroup()).id, { pricePaise: 2_999_00 });
  const token = await createCart([[goods.id, 1]], NOW);
  expect(await place(token)).toEqual({ ok: false, error: 'cash-above-cap' });
  expect(await place(token, { ...BUYER, method: 'ONLINE' })).toMatchObject({ ok: true });
});

test('an empty or unknown basket places nothing', async () => {
  const goods = await createGoods((await createGroup()).id);
  const token = await createCart([[goods.id, 1]], NOW);
  await changeQuantity(token, { variantId: goods.id, quantity: 0 });
  expect(await place(token)).toEqual({ ok: false, error: 'empty' });
  expect(await place('no-such-basket')).toEqual({ ok: false, error: 'empty' });
  expect(await placeOrder(null, BUYER, readSeen(''), NOW)).toEqual({ ok: false, error: 'empty' });
});
