import { beforeAll, expect, test } from 'vitest';
import { addCoupon } from '#app/domain/cart/coupon-codes.server.ts';
import { readBasket } from '#app/domain/cart/read-basket.server.ts';
import { changeQuantity } from '#app/domain/cart/change-cart.server.ts';
import { orderRows, type Buyer } from '#app/domain/checkout/order-rows.ts';
import { placeOrder } from '#app/domain/checkout/place-order.server.ts';
import { quote } from '#app/domain/checkout/quote.ts';
import { rulesFor } from '#app/domain/checkout/rules.server.ts';
import { describeSeen, readSeen } from '#app/domain/checkout/seen.ts';
import { findCoupons } from '#app/domain/coupons/find-coupons.server.ts';
import type { Prisma } from '#app/generated/prisma/client.ts';
import { db, prepared } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { waitingJobs } from '../support/placed-order.ts';
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

const place = async (token: string, buyer: Buyer = BUYER) => placeOrder(token, buyer, await seenBy(token, buyer), NOW, { confirmedPhone: buyer.phone });

async function mustPlace(token: string, buyer: Buyer = BUYER) {
  const placed = await place(token, buyer);
  if (!placed.ok) throw new Error(`Not placed: ${placed.error}`);
  return db.order.findUniqueOrThrow({
    where: { id: placed.value.orderId },
    include: { payment: true, groupOrders: { include: { lines: { orderBy: { id: 'asc' } }, events: true, movements: true }, orderBy: { number: 'asc' } } },
  });
}

/** What the database itself says to such rows, whoever made them. */
async function answerTo(rows: object): Promise<{ readonly outcome: string; readonly problems?: unknown }> {
  try {
    const [row] = await prepared<{ answer: { outcome: string; problems?: unknown } }>`SELECT place_order(${JSON.stringify(rows)}::jsonb) AS answer`;
    return row!.answer;
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'PO409') throw error;
    return { outcome: 'changed', problems: JSON.parse((error as Error).message) as unknown };
  }
}

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

test('an online order waits for its payment as long as its goods are held, and nobody is told', async () => {
  const goods = await createGoods((await createGroup()).id);
  const order = await mustPlace(await createCart([[goods.id, 2]], NOW), { ...BUYER, method: 'ONLINE' });
  const until = new Date('2026-11-22T06:05:00Z');
  expect(order.payment).toMatchObject({ status: 'OPEN', holdUntil: until });
  expect(order.tellAt).toBeNull();
  expect(order.groupOrders).toMatchObject([{ status: 'AWAITING_PAYMENT', acceptBy: null, movements: [{ kind: 'HELD', heldChange: 2, onHandChange: 0, at: NOW }] }]);
  expect(await waitingJobs(order.id)).toEqual([]);
});

test('a cash order is the group’s at once, to be told of, with times to remind it and to give up waiting', async () => {
  const goods = await createGoods((await createGroup()).id);
  const order = await mustPlace(await createCart([[goods.id, 1]], NOW));
  const [part] = order.groupOrders;
  expect(part).toMatchObject({ status: 'PLACED', remindAt: new Date('2026-11-23T05:30:00Z'), acceptBy: new Date('2026-11-25T05:30:00Z') });
  expect(order.tellAt).toEqual(NOW);
  expect(await waitingJobs(order.id)).toEqual([]);
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
    const request = { order: { stateCode: '02', billStateCode: '02', placedAt: NOW, ...order }, groupOrders: [{ groupId, sellerKind }], lines: [], coupons: [] };
    return (await answerTo(request)).problems;
  };
  expect(await ask({ stateCode: '10' }, 'UNREGISTERED')).toEqual([{ groupId, problem: 'other-state' }]);
  expect(await ask({ billStateCode: '10' }, 'UNREGISTERED')).toEqual([{ groupId, problem: 'other-state' }]);
  expect(await ask({ stateCode: '10' }, 'OWN_GSTIN')).toEqual([{ groupId, problem: 'seller' }]);
  await db.taxStanding.create({ data: { groupId, kind: 'OWN_GSTIN', gstin: '02AAAAG0000A1Z5', inForceFrom: new Date('2026-11-22') } });
  expect(await ask({ placedAt: '2026-11-21T18:29:00Z' }, 'OWN_GSTIN')).toEqual([{ groupId, problem: 'seller' }]);
  expect(await ask({ placedAt: '2026-11-21T18:31:00Z' }, 'UNREGISTERED')).toEqual([{ groupId, problem: 'seller' }]);
});

