import { beforeAll, expect, test } from 'vitest';
import type { CheckoutView } from '#app/domain/checkout/checkout-view.server.ts';
import { db } from '#app/lib/db.server.ts';
import { loader as cartPage } from '#app/routes/shop/cart.tsx';
import { action as fill } from '#app/routes/shop/checkout-address.tsx';
import { action, loader } from '#app/routes/shop/checkout.tsx';
import { action as askCode } from '#app/routes/shop/find-order.tsx';
import { action as checkCode } from '#app/routes/shop/find-order-code.tsx';
import { loader as orderPage } from '#app/routes/shop/order.tsx';
import { getPage, postForm } from '../support/route-call.ts';
import { createCart, createGoods, createGroup, createRules } from '../support/shop-fixtures.ts';

const TYPED = { pin: '177001', name: 'Meera Nair', mobile: '98123 45670', email: '', line1: '12 Temple Road', line2: 'Behind the school', city: 'Hamirpur', billPin: '', method: 'CASH_ON_DELIVERY' };

let group: Awaited<ReturnType<typeof createGroup>>;
beforeAll(async () => {
  await createRules();
  group = await createGroup();
});

async function basketOf(quantity = 1, groupId = group.id) {
  const goods = await createGoods(groupId);
  return { goods, cookie: `cart=${await createCart([[goods.id, quantity]], new Date())}` };
}

/** Sends the form as the page that was last shown would: with what it showed. */
async function send(cookie: string, changes: Record<string, string> = {}, page = '/checkout') {
  const typed = { ...TYPED, ...changes };
  const shown = await postForm<CheckoutView>(fill, `${page}/address`, typed, { cookie });
  return postForm<CheckoutView>(action, page, { ...typed, seen: shown.data?.seen ?? '', ...changes }, { cookie });
}

test('a guest orders with cash, keeps the language, and begins a new basket', async () => {
  const { goods, cookie } = await basketOf(2);
  const placed = await send(cookie, {}, '/hi/checkout');
  expect(placed.status).toBe(303);
  expect(placed.location).toMatch(/^\/hi\/orders\/[\w-]{43}$/);
  expect(placed.cookies).toEqual([expect.stringMatching(/^cart=; .*Max-Age=0/)]);
  const order = await db.order.findFirstOrThrow({ where: { groupOrders: { some: { lines: { some: { variantId: goods.id } } } } } });
  expect(order).toMatchObject({ name: 'Meera Nair', phone: '+919812345670', email: null, stateCode: '02', district: 'Hamirpur', billStateCode: '02', language: 'hi', totalPaise: 420_00 + 60_00 });
});

test('a coupon typed and not taken comes before the order, by the Enter key and by the order’s own button', async () => {
  const { cookie } = await basketOf();
  await db.coupon.create({ data: { code: 'TYPED20', funder: 'STORE', kind: 'FIXED', amountPaise: 20_00, startsAt: new Date(Date.now() - 1_000_000), endsAt: new Date(Date.now() + 1_000_000), createdAt: new Date() } });
  const enter = (code: string) => postForm<CheckoutView & { couponTaken: boolean }>(fill, '/checkout/address', { ...TYPED, code }, { cookie });
  expect(await enter('NO SUCH')).toMatchObject({ status: 422, data: { couponTaken: false, form: { values: { name: TYPED.name, code: 'NO SUCH' }, errors: { code: ['coupon-unknown'] } } } });
  const { seen } = (await enter(' ')).data;
  const pressed = await postForm<CheckoutView>(action, '/checkout', { ...TYPED, seen, code: 'typed20' }, { cookie });
  expect(pressed).toMatchObject({ status: 409, data: { form: { values: { name: TYPED.name, code: '' } }, quote: { total: 210_00 + 60_00 - 20_00 } } });
  expect(await postForm(action, '/checkout', { ...TYPED, seen: pressed.data.seen, code: 'nope' }, { cookie })).toMatchObject({ status: 422 });
  expect(await postForm(action, '/checkout', { ...TYPED, seen: pressed.data.seen, code: '' }, { cookie })).toMatchObject({ status: 303 });
});

