import '../support/payment-provider.ts';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { openSession } from '#app/domain/accounts/sessions.server.ts';
import { cancelUnaccepted } from '#app/domain/orders/cancel-unaccepted.server.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import { MOVES, canMove, type MoveName } from '#app/domain/orders/moves.ts';
import { areaOrders, groupQueue, orderOfArea, orderOfGroup, queueCounts } from '#app/domain/orders/queries.server.ts';
import { tellPlaced } from '#app/domain/orders/tell-placed.server.ts';
import { cancelOrder } from '#app/domain/payments/cancel-order.server.ts';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { sweepDeadlines } from '#app/domain/payments/sweep.server.ts';
import { formatMoney } from '#app/i18n/format.ts';
import { db } from '#app/lib/db.server.ts';
import { after, hours, minutes } from '#app/lib/time.ts';
import { createRules } from '../support/shop-fixtures.ts';
import { messagesTo, orderNow, orderOf, sellingGroup, stockOf } from '../support/placed-order.ts';

beforeAll(createRules);

type Seller = Awaited<ReturnType<typeof sellingGroup>>;
const CASH = { method: 'CASH_ON_DELIVERY' } as const;
const SLIP = { courier: 'India Post', trackingNumber: 'EH123456789IN' };
const WORDS = { ...SLIP, reason: 'The rain spoilt this batch.' };
const GROUP_MOVES = ['accept', 'pack', 'dispatch', 'deliver', 'return', 'decline'] as const satisfies readonly MoveName[];

const move = (seller: Seller, id: string, name: MoveName) => moveGroupOrder({ kind: 'group', scope: seller.scope }, id, name, WORDS, new Date());
async function all(seller: Seller, id: string, ...names: MoveName[]) {
  for (const name of names) expect(await move(seller, id, name)).toEqual({ ok: true, value: undefined });
}

async function cashOrder(quantity = 2, goodsOf: Parameters<typeof sellingGroup>[0] = { stock: 10 }) {
  const seller = await sellingGroup(goodsOf);
  const order = await orderOf([[seller.goods.id, quantity]], CASH);
  return { seller, order, id: order.parts[0]!.id };
}

async function officerOf(path: string): Promise<OfficerScope> {
  const place = await db.place.upsert({ where: { path }, update: {}, create: { path, kind: 'DISTRICT', nameEn: path, nameHi: path, stateCode: '02' } });
  const officer = await db.officer.create({
    data: { email: `${path}${Math.random()}@office.test`, title: 'Officer', passwordHash: 'x', area: { connect: { id: place.id } }, person: { create: { name: 'Officer' } } },
  });
  return { officer: { id: officer.id, personId: officer.personId, title: officer.title }, area: place };
}

test('a group accepts, packs, dispatches and delivers; stock leaves with the parcel, and each step has a name to it', async () => {
  const { seller, order, id } = await cashOrder();
  await all(seller, id, 'accept', 'pack');
  expect(await stockOf(seller.goods.id)).toEqual([10, 2]);
  await all(seller, id, 'dispatch');
  expect(await stockOf(seller.goods.id)).toEqual([8, 0]);
  await all(seller, id, 'deliver');
  const { parts, payment } = await orderNow(order.id);
  expect(parts[0]).toMatchObject({ status: 'DELIVERED', courier: SLIP.courier, trackingNumber: SLIP.trackingNumber });
  expect(parts[0]?.events.map(({ to, personId }) => [to, personId])).toEqual([
    ['PLACED', null], ...['ACCEPTED', 'PACKED', 'DISPATCHED', 'DELIVERED'].map((to) => [to, seller.scope.member.id]),
  ]);
  expect(payment).toMatchObject({ status: 'CASH_COLLECTED' });
  const audit = await db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
  expect(audit.map(({ action, personId }) => [action, personId])).toEqual(['accept', 'pack', 'dispatch', 'deliver'].map((name) => [`${name}-group-order`, seller.scope.member.id]));
});

test('a cash payment is collected only when the last parcel is delivered', async () => {
  const [one, other] = [await sellingGroup(), await sellingGroup()];
  const order = await orderOf([[one.goods.id, 1], [other.goods.id, 1]], CASH);
  const [first, second] = order.parts;
  await all(one, first!.id, 'accept', 'pack', 'dispatch', 'deliver');
  expect((await orderNow(order.id)).payment.status).toBe('CASH_DUE');
  await all(other, second!.id, 'accept', 'pack', 'dispatch', 'return');
  expect((await orderNow(order.id)).payment.status).toBe('CASH_COLLECTED');
});

