import { beforeAll, expect, test } from 'vitest';
import { CART_COOKIE } from '#app/domain/cart/cart-cookie.server.ts';
import { readBasket } from '#app/domain/cart/read-basket.server.ts';
import { db } from '#app/lib/db.server.ts';
import { tokenHash } from '#app/lib/secrets.server.ts';
import { action as signOut } from '#app/routes/account/sign-out.ts';
import { action as addLine } from '#app/routes/shop/cart-lines.tsx';
import { loader as cartPage } from '#app/routes/shop/cart.tsx';
import { action as orderAgain } from '#app/routes/shop/order-again.tsx';
import { Browser } from '../support/form-browser.ts';
import { orderOf, sellingGroup } from '../support/placed-order.ts';
import { createCart, createGoods, createRules } from '../support/shop-fixtures.ts';
import { register, signIn } from '../support/sign-in.ts';

const NOW = new Date();
let numbers = 9_700_000_000;
const freshNumber = () => String((numbers += 1));

let group: Awaited<ReturnType<typeof sellingGroup>>['group'];
beforeAll(async () => {
  await createRules();
  ({ group } = await sellingGroup());
});

const goods = async () => (await createGoods(group.id)).id;
const add = (browser: Browser, variantId: string, quantity: number) => browser.post(addLine, '/cart/lines', { variantId, quantity: String(quantity) });
const basketOf = async (browser: Browser) =>
  Object.fromEntries((await readBasket(browser.cookies.get(CART_COOKIE) ?? null, NOW))?.lines.map((line) => [line.goods.variantId, line.quantity]) ?? []);

test('what a guest put aside becomes hers when she signs in, and waits for her elsewhere', async () => {
  const [phone, mobile, jar] = [new Browser(), freshNumber(), await goods()];
  await add(phone, jar, 2);
  await register(phone, mobile, 'Asha');
  expect(await basketOf(phone)).toEqual({ [jar]: 2 });

  const desk = new Browser();
  await signIn(desk, mobile);
  expect(await basketOf(desk)).toEqual({ [jar]: 2 });
});

test('two baskets of hers become one, with the larger number where both have the same goods', async () => {
  const [phone, desk, mobile, jar, bag, honey] = [new Browser(), new Browser(), freshNumber(), await goods(), await goods(), await goods()];
  await register(phone, mobile, 'Asha');
  await add(phone, jar, 3);
  await add(phone, bag, 1);
  await add(desk, jar, 1);
  await add(desk, honey, 4);
  for (const [browser, code] of [[phone, 'DIWALI'], [desk, 'FIRST']] as const) {
    await db.cart.update({ where: { tokenHash: tokenHash(browser.cookies.get(CART_COOKIE) ?? '') }, data: { couponCodes: [code] } });
  }
  await signIn(desk, mobile);
  expect((await readBasket(desk.cookies.get(CART_COOKIE) ?? null, NOW))?.couponCodes).toEqual(['FIRST', 'DIWALI']);
  expect(await basketOf(desk)).toEqual({ [jar]: 3, [bag]: 1, [honey]: 4 });
});

test('on a shared phone the basket goes with her who signs out, and no other person gets it', async () => {
  const [phone, asha, bela, jar, bag] = [new Browser(), freshNumber(), freshNumber(), await goods(), await goods()];
  await register(phone, asha, 'Asha');
  await add(phone, jar, 1);
  const left = phone.copy();
  await phone.post(signOut, '/account/sign-out');
  expect(phone.cookies.has(CART_COOKIE)).toBe(false);

  await register(left, bela, 'Bela');
  expect(await basketOf(left)).toEqual({});
  await add(left, bag, 1);
  await signIn(phone, asha);
  expect(await basketOf(phone)).toEqual({ [jar]: 1 });
});

test('a basket that became an order is not touched by signing in', async () => {
  const [mobile, phone] = [freshNumber(), new Browser()];
  await register(phone, mobile, 'Asha');
  const person = await db.person.findFirstOrThrow({ where: { logins: { some: { login: { address: `+91${mobile}` } } } } });
  const order = await orderOf([[await goods(), 1]], { personId: person.id });
  await db.cart.update({ where: { id: order.cartId }, data: { personId: person.id } });
  await signIn(new Browser(), mobile);
  expect(await db.cartLine.count({ where: { cartId: order.cartId } })).toBe(1);
});

test('the goods of an order that was not paid go into the basket again, as often as the button is pressed', async () => {
  const [jar, bag] = [await goods(), await goods()];
  const order = await orderOf([[jar, 2], [bag, 1]]);
  const browser = new Browser();
  const again = () => browser.post(orderAgain, `/hi/orders/${order.token}/again`, {}, { token: order.token });
  expect(await again()).toMatchObject({ status: 303, location: '/hi/cart?again=2&missing=0' });
  await again();
  expect(await basketOf(browser)).toEqual({ [jar]: 2, [bag]: 1 });
  expect((await readBasket(browser.cookies.get(CART_COOKIE) ?? null, NOW))?.pin).toBe(order.pin);
});

test('goods that are not sold any more are left out, and that is said', async () => {
  const [jar, bag] = [await goods(), await goods()];
  const order = await orderOf([[jar, 2], [bag, 1]]);
  await db.variant.update({ where: { id: bag }, data: { active: false } });
  const browser = new Browser();
  browser.cookies.set(CART_COOKIE, await createCart([[jar, 5]], NOW));
  const { location } = await browser.post(orderAgain, `/orders/${order.token}/again`, {}, { token: order.token });
  expect(await basketOf(browser)).toEqual({ [jar]: 5 });
  expect((await browser.get(cartPage, location ?? '')).data.notice).toEqual({ did: 'again', put: 1, missing: 1 });

  await db.variant.update({ where: { id: jar }, data: { active: false } });
  const stranger = new Browser();
  expect(await stranger.post(orderAgain, `/orders/${order.token}/again`, {}, { token: order.token })).toMatchObject({ location: '/cart?again=0&missing=2' });
  expect(stranger.cookies.has(CART_COOKIE)).toBe(false);
  await expect(stranger.post(orderAgain, '/orders/nowhere/again', {}, { token: 'nowhere' })).resolves.toMatchObject({ status: 404 });
});
