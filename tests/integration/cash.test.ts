import { beforeAll, expect, test } from 'vitest';
import type { CheckoutView } from '#app/domain/checkout/checkout-view.server.ts';
import { basketView } from '#app/domain/checkout/basket-view.server.ts';
import { promiseFor } from '#app/domain/checkout/promise.server.ts';
import { forgetBuyer } from '#app/domain/orders/forget-buyer.server.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import { orderOfGroup } from '#app/domain/orders/queries.server.ts';
import { commissionFacts } from '#app/domain/papers/facts.ts';
import { readPaper } from '#app/domain/papers/queries.server.ts';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { invoiceCommission } from '#app/domain/settlement/invoice-commission.server.ts';
import { nextMonth } from '#app/domain/settlement/month.ts';
import { turnoverOf } from '#app/domain/settlement/turnover.server.ts';
import type { Reach } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';
import { tokenHash } from '#app/lib/secrets.server.ts';
import { after, days, indianDay } from '#app/lib/time.ts';
import { action, loader } from '#app/routes/shop/checkout.tsx';
import { action as sendAgain } from '#app/routes/shop/checkout-code.tsx';
import { action as correctOrder } from '#app/routes/shop/order-address.tsx';
import { action as setRule } from '#app/routes/admin/reach.tsx';
import { reachRulesOfArea } from '#app/domain/shipping/queries.server.ts';
import type { FormState } from '#app/lib/forms.ts';
import { officerAt } from '../support/officer-at.ts';
import { postForm } from '../support/route-call.ts';
import { cookieOf } from '../support/world.ts';
import { Browser } from '../support/form-browser.ts';
import { sumOf } from '../support/ledger.ts';
import { messagesTo, orderOf, sellingGroup } from '../support/placed-order.ts';
import { soldBy } from '../support/settlement.ts';
import { createCart, createGoods, createRules } from '../support/shop-fixtures.ts';
import { codeSentTo, otherThan } from '../support/sign-in.ts';

const NOW = new Date();
let seller: Awaited<ReturnType<typeof sellingGroup>>;

beforeAll(async () => {
  await createRules();
  seller = await sellingGroup({ stock: 500 });
});

// An empty coupon field goes along with every form.
const TYPED = { code: '', pin: '177001', name: 'Meera Rao', line1: '14, Third Cross', city: 'Hamirpur', method: 'CASH_ON_DELIVERY' };

/** A browser with so many jars in its basket, at the checkout, and what it would send. */
async function atCheckout(jars: number, mobile: string, changes: Record<string, string> = {}) {
  const browser = new Browser();
  browser.cookies.set('cart', await createCart([[seller.goods.id, jars]], NOW));
  const fields = { ...TYPED, mobile, ...changes };
  const shown = await browser.post(action, '/checkout', fields);
  return { browser, fields: { ...fields, seen: (shown.data as CheckoutView).seen } };
}

function rule(place: { pinPrefix?: string; stateCode?: string; district?: string }, reach: Reach, areaPath = 'hp/') {
  return db.reachRule.create({ data: { areaPath, reach, inForceFrom: new Date('2026-01-01'), madeAt: NOW, ...place } });
}

/** A cash order that went out and came back. */
async function cameBack(phone: string, at: Date, reason = 'refused'): Promise<string> {
  const { parts: [part] } = await orderOf([[seller.goods.id, 1]], { method: 'CASH_ON_DELIVERY', phone }, at);
  for (const move of ['accept', 'pack', 'dispatch', 'return'] as const) {
    const moved = await moveGroupOrder({ kind: 'group', scope: seller.scope }, part!.id, move, { courier: 'India Post', trackingNumber: 'EH1234', reason }, at);
    expect(moved.ok).toBe(true);
  }
  return part!.id;
}

