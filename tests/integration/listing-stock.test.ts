import { beforeAll, expect, test } from 'vitest';
import { countStock } from '#app/domain/catalogue/count-stock.server.ts';
import { receiveStock } from '#app/domain/catalogue/receive-stock.server.ts';
import { addSize, changeSize, sellSize } from '#app/domain/catalogue/save-size.server.ts';
import { stockHistory } from '#app/domain/catalogue/seller-queries.server.ts';
import { db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { action as stop } from '#app/routes/seller/goods-size-stop.ts';
import { action as count } from '#app/routes/seller/goods-stock-count.tsx';
import { postForm } from '../support/route-call.ts';
import { cookieOf, createWorld, memberOf, NOW } from '../support/world.ts';

beforeAll(() => createWorld({ goods: true }));

const kamal = () => memberOf('kamal-pindaruch');
const kohbar = () => memberOf('kohbar-jitwarpur');

/** One size of a published jar with its stock; earlier tests leave nothing behind. */
async function jar(stock: number) {
  const { group } = await kamal();
  const category = await db.category.findUniqueOrThrow({ where: { slug: 'pickle' } });
  const product = await db.product.create({
    data: {
      slug: `jar-${newId()}`, groupId: group.id, categoryId: category.id, status: 'PUBLISHED', publishedAt: NOW, nameEn: 'Pickle', nameHi: 'अचार', shelfLifeDays: 180,
      variants: { create: { netQuantity: 500, unit: 'G', weightGrams: 700, pricePaise: 200_00, mrpPaise: 220_00 } },
    },
    include: { variants: true },
  });
  const variant = product.variants[0]!;
  if (stock > 0) await receiveStock(await kamal(), variant.id, { once: newId(), count: stock, madeOn: '2026-11-01' }, NOW);
  return { productId: product.id, id: variant.id };
}

const stockOf = async (id: string) => {
  const { onHand, held } = await db.variant.findUniqueOrThrow({ where: { id } });
  return { onHand, held };
};
const hold = (variantId: string, quantity: number) => db.stockMovement.create({ data: { variantId, kind: 'HELD', onHandChange: 0, heldChange: quantity } });

test('what was made comes in as batches with a code and a best before of their own', async () => {
  const { id, productId } = await jar(0);
  const scope = await kamal();
  for (const made of [5, 7]) expect(await receiveStock(scope, id, { once: newId(), count: made, madeOn: '2026-11-01' }, NOW)).toMatchObject({ ok: true });
  const lots = await db.lot.findMany({ where: { variantId: id }, orderBy: { code: 'asc' } });
  expect(lots.map(({ code, quantity, bestBefore }) => [code, quantity, bestBefore?.toISOString().slice(0, 10)])).toEqual([['261101', 5, '2027-04-30'], ['261101-2', 7, '2027-04-30']]);
  expect(await stockOf(id)).toEqual({ onHand: 12, held: 0 });
  expect((await stockHistory(scope, productId)).map(({ kind, onHandChange, lotCode }) => [kind, onHandChange, lotCode])).toEqual([['RECEIVED', 7, '261101-2'], ['RECEIVED', 5, '261101']]);
});

test('a form sent twice, even at once, adds the stock once', async () => {
  const { id } = await jar(0);
  const form = { once: newId(), count: 9, madeOn: '2026-11-01' };
  const scope = await kamal();
  const outcomes = await Promise.all([1, 2, 3].map(() => receiveStock(scope, id, form, NOW)));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await stockOf(id)).toEqual({ onHand: 9, held: 0 });
});

test('a count sets the stock right, more or less, but never below what buyers have ordered', async () => {
  const { id, productId } = await jar(10);
  const call = { params: { id: productId, variantId: id }, cookie: await cookieOf({ personId: (await kamal()).member.id }) };
  await hold(id, 3);
  expect(await postForm(count, '/', { count: '२' }, call)).toMatchObject({ status: 422, data: { form: { errors: { count: ['below-held'] }, values: { count: '२' } } } });
  for (const counted of ['3', '14', '14']) expect((await postForm(count, '/', { count: counted }, call)).status).toBe(303);
  expect(await stockOf(id)).toEqual({ onHand: 14, held: 3 });
});

test('counts and orders at the same moment never leave more ordered than there is', async () => {
  const scope = await kamal();
  for (let round = 0; round < 5; round += 1) {
    const { id } = await jar(10);
    const [counts, holds] = await Promise.all([
      Promise.all([4, 6, 0].map((counted) => countStock(scope, id, counted, NOW))),
      Promise.allSettled([3, 3, 3].map((quantity) => hold(id, quantity))),
    ]);
    const { onHand, held } = await stockOf(id);
    expect(held).toBe(3 * holds.filter(({ status }) => status === 'fulfilled').length);
    expect(held).toBeLessThanOrEqual(onHand);
    expect(counts.every((outcome) => outcome.ok || outcome.error === 'below-held')).toBe(true);
    const moved = await db.stockMovement.aggregate({ where: { variantId: id }, _sum: { onHandChange: true, heldChange: true } });
    expect(moved._sum).toEqual({ onHandChange: onHand, heldChange: held });
  }
});

test("another group's stock and sizes are not there", async () => {
  const { id, productId } = await jar(4);
  const other = await kohbar();
  const size = { id: undefined, netQuantity: 250, unit: 'G' as const, weightGrams: 400, pricePaise: 100_00 as never, mrpPaise: 120_00 as never };
  const refused = { ok: false, error: 'not-found' };
  expect(await countStock(other, id, 9, NOW)).toEqual(refused);
  expect(await receiveStock(other, id, { once: newId(), count: 1, madeOn: '2026-11-01' }, NOW)).toEqual(refused);
  expect(await addSize(other, productId, size)).toEqual(refused);
  expect(await changeSize(other, productId, id, size)).toEqual(refused);
  expect(await sellSize(other, productId, id, false)).toEqual(refused);
  expect(await stockHistory(other, productId)).toEqual([]);
  expect(await stockOf(id)).toEqual({ onHand: 4, held: 0 });
});

test("a size is not changed through another listing of the same group", async () => {
  const [one, two] = [await jar(1), await jar(1)];
  expect(await sellSize(await kamal(), one.productId, two.id, false)).toEqual({ ok: false, error: 'not-found' });
});

test('a listing has several sizes; one may be stopped and sold again, the last one may not be stopped', async () => {
  const { id, productId } = await jar(4);
  const scope = await kamal();
  const form = { id: newId(), netQuantity: 1000, unit: 'G' as const, weightGrams: 1300, pricePaise: 380_00 as never, mrpPaise: 400_00 as never };
  const [one, two] = await Promise.all([addSize(scope, productId, form), addSize(scope, productId, form)]);
  expect([one.ok, two.ok]).toEqual([true, true]);
  expect(await db.variant.count({ where: { productId } })).toBe(2);
  expect(await addSize(scope, productId, { ...form, id: newId() })).toEqual({ ok: false, error: 'same-size' });
  expect(await sellSize(scope, productId, id, false)).toMatchObject({ ok: true });
  const call = { params: { id: productId, variantId: form.id }, cookie: await cookieOf({ personId: scope.member.id }) };
  expect(await postForm(stop, '/', {}, call)).toMatchObject({ location: `/seller/goods/${productId}/size?problem=last-size` });
  expect(await sellSize(scope, productId, id, true)).toMatchObject({ ok: true });
  expect(await db.variant.count({ where: { productId, active: true } })).toBe(2);
});
