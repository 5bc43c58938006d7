import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { WEBHOOK_SECRET, eventually, openTestShop, press, sessionParams } from './test-shop.ts';
import { signature } from './webhooks.ts';

const typesOf = (events: readonly Stripe.Event[]) => events.map(({ type }) => type);

test('the library accepts our signature and no altered body', () => {
  const body = JSON.stringify({ id: 'evt_1', object: 'event' });
  const header = signature(body, WEBHOOK_SECRET, Math.floor(Date.now() / 1_000));
  expect(Stripe.webhooks.constructEvent(body, header, WEBHOOK_SECRET)).toMatchObject({ id: 'evt_1' });
  expect(() => Stripe.webhooks.constructEvent(body.replace('evt_1', 'evt_2'), header, WEBHOOK_SECRET)).toThrow();
});

test('a payment sends its events after the change, the balance transaction last', async () => {
  await using shop = await openTestShop();
  const session = await shop.stripe.checkout.sessions.create(sessionParams());
  await press(String(session.url));
  await eventually(() => shop.events.find(({ type }) => type === 'charge.updated'));
  expect(typesOf(shop.events).sort()).toEqual([
    'charge.succeeded',
    'charge.updated',
    'checkout.session.completed',
    'payment_intent.succeeded',
  ]);
  const charge = (type: string) => shop.events.find((event) => event.type === type)?.data.object as Stripe.Charge;
  expect(charge('charge.succeeded').balance_transaction).toBeNull();
  expect(charge('charge.updated').balance_transaction).toMatch(/^txn_/);
  const listed = await shop.stripe.events.list({ types: ['checkout.session.completed'] });
  expect(listed.data[0]).toMatchObject({ livemode: false, data: { object: { id: session.id, payment_status: 'paid' } } });
  const { id } = shop.events[0] as Stripe.Event;
  await eventually(() => shop.events.length === 4);
  expect(await shop.stripe.events.retrieve(id)).toMatchObject({ id });
});

test('an event that is not answered with 2xx comes again, the same', async () => {
  await using shop = await openTestShop();
  shop.answers.push(500, 302, 404);
  const session = await shop.stripe.checkout.sessions.create(sessionParams());
  await shop.stripe.checkout.sessions.expire(session.id);
  const event = await eventually(() => shop.events[0]);
  expect(event).toMatchObject({ type: 'checkout.session.expired', data: { object: { id: session.id, status: 'expired' } } });
  expect(shop.answers).toEqual([]);
  let pending = 1;
  while (pending > 0) pending = (await shop.stripe.events.retrieve(event.id)).pending_webhooks;
  expect(shop.events).toHaveLength(1);
});

test('an event can be sent twice, as happens when the answer is lost', async () => {
  await using shop = await openTestShop();
  const session = await shop.stripe.checkout.sessions.create(sessionParams());
  await shop.stripe.checkout.sessions.expire(session.id);
  const first = await eventually(() => shop.events[0]);
  shop.standIn.resend(first.id);
  await eventually(() => shop.events.length === 2);
  expect(shop.events[1]?.id).toBe(first.id);
});

test('a session expires by itself when its time is over, and says so', async () => {
  await using shop = await openTestShop();
  const session = await shop.stripe.checkout.sessions.create(sessionParams());
  await press(String(session.url), '/decline');
  shop.clock.ahead = 32 * 60_000;
  await eventually(() => shop.events.find(({ type }) => type === 'checkout.session.expired'));
  const expired = await shop.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] });
  expect(expired).toMatchObject({ status: 'expired', payment_status: 'unpaid', payment_intent: { status: 'canceled' } });
});