test('two last parcels delivered at once still settle the cash', async () => {
  const [one, other] = [await sellingGroup(), await sellingGroup()];
  const order = await orderOf([[one.goods.id, 1], [other.goods.id, 1]], CASH);
  await all(one, order.parts[0]!.id, 'accept', 'pack', 'dispatch');
  await all(other, order.parts[1]!.id, 'accept', 'pack', 'dispatch');
  await Promise.all([move(one, order.parts[0]!.id, 'deliver'), move(other, order.parts[1]!.id, 'deliver')]);
  expect((await orderNow(order.id)).payment.status).toBe('CASH_COLLECTED');
});

test('a cash order that nobody gets is closed, not collected', async () => {
  const { seller, order, id } = await cashOrder();
  await all(seller, id, 'decline');
  expect((await orderNow(order.id)).payment.status).toBe('CLOSED');
  expect(await stockOf(seller.goods.id)).toEqual([10, 0]);
});

test('food that comes back is not sold again, a bag is', async () => {
  const [pickle, bag] = [await cashOrder(2, { stock: 10, food: true }), await cashOrder(2, { stock: 10, food: false })];
  for (const { seller, id } of [pickle, bag]) await all(seller, id, 'accept', 'pack', 'dispatch', 'return');
  expect(await stockOf(pickle.seller.goods.id)).toEqual([8, 0]);
  expect(await stockOf(bag.seller.goods.id)).toEqual([10, 0]);
});

test('every move from every status: what the table does not allow is refused and changes nothing', async () => {
  const paths = { PLACED: [], ACCEPTED: ['accept'], PACKED: ['accept', 'pack'], DISPATCHED: ['accept', 'pack', 'dispatch'], DELIVERED: ['accept', 'pack', 'dispatch', 'deliver'], RETURNED: ['accept', 'pack', 'dispatch', 'return'], CANCELLED: ['decline'] } as const;
  const seller = await sellingGroup({ stock: 100 });
  for (const [status, way] of Object.entries(paths) as [keyof typeof paths, readonly MoveName[]][]) {
    const order = await orderOf([[seller.goods.id, 1]], CASH);
    const id = order.parts[0]!.id;
    await all(seller, id, ...way);
    const before = await orderNow(order.id);
    for (const name of Object.keys(MOVES) as MoveName[]) {
      if (canMove(status, name, 'group')) continue;
      expect([status, name, await move(seller, id, name)]).toEqual([status, name, { ok: false, error: 'not-allowed' }]);
    }
    expect(await orderNow(order.id)).toEqual(before);
  }
});

test('a move that is pressed twice happens once', async () => {
  const { seller, order, id } = await cashOrder();
  await all(seller, id, 'accept', 'pack');
  const presses = await Promise.all([1, 2, 3].map(() => move(seller, id, 'dispatch')));
  expect(presses.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await stockOf(seller.goods.id)).toEqual([8, 0]);
  expect((await orderNow(order.id)).parts[0]?.movements.map(({ kind }) => kind)).toEqual(['HELD', 'DISPATCHED']);
});

test('another group finds nothing, whatever it tries', async () => {
  const { seller, order, id } = await cashOrder();
  const stranger = await sellingGroup();
  for (const name of GROUP_MOVES) expect(await move(stranger, id, name)).toEqual({ ok: false, error: 'not-found' });
  for (const bad of ['', 'x', '../..', `${id}0`]) expect(await move(seller, bad, 'accept')).toEqual({ ok: false, error: 'not-found' });
  expect(await orderOfGroup(stranger.scope, id)).toBeNull();
  expect((await orderNow(order.id)).statuses).toEqual(['PLACED']);
});

test('the pages of the queue answer another group with 404 and nobody with the way to sign in', async () => {
  const { id } = await cashOrder();
  const stranger = await sellingGroup();
  const token = await openSession({ personId: stranger.scope.member.id }, 'test', new Date());
  const pages = {
    '': await import('#app/routes/seller/orders-one.tsx'), dispatch: await import('#app/routes/seller/orders-dispatch.tsx'),
    decline: await import('#app/routes/seller/orders-decline.tsx'), return: await import('#app/routes/seller/orders-return.tsx'),
    accept: await import('#app/routes/seller/orders-move.ts'), pack: await import('#app/routes/seller/orders-move.ts'), deliver: await import('#app/routes/seller/orders-move.ts'),
  };
  for (const [name, page] of Object.entries(pages)) {
    const handlers = [['GET', page.loader], ...('action' in page ? [['POST', page.action]] : [])] as ['GET' | 'POST', (args: never) => Promise<unknown>][];
    for (const [method, handle] of handlers) {
      const ask = async (cookie: string) => {
        const body = method === 'POST' ? { body: new URLSearchParams(WORDS) } : {};
        const request = new Request(`http://shop.test/seller/orders/${id}/${name}`, { method, headers: { cookie }, ...body });
        const answer = await handle({ request, params: { id, move: name }, context: {} } as never).catch((error: unknown) => error);
        return answer instanceof Response ? [answer.status, answer.headers.get('location')] : answer;
      };
      expect([name, method, await ask(`session=${token}`)]).toEqual([name, method, [404, null]]);
      expect((await ask('')) as unknown[]).toEqual([302, expect.stringContaining('/account/sign-in')]);
    }
  }
});