test('a double click leads both times to the one order', async () => {
  const { cookie } = await basketOf();
  const { seen } = (await postForm<CheckoutView>(fill, '/checkout/address', TYPED, { cookie })).data;
  const both = await Promise.all([1, 2].map(() => postForm(action, '/checkout', { ...TYPED, seen }, { cookie })));
  expect(both[0]).toMatchObject({ status: 303 });
  expect(both[1]?.location).toBe(both[0]?.location);
});

test('an online order whose payment page does not open is safe and can be paid from its own page', async () => {
  const { cookie } = await basketOf();
  const placed = await send(cookie, { method: 'ONLINE' });
  const token = placed.location?.split('/').pop() ?? '';
  const page = await getPage<Awaited<ReturnType<typeof orderPage>>>(orderPage, `/orders/${token}`, { params: { token } });
  expect(page.data.order).toMatchObject({ payment: { status: 'OPEN' }, groupOrders: [{ status: 'AWAITING_PAYMENT' }] });
});

test('an order link that leads nowhere is not found', async () => {
  for (const token of ['', 'x', 'a'.repeat(43), "' OR 1=1 --"]) expect((await getPage(orderPage, '/orders/x', { params: { token } })).status).toBe(404);
});

test('without having seen the delivery charge nothing is placed, and the charge is said', async () => {
  const { cookie } = await basketOf();
  const fresh = await getPage<CheckoutView>(loader, '/checkout', { cookie });
  const asked = await postForm<CheckoutView>(action, '/checkout', { ...TYPED, seen: fresh.data.seen }, { cookie });
  expect(asked.status).toBe(409);
  expect(asked.data.changes).toEqual([{ kind: 'delivery', was: null, now: 60_00 }]);
  const agreed = await postForm(action, '/checkout', { ...TYPED, seen: asked.data.seen }, { cookie });
  expect(agreed.status).toBe(303);
});

test('a price that changed while she typed is said, and a second press agrees to it', async () => {
  const { goods, cookie } = await basketOf();
  const { seen } = (await postForm<CheckoutView>(fill, '/checkout/address', TYPED, { cookie })).data;
  await db.variant.update({ where: { id: goods.id }, data: { pricePaise: 225_00 } });
  const asked = await postForm<CheckoutView>(action, '/checkout', { ...TYPED, seen }, { cookie });
  expect(asked).toMatchObject({ status: 409, data: { changes: [{ kind: 'price', was: 210_00, now: 225_00 }], form: { values: { name: 'Meera Nair' } } } });
  expect((await postForm(action, '/checkout', { ...TYPED, seen: asked.data.seen }, { cookie })).status).toBe(303);
});

test('goods sold out while she typed are named, and nothing typed is lost', async () => {
  const { goods, cookie } = await basketOf();
  const { seen } = (await postForm<CheckoutView>(fill, '/checkout/address', TYPED, { cookie })).data;
  await db.stockMovement.create({ data: { variantId: goods.id, kind: 'WRITTEN_OFF', onHandChange: -20, heldChange: 0 } });
  const refused = await postForm<CheckoutView>(action, '/checkout', { ...TYPED, seen }, { cookie });
  expect(refused).toMatchObject({ status: 409, data: { quote: { problems: [{ problem: 'sold-out' }] }, form: { values: { line2: 'Behind the school' } } } });
});

test('a price in the form is never believed', async () => {
  const { goods, cookie } = await basketOf();
  const forged = await postForm<CheckoutView>(action, '/checkout', { ...TYPED, seen: `${goods.id}x1@100 delivery@0`, total: '100', pricePaise: '100', itemsPaise: '1' }, { cookie });
  expect(forged.status).toBe(409);
  expect(await db.orderLine.count({ where: { variantId: goods.id } })).toBe(0);
});