test('a large cash order waits for the code to its phone; what was typed stays, and the code orders once', async () => {
  const { browser, fields } = await atCheckout(8, '9812300001');
  const asked = await browser.post(action, '/checkout', fields);
  expect(asked).toMatchObject({ status: 422, data: { code: { state: 'sent' }, form: { values: { name: 'Meera Rao' }, errors: { phoneCode: ['cash-code-required'] } } } });
  const code = await codeSentTo('+919812300001');
  // Pressed again without it: asked again, but nothing more is sent.
  await browser.post(action, '/checkout', fields);
  expect(await db.message.count({ where: { address: '+919812300001' } })).toBe(1);
  expect(await browser.post(action, '/checkout', { ...fields, phoneCode: otherThan(code) })).toMatchObject({ status: 422, data: { form: { errors: { phoneCode: ['code-wrong'] } } } });
  expect(await db.order.count({ where: { phone: '+919812300001' } })).toBe(0);

  const again = browser.copy();
  const placed = await browser.post(action, '/checkout', { ...fields, phoneCode: code });
  expect(placed).toMatchObject({ status: 303, location: expect.stringMatching(/^\/orders\//) as string });
  // The button pressed twice: one basket stays one order.
  expect(await again.post(action, '/checkout', { ...fields, phoneCode: code })).toMatchObject({ status: 303, location: placed.location });
  expect(await db.order.count({ where: { phone: '+919812300001' } })).toBe(1);
});

test('a code counts for its number and its basket only, a new one may be asked for, and a small order needs none', async () => {
  const { browser, fields } = await atCheckout(8, '9812300002');
  await browser.post(action, '/checkout', fields);
  const first = await codeSentTo('+919812300002');
  expect(await browser.post(sendAgain, '/checkout/code', fields)).toMatchObject({ status: 422, data: { code: { state: 'sent' }, form: { values: { line1: '14, Third Cross' } } } });
  expect(await db.message.count({ where: { address: '+919812300002' } })).toBe(2);

  const other = await browser.post(action, '/checkout', { ...fields, mobile: '9812300003', phoneCode: first });
  expect(other).toMatchObject({ status: 422, data: { code: { state: 'sent', phone: '+919812300003' } } });
  const moved = browser.copy();
  moved.cookies.set('cart', await createCart([[seller.goods.id, 8]], NOW));
  expect(await moved.post(action, '/checkout', { ...fields, mobile: '9812300003', phoneCode: await codeSentTo('+919812300003') })).toMatchObject({ status: 422, data: { form: { errors: { phoneCode: ['cash-code-required'] } } } });

  const small = await atCheckout(1, '9812300004');
  expect(await small.browser.post(action, '/checkout', small.fields)).toMatchObject({ status: 303 });
});

test('a confirmed number stays confirmed when the price has moved meanwhile', async () => {
  const goods = await createGoods(seller.group.id, { pricePaise: 1_600_00 });
  const browser = new Browser();
  browser.cookies.set('cart', await createCart([[goods.id, 1]], NOW));
  const fields = { ...TYPED, mobile: '9812300005' };
  const { data } = await browser.post(action, '/checkout', fields);
  const sent = { ...fields, seen: (data as CheckoutView).seen };
  await browser.post(action, '/checkout', sent);
  await db.variant.update({ where: { id: goods.id }, data: { pricePaise: 1_610_00 } });
  const changed = await browser.post(action, '/checkout', { ...sent, phoneCode: await codeSentTo('+919812300005') });
  expect(changed).toMatchObject({ status: 409, data: { code: { state: 'confirmed' } } });
  expect(await browser.post(action, '/checkout', { ...sent, seen: (changed.data as CheckoutView).seen })).toMatchObject({ status: 303 });
});

test('where the courier takes no cash, or does not go at all, basket, product and checkout say so', async () => {
  await rule({ pinPrefix: '1770' }, 'PREPAID');
  await rule({ pinPrefix: '177001' }, 'CASH');
  await rule({ stateCode: '38' }, 'NONE');
  await rule({ pinPrefix: '177005' }, 'NONE', 'br/');

  const view = async (pin: string) => {
    const token = await createCart([[seller.goods.id, 1]], NOW);
    await db.cart.updateMany({ where: { tokenHash: tokenHash(token) }, data: { pin } });
    return (await basketView(token, NOW))?.quote;
  };
  expect(await view('177005')).toMatchObject({ problems: [], cash: { refused: 'place' } });
  expect(await view('177001')).toMatchObject({ problems: [], cash: { refused: null } });
  expect(await view('194101')).toMatchObject({ groups: [], problems: [{ problem: 'not-served' }] });

  const promise = async (pin: string) => (await promiseFor('en', seller.goods.product.slug, pin, NOW))?.promise;
  expect(await promise('177005')).toMatchObject({ kind: 'delivers', cash: false });
  expect(await promise('177001')).toMatchObject({ kind: 'delivers', cash: true });
  expect(await promise('194101')).toEqual({ kind: 'not-served' });

  const { browser, fields } = await atCheckout(1, '9812300006', { pin: '177005' });
  expect(await browser.post(action, '/checkout', fields)).toMatchObject({ status: 422, data: { form: { errors: { method: ['cash-place'] } } } });
  expect(await browser.post(action, '/checkout', { ...fields, pin: '194101', method: 'ONLINE' })).toMatchObject({ status: 409, data: { quote: { problems: [{ problem: 'not-served' }] } } });
  expect(await browser.get(loader, '/checkout')).toMatchObject({ status: 200 });
});

test('a number whose parcels came back twice pays online for a while; the courier’s own failures do not count', async () => {
  const ago = (count: number) => after(NOW, days(-count));
  await cameBack('+919812300007', ago(20));
  await cameBack('+919812300007', ago(10), 'courier-failed');
  await cameBack('+919812300007', ago(400));
  const fine = await atCheckout(1, '9812300007');
  expect(await fine.browser.post(action, '/checkout', fine.fields)).toMatchObject({ status: 303 });

  await cameBack('+919812300007', ago(5), 'undelivered');
  const { browser, fields } = await atCheckout(1, '98123 00007');
  const refused = await browser.post(action, '/checkout', fields);
  expect(refused).toMatchObject({ status: 422, data: { form: { errors: { method: ['cash-refused-before'] } }, quote: { cash: { refused: 'refused-before' } } } });

  // Erased, their number is blank: so it is of who has given none yet, and she is refused nothing.
  const orders = await db.order.findMany({ where: { phone: '+919812300007' }, select: { id: true } });
  await forgetBuyer(db, orders.map(({ id }) => id));
  expect((await browser.get(loader, '/checkout')).data).toMatchObject({ quote: { cash: { refused: null } } });
});

const CORRECTION = { name: 'Meera Rao', mobile: '9812388888', line1: '15, Fourth Cross', city: 'Hamirpur', pin: '177005' };
const correct = (token: string, changes: Record<string, string> = {}) => new Browser().post(correctOrder, `/orders/${token}/address`, { ...CORRECTION, ...changes }, { token });

test('the address is corrected until packing, the group sees the new one, and the trail holds no personal value', async () => {
  const order = await orderOf([[seller.goods.id, 1]], { method: 'CASH_ON_DELIVERY' });
  const [part] = order.parts;
  const move = (name: 'accept' | 'pack') => moveGroupOrder({ kind: 'group', scope: seller.scope }, part!.id, name, {}, NOW);
  await move('accept');
  expect(await correct(order.token, { pin: '177001' })).toMatchObject({ status: 303, location: `/orders/${order.token}?done=address-corrected` });
  expect((await orderOfGroup(seller.scope, part!.id))?.to).toMatchObject({ line1: '15, Fourth Cross', phone: '+919812388888', pin: '177001' });
  expect(await db.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({ phone: order.phone, billStateCode: '02', totalPaise: order.totalPaise });
  expect((await messagesTo(seller.phone)).at(-1)).toContain(order.parts[0]!.number);
  const trail = await db.auditEntry.findMany({ where: { action: 'correct-address', subjectId: order.id } });
  expect(trail).toMatchObject([{ fields: expect.arrayContaining(['name', 'line1', 'recipientPhone']) as string[] }]);
  expect(JSON.stringify(trail.map(({ fields, reason }) => ({ fields, reason })))).not.toMatch(/Cross|98123/);

  // Typed wrong: said beside the field, nothing lost. Sent again unchanged: nothing happens.
  expect(await correct(order.token, { mobile: '12' })).toMatchObject({ status: 422, data: { form: { values: { line1: '15, Fourth Cross' }, errors: { mobile: ['mobile-invalid'] } } } });
  await correct(order.token, { pin: '177001' });
  expect(await db.auditEntry.count({ where: { subjectId: order.id, action: 'correct-address' } })).toBe(1);
  expect((await correct('x'.repeat(43))).status).toBe(404);

  await move('pack');
  expect(await correct(order.token, { pin: '177001' })).toMatchObject({ status: 409, data: { form: { errors: { '': ['not-allowed'] } } } });
});

test('a new PIN counts only where price and reach stay what she agreed to', async () => {
  const cash = await orderOf([[seller.goods.id, 1]], { method: 'CASH_ON_DELIVERY' });
  const wrong = async (token: string, pin: string) => ((await correct(token, { pin })).data as { form?: { errors: { pin?: string[] } } } | undefined)?.form?.errors.pin;
  expect(await wrong(cash.token, '846004')).toEqual(['address-other-state']);
  expect(await wrong(cash.token, '171001')).toEqual(['address-other-charge']);
  // By now the courier takes no cash there, nor goes to another place at all.
  expect(await wrong(cash.token, '177005')).toEqual(['address-no-cash']);
  await rule({ pinPrefix: '177006' }, 'NONE');
  const online = await orderOf([[seller.goods.id, 1]]);
  expect(await wrong(online.token, '177006')).toEqual(['address-not-served']);
  expect(await correct(online.token, { pin: '177005' })).toMatchObject({ status: 303 });
});

test('who bears the way back is a dated rule: the group is charged once and told, or the shop pays; never for the courier’s fault', async () => {
  const at = after(NOW, days(2));
  const sentence = async (id: string) => paymentSentence((await orderOfGroup(seller.scope, id))!.money, 'group', 'en');
  const owed = () => sumOf('GROUP_PAYABLE', seller.group.id);
  const before = await owed();
  const stores = await cameBack('+919812300010', at);
  expect(await sentence(stores)).toBe('The parcel came back. The buyer paid nothing. The shop pays the courier for its way. You get nothing for this order.');
  await db.setting.createMany({ data: [
    { key: 'undelivered.freight-bearer', value: 'GROUP', inForceFrom: new Date(indianDay(at)) }, { key: 'undelivered.freight-rate', value: 150_00, inForceFrom: new Date(indianDay(at)) },
  ] });
  const own = await cameBack('+919812300011', at);
  await cameBack('+919812300012', at, 'courier-failed');
  expect((await owed()) - before).toBe(106_20n);
  expect(await sentence(own)).toContain('₹106.20 for its way, GST on it included, is taken from your next payment.');
  expect(await db.earning.findMany({ where: { groupOrderId: own } })).toMatchObject([{ kind: 'CHARGED', groupShippingPaise: 90_00, freightTaxPaise: 16_20, sharePaise: -106_20, waitsForCash: false }]);
  expect(await db.ledgerEntry.findMany({ where: { set: { kind: 'GROUP_CHARGED', subjectId: own } }, orderBy: { amountPaise: 'asc' }, select: { amountPaise: true, account: { select: { kind: true } } } }))
    .toEqual([['SHIPPING_INCOME', -90_00n], ['GST_PAYABLE', -16_20n], ['GROUP_PAYABLE', 106_20n]].map(([kind, amountPaise]) => ({ amountPaise, account: { kind } })));

  // On the store's invoice of the month, also where there is no commission on it; once.
  const next = nextMonth(indianDay(at).slice(0, 7));
  for (const month of [next, next, nextMonth(next)]) await invoiceCommission(new Date(`${month}-02T03:00:00+05:30`));
  const papers = await db.paper.findMany({ where: { groupId: seller.group.id, kind: 'COMMISSION_INVOICE' } });
  expect(papers.map(({ facts }) => commissionFacts.parse(facts))).toMatchObject([{ taxable: 0, freight: { parcels: 1, rateBp: 18_00, taxable: 90_00, cgst: 8_10, sgst: 8_10, igst: 0, total: 106_20 }, total: 106_20 }]);
  expect((await readPaper({ kind: 'group', scope: seller.scope }, papers[0]!.id))?.sheet.table.rows).toEqual([[expect.stringMatching(/^Way of 1 parcel that came back/), '996812', '90.00', '18%', '8.10', '8.10', '106.20']]);
});

test('a group’s turnover of the year is told from the day it comes near the threshold', async () => {
  await db.turnoverThreshold.createMany({ data: [{ stateCode: '', amountPaise: 1_000_00n, inForceFrom: new Date('2019-04-01') }, { stateCode: '02', amountPaise: 500_00n, inForceFrom: new Date('2019-04-01'), unsure: true }] });
  const group = await sellingGroup({ stock: 50 });
  const sell = (at: Date) => soldBy(group, 1, at);
  await sell(new Date('2026-03-31T23:00:00+05:30'));
  await sell(new Date('2026-04-01T00:30:00+05:30'));
  expect(await turnoverOf(group.group.id, NOW)).toEqual({ year: 2026, paise: 200_00n, thresholdPaise: 500_00n, unsure: true, warning: 'none' });
  await db.taxStanding.updateMany({ where: { groupId: group.group.id }, data: { kind: 'UNREGISTERED', gstin: null } });
  expect(await turnoverOf(group.group.id, NOW)).toMatchObject({ warning: 'none' });
  await sell(NOW);
  expect(await turnoverOf(group.group.id, NOW)).toMatchObject({ paise: 410_00n, warning: 'near' });
  await sell(NOW);
  expect(await turnoverOf(group.group.id, NOW)).toMatchObject({ paise: 620_00n, warning: 'above' });
  expect(await turnoverOf(group.group.id, new Date('2027-04-01T00:30:00+05:30'))).toMatchObject({ year: 2027, paise: 0n, warning: 'none' });
});

test('an officer says what a place takes from a day on; what was in force stays on record, and other areas are not touched', async () => {
  const officer = await officerAt('hp/hamirpur/');
  const cookie = await cookieOf({ officerId: officer.officer.id });
  const today = indianDay(NOW);
  const send = (fields: Record<string, string>) => postForm<{ form: FormState }>(setRule, '/admin/reach', { from: today, reach: 'NONE', ...fields }, { cookie });
  const wrong = async (fields: Record<string, string>) => (await send(fields)).data.form.errors;
  expect(await wrong({})).toEqual({ pinPrefix: ['pin-or-state'] });
  expect(await wrong({ pinPrefix: '0123' })).toEqual({ pinPrefix: ['pin-prefix-invalid'] });
  expect(await wrong({ pinPrefix: '176', stateCode: '02' })).toEqual({ stateCode: ['pin-or-state'] });
  expect(await wrong({ stateCode: '02', district: 'Patna' })).toEqual({ district: ['district-unknown'] });
  expect(await wrong({ pinPrefix: '176', from: '2026-01-01' })).toEqual({ from: ['date-past'] });

  expect(await send({ stateCode: '02', district: 'kangra', note: 'Roads closed' })).toMatchObject({ status: 303 });
  await send({ stateCode: '02', district: 'KANGRA', reach: 'PREPAID' });
  await send({ stateCode: '02', district: 'Kangra', reach: 'CASH', from: indianDay(after(NOW, days(30))) });
  const ours = (await reachRulesOfArea(officer, NOW)).filter(({ district }) => district === 'Kangra');
  expect(ours.map(({ reach, begun, own }) => [reach, begun, own])).toEqual([['CASH', false, true], ['PREPAID', true, true]]);
  expect(await db.auditEntry.count({ where: { action: 'set-reach', officerId: officer.officer.id } })).toBe(3);
  expect((await reachRulesOfArea(await officerAt('br/darbhanga/'), NOW)).some(({ district }) => district === 'Kangra')).toBe(false);
});