test('an unpaid order is not in the group’s queue, and can not be moved by it', async () => {
  const seller = await sellingGroup();
  const order = await orderOf([[seller.goods.id, 1]]);
  const id = order.parts[0]!.id;
  expect(await orderOfGroup(seller.scope, id)).toBeNull();
  expect(await queueCounts(seller.scope)).toEqual({ accept: 0, pack: 0, dispatch: 0, way: 0, done: 0 });
  expect(await move(seller, id, 'decline')).toEqual({ ok: false, error: 'not-found' });
});

test('the queue shows what is to be done, and the address only once it is accepted', async () => {
  const { seller, order, id } = await cashOrder();
  expect(await queueCounts(seller.scope)).toMatchObject({ accept: 1, pack: 0 });
  expect((await groupQueue(seller.scope, 'accept', null, new Date())).page.map((order) => order.id)).toEqual([id]);
  expect((await orderOfGroup(seller.scope, id))?.to).toBeNull();
  expect(JSON.stringify(await groupQueue(seller.scope, 'accept', null, new Date()))).not.toContain('Temple Road');
  await all(seller, id, 'accept');
  expect((await orderOfGroup(seller.scope, id))?.to).toMatchObject({ line1: '12 Temple Road', phone: order.phone });
  await all(seller, id, 'decline');
  expect((await orderOfGroup(seller.scope, id))?.to).toBeNull();
  expect(await queueCounts(seller.scope)).toMatchObject({ pack: 0, done: 1 });
});

test('buyer and group are told once that an order is placed, each in her own language', async () => {
  const { seller, order, id } = await cashOrder();
  const before = (await messagesTo(order.phone)).length;
  await tellPlaced(new Date());
  await tellPlaced(new Date());
  const [news, ...more] = (await messagesTo(order.phone)).slice(before);
  expect(more).toEqual([]);
  expect(news).toContain(order.number);
  expect(news).toContain(`/orders/${order.token}`);
  const told = await messagesTo(seller.phone);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/नया ऑर्डर/);
  expect(told[0]).toContain(`/seller/orders/${id}`);
});

test('a group that accepts before anybody was told keeps the buyer from nothing: she is told of the whole order', async () => {
  const [quick, slow] = [await sellingGroup({ stock: 10 }), await sellingGroup({ stock: 10 })];
  const order = await orderOf([[quick.goods.id, 1], [slow.goods.id, 2]], CASH);
  await all(quick, order.parts.find(({ groupId }) => groupId === quick.group.id)!.id, 'accept');
  await tellPlaced(new Date());
  const total = order.parts.reduce((sum, { totalPaise }) => sum + totalPaise, 0);
  expect(await messagesTo(order.phone)).toEqual([expect.stringContaining(`${order.number} is placed. Pay ${formatMoney(total, 'en')} in cash`)]);
  expect([(await messagesTo(quick.phone)).length, (await messagesTo(slow.phone)).length]).toEqual([0, 1]);
});

test('many orders are told of together, by two workers at once: each buyer once, and each group once of each', async () => {
  const sellers = [await sellingGroup({ stock: 100 }), await sellingGroup({ stock: 100 })];
  const orders = [];
  for (let index = 0; index < 60; index += 1) orders.push(await orderOf(sellers.slice(0, 1 + (index % 2)).map(({ goods }) => [goods.id, 1] as const), CASH));
  const cancelled = orders.pop()!;
  await cancelOrder({ orderId: cancelled.id, personId: null }, null, new Date());
  const before = (await messagesTo(cancelled.phone)).length;
  await Promise.all([tellPlaced(new Date()), tellPlaced(new Date())]);
  for (const { phone, number } of orders) expect((await messagesTo(phone)).filter((text) => text.includes(number))).toHaveLength(1);
  expect((await messagesTo(cancelled.phone)).length).toBe(before);
  const newOrders = async (phone: string) => (await messagesTo(phone)).filter((text) => text.includes('नया ऑर्डर'));
  expect([(await newOrders(sellers[0]!.phone)).length, (await newOrders(sellers[1]!.phone)).length]).toEqual([59, 29]);
  expect(await db.order.count({ where: { tellAt: { not: null } } })).toBe(0);
});

