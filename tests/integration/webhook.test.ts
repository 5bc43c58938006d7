import { deliver, post, provider, wire } from '../support/payment-provider.ts';
import { createHmac } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { startCheckout } from '#app/domain/payments/start-checkout.server.ts';
import { db } from '#app/lib/db.server.ts';
import { press } from '#app/sandbox/stripe/test-shop.ts';
import { createRules } from '../support/shop-fixtures.ts';
import { orderNow, orderOf, sellingGroup, stockOf } from '../support/placed-order.ts';

beforeAll(createRules);

/** A paid order whose messages were all lost, and those messages. */
async function paidButUntold() {
  post.arrives = false;
  const { goods } = await sellingGroup({ stock: 10 });
  const order = await orderOf([[goods.id, 2]]);
  const started = await startCheckout(order.id, new Date());
  if (!started.ok) throw new Error(started.error);
  await press(started.value.url);
  const completed = () => post.deliveries.find(({ body }) => body.includes('"type": "checkout.session.completed"'));
  await expect.poll(completed).toBeDefined();
  return { order, goods, completed: completed()!, event: JSON.parse(completed()!.body) as { id: string; data: { object: Record<string, unknown> } } };
}

function signed(body: string, secret = process.env.STRIPE_WEBHOOK_SECRET!, at = Math.floor(Date.now() / 1000)) {
  return { body, signature: `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}` };
}

const appliedAt = async (id: string) => (await db.providerEvent.findUnique({ where: { id } }))?.appliedAt ?? null;
const waits = async (orderId: string) => expect((await orderNow(orderId)).statuses).toEqual(['AWAITING_PAYMENT']);
const placed = async (orderId: string) => {
  const { statuses, parts } = await orderNow(orderId);
  expect([statuses, parts[0]?.events.length]).toEqual([['PLACED'], 2]);
};

test('a message places the order; the same message again changes nothing and is fine', async () => {
  const { order, completed, goods, event } = await paidButUntold();
  expect(await deliver(completed)).toBe(200);
  await placed(order.id);
  expect(await appliedAt(event.id)).not.toBeNull();
  expect(await deliver(completed)).toBe(200);
  await placed(order.id);
  expect(await stockOf(goods.id)).toEqual([10, 2]);
});

test('ten copies of one message at once place the order once', async () => {
  const { order, completed } = await paidButUntold();
  expect(await Promise.all(Array.from({ length: 10 }, () => deliver(completed)))).toEqual(Array.from({ length: 10 }, () => 200));
  await placed(order.id);
});

test('messages in reverse order and twice over end the same', async () => {
  const { order } = await paidButUntold();
  await expect.poll(() => post.deliveries.length).toBeGreaterThan(2);
  for (const message of [...post.deliveries, ...post.deliveries].reverse()) expect(await deliver(message)).toBe(200);
  await placed(order.id);
});

test('a forged, stale or altered message is refused and not even kept', async () => {
  const { order, completed, event } = await paidButUntold();
  const stale = Math.floor(Date.now() / 1000) - 3_600;
  expect(await deliver(signed(completed.body, 'whsec_guessed'))).toBe(400);
  expect(await deliver(signed(completed.body, process.env.STRIPE_WEBHOOK_SECRET, stale))).toBe(400);
  expect(await deliver({ ...completed, body: completed.body.replace('checkout', 'Checkout') })).toBe(400);
  expect(await deliver({ body: completed.body, signature: '' })).toBe(400);
  expect(await deliver(signed('not an event'))).toBe(400);
  expect(await deliver(signed('{}'))).toBe(400);
  await waits(order.id);
  expect(await db.providerEvent.count({ where: { id: event.id } })).toBe(0);
});

test('a signed message that lies about being paid changes nothing: only the provider’s answer counts', async () => {
  post.arrives = false;
  const { goods } = await sellingGroup();
  const order = await orderOf([[goods.id, 1]]);
  await startCheckout(order.id, new Date());
  const { sessionId } = (await orderNow(order.id)).payment.attempts[0]!;
  const lie = { id: 'evt_lie', object: 'event', type: 'checkout.session.completed', created: 1, data: { object: { id: sessionId, object: 'checkout.session', payment_status: 'paid' } } };
  expect(await deliver(signed(JSON.stringify(lie)))).toBe(200);
  await waits(order.id);
});

test('messages about sessions, orders and refunds we do not know are taken and change nothing', async () => {
  const { order } = await paidButUntold();
  const about = (object: string, id: string) => signed(JSON.stringify({ id: `evt_${object}_${id}`, object: 'event', type: 'x.y', created: 1, data: { object: { id, object } } }));
  for (const message of [about('checkout.session', 'cs_test_unknown'), about('refund', 're_unknown'), about('charge', 'ch_unknown'), about('customer', 'cus_1')]) {
    expect(await deliver(message)).toBe(200);
  }
  await waits(order.id);
});

test('a payment that names an order of another shop changes nothing', async () => {
  const { order, completed } = await paidButUntold();
  wire.rewrite = (body) => body.replace(/"client_reference_id": "[^"]+"/, '"client_reference_id": "0193f0c4-0000-7000-8000-000000000000"');
  expect(await deliver(completed)).toBe(200);
  await waits(order.id);
});

test('a payment of another amount is not believed, and not asked for again', async () => {
  const { order, completed, event } = await paidButUntold();
  wire.rewrite = (body) => body.replace(/"amount_total": \d+/, '"amount_total": 100');
  expect(await deliver(completed)).toBe(200);
  await waits(order.id);
  expect(await appliedAt(event.id)).not.toBeNull();
  expect(await db.paymentProblem.findMany({ where: { paymentId: order.payment.id } })).toMatchObject([{ kind: 'AMOUNT', seenAmount: 100, returnRequestedAt: null }]);
  expect(await startCheckout(order.id, new Date())).toEqual({ ok: false, error: 'closed' });
});

test('a payment in another currency is not believed', async () => {
  const { order, completed } = await paidButUntold();
  wire.rewrite = (body) => body.replaceAll('"currency": "inr"', '"currency": "usd"');
  expect(await deliver(completed)).toBe(200);
  await waits(order.id);
});

test('a session of one payment that claims to pay another is not believed', async () => {
  const [one, other] = [await paidButUntold(), await paidButUntold()];
  wire.rewrite = (body) => body.replaceAll(one.order.payment.id, other.order.payment.id);
  expect(await deliver(one.completed)).toBe(200);
  await waits(one.order.id);
  await waits(other.order.id);
});

test('a message that can not be applied now is asked for again, and then it is', async () => {
  const { order, completed, event } = await paidButUntold();
  wire.down = true;
  expect(await deliver(completed)).toBe(500);
  expect(await appliedAt(event.id)).toBeNull();
  await waits(order.id);
  wire.down = false;
  expect(await deliver(completed)).toBe(200);
  await placed(order.id);
});

test('the provider itself sends again what was answered with an error', async () => {
  const { order, event } = await paidButUntold();
  wire.down = true;
  post.arrives = true;
  post.answers.length = 0;
  provider.resend(event.id);
  await expect.poll(() => post.answers).toContain(500);
  wire.down = false;
  await expect.poll(async () => (await orderNow(order.id)).statuses).toEqual(['PLACED']);
});
