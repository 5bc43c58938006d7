import { beforeAll, expect, test } from 'vitest';
import { readBasket } from '#app/domain/cart/read-basket.server.ts';
import { db } from '#app/lib/db.server.ts';
import { action as changeLine } from '#app/routes/shop/cart-line.tsx';
import { action as addLine } from '#app/routes/shop/cart-lines.tsx';
import { action as setPin } from '#app/routes/shop/cart-pin.tsx';
import { loader } from '#app/routes/shop/cart.tsx';
import type { FormState } from '#app/lib/forms.ts';
import { getPage, postForm } from '../support/route-call.ts';
import { createCart, createGoods, createGroup, createRules } from '../support/shop-fixtures.ts';

const NOW = new Date();
type Refused = { what: string; form: FormState };
type Page = Awaited<ReturnType<typeof loader>>;

let group: Awaited<ReturnType<typeof createGroup>>;
beforeAll(async () => {
  await createRules();
  group = await createGroup();
});

const cookieOf = (token: string) => `cart=${token}`;
const tokenIn = (cookies: readonly string[]) => /^cart=([\w-]{43});/.exec(cookies[0] ?? '')?.[1] ?? '';
const linesOf = async (token: string) => (await readBasket(token, NOW))?.lines.map(({ goods, quantity }) => [goods.variantId, quantity]);

test('looking at the basket opens none', async () => {
  const before = await db.cart.count();
  const page = await getPage<Page>(loader, '/cart');
  expect(page.data).toEqual({ view: null, notice: null });
  expect(await db.cart.count()).toBe(before);
});

test('the first goods open a basket that only this browser can name', async () => {
  const { id } = await createGoods(group.id);
  const added = await postForm(addLine, '/hi/cart/lines', { variantId: id, quantity: '२' });
  expect(added).toMatchObject({ status: 303, location: `/hi/cart?added=${id}` });
  expect(added.cookies[0]).toMatch(/; HttpOnly; SameSite=Lax;/);
  const token = tokenIn(added.cookies);
  expect(await linesOf(token)).toEqual([[id, 2]]);
  expect(await db.cart.count({ where: { tokenHash: token } })).toBe(0);
});

test('the same goods again are added to what is there', async () => {
  const { id } = await createGoods(group.id);
  const token = await createCart([[id, 2]], NOW);
  await postForm(addLine, '/cart/lines', { variantId: id, quantity: '3' }, { cookie: cookieOf(token) });
  expect(await linesOf(token)).toEqual([[id, 5]]);
});

test('what was taken out can be put back with one form', async () => {
  const { id } = await createGoods(group.id);
  const token = await createCart([[id, 4]], NOW);
  const removed = await postForm(changeLine, `/cart/lines/${id}`, { quantity: '0' }, { params: { variantId: id }, cookie: cookieOf(token) });
  expect(removed.location).toBe(`/cart?removed=${id}&quantity=4`);
  const page = await getPage<Page>(loader, removed.location!, { cookie: cookieOf(token) });
  expect(page.data.notice).toMatchObject({ did: 'removed', variantId: id, quantity: 4 });
  await postForm(addLine, '/cart/lines', { variantId: id, quantity: '4' }, { cookie: cookieOf(token) });
  expect(await linesOf(token)).toEqual([[id, 4]]);
});

test.each([
  ['no goods', {}, 'goods-gone'],
  ['goods that never were', { variantId: '01900000-0000-7000-8000-000000000000', quantity: '1' }, 'goods-gone'],
  ['an id that is none', { variantId: "x' OR 1=1", quantity: '1' }, 'goods-gone'],
  ['goods named twice', { variantId: ['01900000-0000-7000-8000-000000000000', '01900000-0000-7000-8000-000000000001'], quantity: '1' }, 'goods-gone'],
] as const)('%s is refused in words', async (_name, fields, code) => {
  const answer = await postForm<Refused>(addLine, '/cart/lines', fields);
  expect(answer.status).toBe(422);
  expect(Object.values(answer.data.form.errors).flat()).toContain(code);
});

test.each(['0', '-1', '1.5', '1000', '1e3', 'two', '', '9'.repeat(500)])('a quantity of "%s" is refused', async (quantity) => {
  const { id } = await createGoods(group.id);
  const answer = await postForm<Refused>(addLine, '/cart/lines', { variantId: id, quantity });
  expect(answer).toMatchObject({ status: 422, cookies: [] });
  expect(answer.data.form.errors['quantity']).toHaveLength(1);
});

test('a basket takes 50 different goods and 999 of each', async () => {
  const goods = [];
  for (let index = 0; index < 51; index += 1) goods.push(await createGoods(group.id, { stock: 0 }));
  const token = await createCart(goods.slice(0, 50).map(({ id }) => [id, 1] as const), NOW);
  const cookie = cookieOf(token);
  const oneMore = await postForm<Refused>(addLine, '/cart/lines', { variantId: goods[50]!.id, quantity: '1' }, { cookie });
  expect(oneMore.data.form.errors['']).toEqual(['basket-full']);
  const many = await postForm<Refused>(addLine, '/cart/lines', { variantId: goods[0]!.id, quantity: '999' }, { cookie });
  expect(many.data.form.errors['']).toEqual(['quantity-too-large']);
});

test('a changed price, a missing jar and a wrong state are each said on the page', async () => {
  const alone = await createGroup({ kind: 'UNREGISTERED', state: '10' });
  const [dearer, few, far] = [await createGoods(group.id), await createGoods(group.id, { stock: 2 }), await createGoods(alone.id)];
  const token = await createCart([[dearer.id, 1], [few.id, 5], [far.id, 1]], NOW);
  await db.variant.update({ where: { id: dearer.id }, data: { pricePaise: 220_00 } });
  await postForm(setPin, '/cart/pin', { pin: '177 001' }, { cookie: cookieOf(token) });
  const { view } = (await getPage<Page>(loader, '/cart', { cookie: cookieOf(token) })).data;
  expect(view?.place).toMatchObject({ stateCode: '02', district: 'Hamirpur' });
  expect(view?.quote.problems.map(({ problem, goods }) => [problem, goods.variantId])).toEqual([['not-enough', few.id], ['other-state', far.id]]);
  expect(view?.quote.groups[0]?.parcels[0]?.lines).toMatchObject([{ unitPrice: 220_00, seenPrice: 210_00 }]);
});

test('a PIN that is none is refused beside its field and kept', async () => {
  const token = await createCart([[(await createGoods(group.id)).id, 1]], NOW);
  const answer = await postForm<Refused>(setPin, '/cart/pin', { pin: '012345' }, { cookie: cookieOf(token) });
  expect(answer).toMatchObject({ status: 422, data: { what: 'pin', form: { values: { pin: '012345' }, errors: { pin: ['pin-invalid'] } } } });
});

test('nobody changes a basket that is not hers', async () => {
  const { id } = await createGoods(group.id);
  const token = await createCart([[id, 1]], NOW);
  await postForm(changeLine, `/cart/lines/${id}`, { quantity: '7' }, { params: { variantId: id }, cookie: cookieOf('somebody-else') });
  expect(await linesOf(token)).toEqual([[id, 1]]);
});