test('an order that can’t be told of is tried again later and keeps no other from being told of', async () => {
  const { seller } = await cashOrder();
  const [good, bad] = [await orderOf([[seller.goods.id, 1]], CASH), await orderOf([[seller.goods.id, 1]], CASH)];
  await db.$executeRaw`CREATE FUNCTION refuse_message() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$`;
  await db.$executeRawUnsafe(`CREATE TRIGGER refuse BEFORE INSERT ON "Message" FOR EACH ROW WHEN (NEW.address = '${bad.phone}') EXECUTE FUNCTION refuse_message()`);
  const now = new Date();
  await tellPlaced(now);
  await db.$executeRaw`DROP FUNCTION refuse_message() CASCADE`;
  expect([(await orderNow(good.id)).tellAt, (await orderNow(bad.id)).tellAt]).toEqual([null, after(now, minutes(10))]);
  expect(await messagesTo(bad.phone)).toEqual([]);
  await tellPlaced(after(now, minutes(11)));
  expect((await orderNow(bad.id)).tellAt).toBeNull();
  expect(await messagesTo(bad.phone)).toHaveLength(1);
});

test('who gave an e-mail address gets each news there too, with her parcels and how it stands with the money', async () => {
  const seller = await sellingGroup({ stock: 10 });
  const order = await orderOf([[seller.goods.id, 1]], { ...CASH, email: 'meera.nair@example.com', language: 'hi' });
  const id = order.parts[0]!.id;
  await tellPlaced(new Date());
  await all(seller, id, 'accept', 'pack');
  const sent = () => db.message.findMany({ where: { address: 'meera.nair@example.com' }, orderBy: { id: 'asc' } });
  const [placed, ...more] = await sent();
  expect(more).toEqual([]);
  expect(placed).toMatchObject({ channel: 'EMAIL', language: 'hi', subject: `आपका ऑर्डर ${order.number} · SHG हाट` });
  const { money } = (await orderOfGroup(seller.scope, id)) ?? {};
  expect(placed?.body).toContain(paymentSentence(money!, 'buyer', 'hi'));
  expect(placed?.body).toContain(`/hi/orders/${order.token}`);
  expect(placed?.body).toContain(order.parts[0]?.number);
  await all(seller, id, 'dispatch', 'deliver');
  const last = (await sent()).at(-1);
  expect(last?.body).toContain(paymentSentence((await orderOfGroup(seller.scope, id))!.money, 'buyer', 'hi'));
  const silent = await orderOf([[seller.goods.id, 1]], { ...CASH, email: null });
  await tellPlaced(new Date());
  expect(await db.message.count({ where: { channel: 'EMAIL', body: { contains: silent.number } } })).toBe(0);
});

test('a group is reminded once, and not of what it accepted', async () => {
  const [waiting, accepted] = [await cashOrder(), await cashOrder()];
  await all(accepted.seller, accepted.id, 'accept');
  await sweepDeadlines(after(new Date(), hours(23)));
  expect(await messagesTo(waiting.seller.phone)).toEqual([]);
  for (const count of [25, 26]) await sweepDeadlines(after(new Date(), hours(count)));
  expect(await messagesTo(waiting.seller.phone)).toHaveLength(1);
  expect(await messagesTo(accepted.seller.phone)).toEqual([]);
});

test('an order left unaccepted is cancelled when its time is over, and not before', async () => {
  const { seller, order } = await cashOrder();
  await sweepDeadlines(after(new Date(), hours(71)));
  expect((await orderNow(order.id)).statuses).toEqual(['PLACED']);
  await sweepDeadlines(after(new Date(), hours(73)));
  const { statuses, parts } = await orderNow(order.id);
  expect([statuses, parts[0]?.events.at(-1)?.reason]).toEqual([['CANCELLED'], 'not-accepted']);
  expect(await stockOf(seller.goods.id)).toEqual([10, 0]);
  expect((await messagesTo(seller.phone)).at(-1)).toContain(order.parts[0]!.number);
});

