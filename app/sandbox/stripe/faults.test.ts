import { expect, test } from 'vitest';
import { SECRET_KEY, eventually, openTestShop, press, sessionParams } from './test-shop.ts';
import type { TestShop } from './test-shop.ts';

function control(shop: TestShop, method: string, path: string, body?: object, key = SECRET_KEY) {
  return fetch(`${shop.standIn.url}/sandbox/${path}`, { method, headers: { authorization: `Bearer ${key}` }, ...(body ? { body: JSON.stringify(body) } : {}) });
}
const sessionsOf = async (shop: TestShop) => (await shop.stripe.checkout.sessions.list()).data.length;

test('faults are set, read and cleared by whoever holds the key, and nonsense is refused', async () => {
  await using shop = await openTestShop();
  expect((await control(shop, 'POST', 'faults', { failNext: 1 }, 'sk_test_wrong')).status).toBe(401);
  for (const nonsense of [{ failNext: -1 }, { failNext: '1' }, { colour: 1 }]) expect((await control(shop, 'POST', 'faults', nonsense)).status).toBe(400);
  expect(await (await control(shop, 'POST', 'faults', { failNext: 2, dropWebhooks: 1 })).json()).toMatchObject({ failNext: 2, dropWebhooks: 1, cutAfterWork: 0 });
  expect(await (await control(shop, 'GET', 'faults')).json()).toEqual(shop.standIn.faults);
  await control(shop, 'DELETE', 'faults');
  expect(shop.standIn.faults).toMatchObject({ failNext: 0, dropWebhooks: 0 });
  expect((await control(shop, 'GET', 'nothing')).status).toBe(404);
});

test('a 500 after the work leaves what it did, and is repeated for its key', async () => {
  await using shop = await openTestShop();
  shop.standIn.faults.failAfterWork = 1;
  const params = sessionParams();
  const send = () => shop.stripe.checkout.sessions.create(params, { idempotencyKey: 'order-9' });
  await expect(send()).rejects.toMatchObject({ statusCode: 500 });
  await expect(send()).rejects.toMatchObject({ statusCode: 500, headers: { 'idempotent-replayed': 'true' } });
  expect(await sessionsOf(shop)).toBe(1);
});

test('a connection cut before the work did nothing, cut after it did everything, and the repeat finds it', async () => {
  await using shop = await openTestShop();
  const params = sessionParams();
  const send = () => shop.stripe.checkout.sessions.create(params, { idempotencyKey: 'order-10' });
  // The library itself tries once more when a line is cut, so it is cut more often than that.
  shop.standIn.faults.cutBeforeWork = 5;
  await expect(send()).rejects.toMatchObject({ type: 'StripeConnectionError' });
  shop.standIn.faults.cutBeforeWork = 0;
  expect(await sessionsOf(shop)).toBe(0);
  shop.standIn.faults.cutAfterWork = 5;
  await expect(send()).rejects.toThrow();
  shop.standIn.faults.cutAfterWork = 0;
  expect(await sessionsOf(shop)).toBe(1);
  expect(await send()).toMatchObject({ status: 'open' });
  expect(await sessionsOf(shop)).toBe(1);
});

test('events are dropped, doubled and overtake each other on demand', async () => {
  await using shop = await openTestShop();
  shop.standIn.faults.dropWebhooks = 1;
  const lost = await shop.stripe.checkout.sessions.create(sessionParams());
  await shop.stripe.checkout.sessions.expire(lost.id);
  Object.assign(shop.standIn.faults, { duplicateWebhooks: 1, delayWebhooks: 20, reorderWebhooks: 40 });
  const doubled = await shop.stripe.checkout.sessions.create(sessionParams());
  await shop.stripe.checkout.sessions.expire(doubled.id);
  await eventually(() => shop.events.length === 2);
  expect(shop.events.map(({ data }) => (data.object as { id: string }).id)).toEqual([doubled.id, doubled.id]);
  expect(shop.events[0]?.id).toBe(shop.events[1]?.id);
  const listed = (await shop.stripe.events.list()).data.find(({ data }) => (data.object as { id: string }).id === lost.id);
  await control(shop, 'POST', `events/${listed?.id}/resend`);
  await eventually(() => shop.events.some(({ id }) => id === listed?.id));
});

test('the balance names every movement with its fee', async () => {
  await using shop = await openTestShop();
  const session = await shop.stripe.checkout.sessions.create(sessionParams());
  await press(String(session.url), '', { number: '4000000000005126' });
  const { payment_intent } = await shop.stripe.checkout.sessions.retrieve(session.id);
  const refund = await shop.stripe.refunds.create({ payment_intent: String(payment_intent), amount: 100 });
  await eventually(() => shop.events.find(({ type }) => type === 'refund.failed'));
  await eventually(() => shop.events.find(({ type }) => type === 'charge.updated'));
  const { data } = await shop.stripe.balanceTransactions.list({ expand: ['data.source'] });
  expect(data.map(({ type }) => type).sort()).toEqual(['charge', 'refund', 'refund_failure']);
  const charge = data.find(({ type }) => type === 'charge');
  // 2% of ₹480.50 and 18% tax on it.
  expect(charge).toMatchObject({ amount: 48_050, fee: 1_134, net: 46_916, source: { payment_intent }, fee_details: [{ type: 'stripe_fee', amount: 961 }, { type: 'tax', amount: 173 }] });
  expect(data.filter(({ type }) => type !== 'charge').map(({ amount, source }) => [amount, (source as { id: string }).id])).toEqual(expect.arrayContaining([[-100, refund.id], [100, refund.id]]));
});

test('a disputed card takes the money back; winning brings it again, losing does not', async () => {
  await using shop = await openTestShop();
  const session = await shop.stripe.checkout.sessions.create(sessionParams());
  await press(String(session.url), '', { number: '4000000000000259' });
  const opened = await eventually(() => shop.events.find(({ type }) => type === 'charge.dispute.funds_withdrawn'));
  const { id, payment_intent } = opened.data.object as { id: string; payment_intent: string };
  const dispute = await shop.stripe.disputes.retrieve(id);
  expect(dispute).toMatchObject({ status: 'needs_response', reason: 'fraudulent', amount: 48_050, is_charge_refundable: false, balance_transactions: [{ amount: -48_050, type: 'adjustment', fee: 1_500_00 }] });
  await expect(shop.stripe.refunds.create({ payment_intent, amount: 100 })).rejects.toMatchObject({ code: 'charge_disputed' });
  await shop.stripe.disputes.update(id, { evidence: { uncategorized_text: 'winning_evidence' } });
  await eventually(() => shop.events.find(({ type }) => type === 'charge.dispute.closed'));
  expect(await shop.stripe.disputes.retrieve(id)).toMatchObject({ status: 'won', balance_transactions: [{ amount: -48_050 }, { amount: 48_050 }] });
  const again = (await (await control(shop, 'POST', 'disputes', { payment_intent })).json()) as { id: string };
  expect(await (await control(shop, 'POST', `disputes/${again.id}/lost`)).json()).toMatchObject({ status: 'lost' });
  expect((await control(shop, 'POST', `disputes/${again.id}/won`)).status).toBe(400);
  const inquiry = (await (await control(shop, 'POST', 'disputes', { payment_intent, inquiry: true })).json()) as { id: string };
  expect(await (await control(shop, 'POST', `disputes/${inquiry.id}/won`)).json()).toMatchObject({ status: 'warning_closed', balance_transactions: [] });
});