test('rows priced before a group, its standing or its goods changed place nothing, whatever the program believed', async () => {
  const priced = async (kind: 'OWN_GSTIN' | 'UNREGISTERED', buyer: Buyer = BUYER) => {
    const group = await createGroup({ kind });
    const goods = await createGoods(group.id);
    const basket = (await readBasket(await createCart([[goods.id, 1]], NOW), NOW))!;
    const rules = await rulesFor(basket.lines, NOW);
    const rows = orderRows({ cartId: basket.cartId, buyer, quote: quote({ lines: basket.lines, to: buyer, billStateCode: buyer.billStateCode, rules, now: NOW }), settings: rules.settings, token: newId(), newId, now: NOW });
    const ask = async () => {
      const { outcome, problems } = await answerTo(rows);
      expect(await db.order.count({ where: { cartId: basket.cartId } })).toBe(outcome === 'placed' ? 1 : 0);
      return problems;
    };
    return { groupId: group.id, goods, ask };
  };
  const elsewhere = await priced('OWN_GSTIN', { ...BUYER, ...IN_BIHAR });
  await db.taxStanding.create({ data: { groupId: elsewhere.groupId, kind: 'UNREGISTERED', enrolmentNumber: 'EN1', inForceFrom: new Date('2026-11-22') } });
  expect(await elsewhere.ask()).toEqual([{ groupId: elsewhere.groupId, problem: 'seller' }]);

  const gone = (of: { goods: { id: string; pricePaise: number } }) => [{ variantId: of.goods.id, problem: 'gone', available: 20, pricePaise: of.goods.pricePaise }];
  const [suspended, unpublished, ended, unchanged] = [await priced('UNREGISTERED'), await priced('OWN_GSTIN'), await priced('OWN_GSTIN'), await priced('UNREGISTERED')];
  await db.group.update({ where: { id: suspended.groupId }, data: { status: 'SUSPENDED' } });
  await db.product.updateMany({ where: { groupId: unpublished.groupId }, data: { status: 'HIDDEN' } });
  await db.variant.update({ where: { id: ended.goods.id }, data: { active: false } });
  for (const one of [suspended, unpublished, ended]) expect(await one.ask()).toEqual(gone(one));
  expect(await unchanged.ask()).toBeUndefined();
});