test('the buyer cancels one parcel before it is packed, and the other goes on', async () => {
  const [one, other] = [await sellingGroup({ stock: 10 }), await sellingGroup({ stock: 10 })];
  const order = await orderOf([[one.goods.id, 1], [other.goods.id, 1]], CASH);
  const buyer = { orderId: order.id, personId: null };
  expect((await cancelOrder(buyer, order.parts[0]!.id, new Date())).ok).toBe(true);
  expect((await orderNow(order.id)).statuses).toEqual(['CANCELLED', 'PLACED']);
  await all(other, order.parts[1]!.id, 'accept', 'pack');
  expect(await cancelOrder(buyer, null, new Date())).toEqual({ ok: false, error: 'not-allowed' });
  expect(await cancelOrder({ ...buyer }, order.parts[0]!.id, new Date())).toEqual({ ok: false, error: 'not-allowed' });
  expect([await stockOf(one.goods.id), await stockOf(other.goods.id)]).toEqual([[10, 0], [10, 1]]);
});

test('the link of one order cancels nothing of another', async () => {
  const [mine, other] = [await cashOrder(), await cashOrder()];
  expect(await cancelOrder({ orderId: mine.order.id, personId: null }, other.id, new Date())).toEqual({ ok: false, error: 'not-allowed' });
  expect((await orderNow(other.order.id)).statuses).toEqual(['PLACED']);
});

test('a suspended group finishes its open orders, and both it and the officer see them', async () => {
  const { seller, id } = await cashOrder();
  await db.group.update({ where: { id: seller.group.id }, data: { status: 'SUSPENDED' } });
  const officer = await officerOf('hp/');
  expect((await areaOrders(officer, 'open', null, new Date())).page.find((order) => order.id === id)).toMatchObject({ onHold: true });
  await all(seller, id, 'accept', 'pack', 'dispatch', 'deliver');
});

test('an officer stops an order of her area with a reason, which is written down as hers', async () => {
  const { order, id } = await cashOrder();
  const [hers, elsewhere] = [await officerOf('hp/'), await officerOf('br/')];
  const stop = (scope: OfficerScope) => moveGroupOrder({ kind: 'officer', scope }, id, 'stop', { reason: 'The group has closed.' }, new Date());
  expect(await orderOfArea(elsewhere, id)).toBeNull();
  expect(await stop(elsewhere)).toEqual({ ok: false, error: 'not-found' });
  expect((await stop(hers)).ok).toBe(true);
  const { parts } = await orderNow(order.id);
  expect(parts[0]?.events.at(-1)).toMatchObject({ to: 'CANCELLED', reason: 'The group has closed.', officerId: hers.officer.id, personId: null });
  expect(await db.auditEntry.findFirst({ where: { subjectId: id } })).toMatchObject({ action: 'stop-group-order', officerId: hers.officer.id, reason: 'The group has closed.' });
});

test('late is what nobody accepted in time, or what did not arrive on the promised day', async () => {
  const { order, id } = await cashOrder();
  const officer = await officerOf('hp/');
  const isLate = async (now: Date) => (await areaOrders(officer, 'late', null, now)).page.some((one) => one.id === id);
  expect(await isLate(new Date())).toBe(false);
  expect(await isLate(after(new Date(), hours(73)))).toBe(true);
  await db.groupOrder.update({ where: { id }, data: { status: 'ACCEPTED' } });
  const promised = order.parts[0]!.promisedBy.toISOString().slice(0, 10);
  expect(await isLate(new Date(`${promised}T23:00:00+05:30`))).toBe(false);
  expect(await isLate(after(new Date(`${promised}T23:00:00+05:30`), hours(2)))).toBe(true);
});

test('after any history of moves the stock is what its movements say, and nothing stays held for what is over', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 3 }), food: fc.boolean(), moves: fc.array(fc.constantFrom(...GROUP_MOVES, 'cancel', 'lapse'), { maxLength: 6 }) }), { minLength: 1, maxLength: 3 }), async (histories) => {
      for (const { quantity, food, moves } of histories) {
        const { seller, order, id } = await cashOrder(quantity, { stock: 9, food });
        for (const name of moves) {
          if (name === 'cancel') await cancelOrder({ orderId: order.id, personId: null }, null, new Date());
          else if (name === 'lapse') await cancelUnaccepted(id, after(new Date(), hours(100)));
          else await move(seller, id, name);
        }
        const status = (await orderNow(order.id)).statuses[0]!;
        const sums = await db.stockMovement.aggregate({ where: { variantId: seller.goods.id }, _sum: { onHandChange: true, heldChange: true } });
        const stock = await stockOf(seller.goods.id);
        expect(stock).toEqual([sums._sum.onHandChange, sums._sum.heldChange]);
        const gone = status === 'DISPATCHED' || status === 'DELIVERED' || (status === 'RETURNED' && food);
        const held = ['PLACED', 'ACCEPTED', 'PACKED'].includes(status);
        expect([status, stock]).toEqual([status, [gone ? 9 - quantity : 9, held ? quantity : 0]]);
      }
    }),
    { numRuns: 12 },
  );
});