test('an unregistered group’s goods are refused to another state before any payment', async () => {
  const { goods, cookie } = await basketOf(1, (await createGroup({ kind: 'UNREGISTERED' })).id);
  for (const changes of [{ pin: '846004' }, { billPin: '846004' }]) {
    expect(await send(cookie, { ...changes, method: 'ONLINE' })).toMatchObject({ status: 409, data: { quote: { problems: [{ problem: 'other-state' }] } } });
  }
  expect(await db.orderLine.count({ where: { variantId: goods.id } })).toBe(0);
});

test('a PIN in two states asks which, and takes the answer', async () => {
  const { cookie } = await basketOf();
  expect(await send(cookie, { pin: '160014' })).toMatchObject({ status: 422, data: { form: { errors: { state: ['state-required'] } }, quote: { total: null } } });
  expect(await send(cookie, { pin: '160014', state: '27' })).toMatchObject({ status: 422 });
  expect((await send(cookie, { pin: '160014', state: '03' })).status).toBe(303);
});

test('a PIN nobody knows asks for state and district, and then takes the order', async () => {
  const { cookie } = await basketOf();
  expect(await send(cookie, { pin: '999999' })).toMatchObject({ status: 422, data: { form: { errors: { state: ['state-required'] } } } });
  expect(await send(cookie, { pin: '999999', state: '14' })).toMatchObject({ status: 422, data: { form: { errors: { district: ['district-required'] } } } });
  expect(await send(cookie, { pin: '999999', state: '14', district: 'x'.repeat(61) })).toMatchObject({ status: 422, data: { form: { errors: { district: ['too-long'] } } } });
  expect((await send(cookie, { pin: '999999', state: '14', district: '\u0000Chandel ', line2: ' \u0001 ' })).status).toBe(303);
  expect(await db.order.count({ where: { district: 'Chandel', stateCode: '14', line2: '' } })).toBe(1);
});

test('a district is read in Hindi, and stored as the PIN table writes it', async () => {
  const { cookie } = await basketOf();
  const filled = await postForm<CheckoutView>(fill, '/hi/checkout/address', TYPED, { cookie });
  expect(filled.data.districts[0]).toEqual({ nameEn: 'Hamirpur', nameHi: 'हमीरपुर' });
  const basket = await getPage<Awaited<ReturnType<typeof cartPage>>>(cartPage, '/hi/cart', { cookie });
  expect(basket.data.view?.place?.districtName.nameHi).toBe('हमीरपुर');
  const token = (await send(cookie)).location?.split('/').pop() ?? '';
  const { order } = (await getPage<Awaited<ReturnType<typeof orderPage>>>(orderPage, `/orders/${token}`, { params: { token } })).data;
  expect(order).toMatchObject({ district: 'Hamirpur', districtName: { nameEn: 'Hamirpur', nameHi: 'हमीरपुर' } });
});

test('filling in from the PIN keeps all that was typed and places nothing', async () => {
  const { cookie } = await basketOf();
  const filled = await postForm<CheckoutView>(fill, '/checkout/address', { ...TYPED, mobile: '123' }, { cookie });
  expect(filled).toMatchObject({ status: 200, data: { place: { state: '02', district: 'Hamirpur' }, form: { values: { name: 'Meera Nair', mobile: '123', line1: '12 Temple Road' } } } });
});