test('the database holds no more than there is, even when one size comes in two lines', async () => {
  const goods = await createGoods((await createGroup()).id, { stock: 3 });
  const token = await createCart([[goods.id, 1]], NOW);
  const basket = await readBasket(token, NOW);
  const line = { ...basket!.lines[0]!, quantity: 2 };
  const rules = await rulesFor([line], NOW);
  const priced = quote({ lines: [line, line], to: BUYER, billStateCode: null, rules, now: NOW });
  const rows = orderRows({ cartId: basket!.cartId, buyer: BUYER, quote: priced, settings: rules.settings, token: 'two-lines', newId, now: NOW });
  const answer = await answerTo(rows);
  expect(await db.order.count({ where: { cartId: basket!.cartId } })).toBe(0);
  expect(answer).toEqual({ outcome: 'changed', problems: [{ variantId: goods.id, problem: 'stock', available: 3, pricePaise: goods.pricePaise }] });
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

/** A coupon that takes a tenth off everything unless told otherwise. */
let coupons = 0;
function createCoupon(changes: Partial<Prisma.CouponUncheckedCreateInput> = {}) {
  return db.coupon.create({
    data: { code: `TENTH${(coupons += 1)}`, funder: 'STORE', kind: 'PERCENT', percentBp: 10_00, startsAt: new Date('2026-01-01'), endsAt: new Date('2027-01-01'), createdAt: NOW, ...changes },
  });
}

async function cartWith(codes: readonly string[], ...groups: { id: string }[]) {
  const goods = await Promise.all(groups.map(({ id }) => createGoods(id)));
  const token = await createCart(goods.map(({ id }) => [id, 1] as const), NOW);
  for (const code of codes) expect(await addCoupon(token, code)).toMatchObject({ ok: true });
  return token;
}

async function seenWithCoupons(token: string, buyer = BUYER) {
  const basket = (await readBasket(token, NOW))!;
  const found = await findCoupons(basket.couponCodes, buyer.phone);
  return readSeen(describeSeen(quote({ lines: basket.lines, to: buyer, billStateCode: null, coupons: { codes: basket.couponCodes, found }, rules: await rulesFor(basket.lines, NOW), now: NOW })));
}

test('a group’s coupon lowers its own price and share, the store’s leaves the group its full share; both are frozen', async () => {
  const [own, other] = [await createGroup(), await createGroup()];
  const [groups, stores] = [await createCoupon({ funder: 'GROUP', groupId: own.id, kind: 'FIXED', percentBp: null, amountPaise: 21_00 }), await createCoupon()];
  const token = await cartWith([stores.code, groups.code], own, other);
  const placed = await placeOrder(token, BUYER, await seenWithCoupons(token), NOW);
  if (!placed.ok) throw new Error(placed.error);
  const order = await db.order.findUniqueOrThrow({ where: { id: placed.value.orderId }, include: { couponUses: { orderBy: { code: 'asc' } }, groupOrders: { orderBy: { number: 'asc' }, include: { lines: true } } } });
  expect(order).toMatchObject({ itemsPaise: 420_00, discountPaise: 21_00 + 18_90 + 21_00 });
  expect(order.groupOrders).toMatchObject([
    { itemsPaise: 210_00, discountPaise: 39_90, groupDiscountPaise: 21_00, taxPaise: 9_00 },
    { itemsPaise: 210_00, discountPaise: 21_00, groupDiscountPaise: 0, taxPaise: 10_00 },
  ]);
  expect(order.couponUses.map(({ code, discountPaise }) => [code, discountPaise]).sort()).toEqual([[groups.code, 21_00], [stores.code, 39_90]].sort());
});

test('two buyers never both take the last use of a coupon, and a number no more than its own', async () => {
  const group = await createGroup();
  const last = await createCoupon({ totalLimit: 1 });
  const carts = await Promise.all(Array.from({ length: 6 }, () => cartWith([last.code], group)));
  const seen = await Promise.all(carts.map((token) => seenWithCoupons(token)));
  const outcomes = await Promise.all(carts.map((token, index) => placeOrder(token, BUYER, seen[index]!, NOW)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  for (const outcome of outcomes) if (!outcome.ok) expect(outcome.error).toBe('changed');
  expect(await db.coupon.findUnique({ where: { id: last.id } })).toMatchObject({ used: 1 });

  const once = await createCoupon({ phoneLimit: 1 });
  const [first, second] = [await cartWith([once.code], group), await cartWith([once.code], group)];
  const shown = await Promise.all([first, second].map((token) => seenWithCoupons(token)));
  expect(await placeOrder(first, BUYER, shown[0]!, NOW)).toMatchObject({ ok: true });
  expect(await placeOrder(second, BUYER, shown[1]!, NOW)).toEqual({ ok: false, error: 'changed' });
  expect(await placeOrder(second, { ...BUYER, phone: '+919812345679' }, shown[1]!, NOW)).toMatchObject({ ok: true });
  // An erased buyer's number is blank: nobody without one has used it therefore.
  await db.couponUse.updateMany({ where: { couponId: once.id }, data: { phone: '' } });
  expect(await findCoupons([once.code], null)).toMatchObject([{ usedByPhone: 0 }]);
});

test('rules are kept as long as none of them changes, and read again with the basket after that, whichever changes', async () => {
  const group = await createGroup();
  const goods = await createGoods(group.id, { stock: 5 });
  const token = await createCart([[goods.id, 1]], NOW);
  const read = async () => {
    const basket = (await readBasket(token, NOW))!;
    return { version: basket.rulesVersion!, ...(await rulesFor(basket.lines, NOW, { to: BUYER, version: basket.rulesVersion })) };
  };
  let known = await read();
  expect((await read()).deliveryRates).toBe(known.deliveryRates);
  const { categoryId } = await db.product.findUniqueOrThrow({ where: { id: goods.productId } });
  const day = new Date('2026-01-01');
  const changes: Record<string, [() => Promise<unknown>, () => unknown, unknown]> = {
    Setting: [() => db.setting.create({ data: { key: 'cash-on-delivery.cap', value: 123_400, inForceFrom: day } }), () => known.settings['cash-on-delivery.cap'], 123_400],
    DeliveryRate: [() => db.deliveryRate.updateMany({ where: { zone: 'SAME_DISTRICT' }, data: { days: 9 } }), () => known.deliveryRates.find(({ zone }) => zone === 'SAME_DISTRICT')?.days, 9],
    CategoryTaxRate: [() => db.categoryTaxRate.create({ data: { categoryId, rateBp: 1234, inForceFrom: day, aboveUnitPaise: 1, source: 'test' } }), () => known.taxRates.some(({ rateBp }) => rateBp === 1234), true],
    CommissionRate: [() => db.commissionRate.create({ data: { groupId: group.id, rateBp: 321, inForceFrom: day } }), () => known.commissions.map(({ rateBp }) => rateBp), [321]],
    ReachRule: [() => db.reachRule.create({ data: { areaPath: '', pinPrefix: '1770', reach: 'PREPAID', inForceFrom: day, madeAt: NOW } }), () => known.reach.map(({ pinPrefix }) => pinPrefix), ['1770']],
    'ReachRule, removed': [() => db.reachRule.deleteMany(), () => known.reach, []],
    'CommissionRate, removed': [() => db.commissionRate.deleteMany({ where: { groupId: group.id } }), () => known.commissions, []],
  };
  for (const [what, [change, shown, expected]] of Object.entries(changes)) {
    const { version } = known;
    await change();
    known = await read();
    expect(known.version, what).not.toBe(version);
    expect(shown(), what).toEqual(expected);
  }
});

test('a setting is in force with the next order after it came, from its day on', async () => {
  const cap = async (now: Date) => (await rulesFor([], now)).settings['cash-on-delivery.cap'];
  const before = await cap(NOW);
  await db.setting.create({ data: { key: 'cash-on-delivery.cap', value: before + 100, inForceFrom: new Date('2026-11-23') } });
  expect(await cap(NOW)).toBe(before);
  expect(await cap(new Date('2026-11-22T18:30:00Z'))).toBe(before + 100);
  expect(await cap(new Date('2026-11-22T18:29:59Z'))).toBe(before);
});