test.each([
  ['pin', '12345', 'pin-invalid'],
  ['pin', '', 'required'],
  ['name', '', 'required'],
  ['name', '12345', 'name-invalid'],
  ['name', 'x'.repeat(81), 'too-long'],
  ['name', '\u0000\u0007', 'required'],
  ['mobile', '0177 2623456', 'mobile-invalid'],
  ['email', 'meera@', 'email-invalid'],
  ['line1', '', 'required'],
  ['line1', 'x'.repeat(10_000), 'too-long'],
  ['city', ' \t ', 'required'],
  ['billPin', '1', 'pin-invalid'],
  ['billPin', '999999', 'bill-pin-unknown'],
  ['method', 'BARTER', 'method-required'],
  ['method', '', 'method-required'],
] as const)('a wrong %s (%#) is refused beside its field, with everything typed still there', async (field, value, code) => {
  const { cookie } = await basketOf();
  const answer = await send(cookie, { [field]: value });
  expect(answer.status).toBe(422);
  expect(answer.data.form?.errors).toEqual({ [field]: [code] });
  const kept = Object.entries(TYPED).filter(([name, text]) => name !== field && text !== '');
  for (const [name, text] of kept) expect(answer.data.form?.values[name]).toBe(text);
});

test('hostile words are kept as words', async () => {
  const { cookie } = await basketOf();
  const name = `Robert'); DROP TABLE "Order";-- <script>alert(1)</script>`;
  await send(cookie, { name });
  expect(await db.order.count({ where: { name } })).toBe(1);
});

test('a form with nothing in it, and one with everything twice, are answered with what is missing', async () => {
  const { cookie } = await basketOf();
  expect((await postForm<CheckoutView>(action, '/checkout', {}, { cookie })).status).toBe(422);
  const twice = Object.fromEntries(Object.entries(TYPED).map(([name, value]) => [name, [value, value]]));
  expect((await postForm<CheckoutView>(action, '/checkout', twice, { cookie })).status).toBe(422);
});

test('cash above the cap is refused beside the choice', async () => {
  const goods = await createGoods(group.id, { pricePaise: 3_500_00 });
  const cookie = `cart=${await createCart([[goods.id, 1]], new Date())}`;
  expect(await send(cookie)).toMatchObject({ status: 422, data: { form: { errors: { method: ['cash-above-cap'] } }, cashCap: 3_000_00 } });
});

test('without goods the checkout leads back to the basket', async () => {
  expect(await getPage(loader, '/hi/checkout')).toMatchObject({ status: 303, location: '/hi/cart' });
  expect(await postForm(action, '/checkout', TYPED)).toMatchObject({ status: 303, location: '/cart' });
});

const codeSentTo = async (address: string) => /\b(\d{6})\b/.exec((await db.message.findFirstOrThrow({ where: { address }, orderBy: { createdAt: 'desc' } })).body)?.[1] ?? '';

test('an order is found again by its number and a code to the phone', async () => {
  const { cookie } = await basketOf();
  const { location } = await send(cookie, { mobile: '9812345671' });
  const order = await db.order.findFirstOrThrow({ where: { phone: '+919812345671' } });
  const asked = await postForm(askCode, '/orders/find', { number: `${order.number.toLowerCase()}-1`, mobile: '9812345671' });
  expect(asked).toMatchObject({ status: 303, location: '/orders/find/code' });
  const kept = asked.cookies[0]!.split(';')[0]!;
  expect(await postForm(checkCode, '/orders/find/code', { code: '000000' }, { cookie: kept })).toMatchObject({ status: 422 });
  expect(await postForm(checkCode, '/orders/find/code', { code: await codeSentTo('+919812345671') }, { cookie: kept })).toMatchObject({ status: 303, location });
});

test('a stranger learns nothing from asking for an order', async () => {
  const { cookie } = await basketOf();
  await send(cookie, { mobile: '9812345672' });
  const order = await db.order.findFirstOrThrow({ where: { phone: '+919812345672' } });
  const [real, made] = await Promise.all([order.number, 'H9999999'].map((number) => postForm(askCode, '/orders/find', { number, mobile: '9812345673' })));
  expect([real?.status, real?.location]).toEqual([made?.status, made?.location]);
  const kept = real!.cookies[0]!.split(';')[0]!;
  const answer = await postForm(checkCode, '/orders/find/code', { code: await codeSentTo('+919812345673') }, { cookie: kept });
  expect([303, 422]).toContain(answer.status);
  expect(answer.location).toBeNull();
});
