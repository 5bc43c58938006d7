import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { expect, onTestFinished, test } from 'vitest';
import { paise } from '#app/lib/money.ts';
import { SECRET_KEY, WEBHOOK_SECRET, eventually, openTestShop, press } from '#app/sandbox/stripe/test-shop.ts';
import type { CheckoutRequest, GatewayProblem } from './payment-gateway.ts';
import { createStripeGateway } from './stripe.server.ts';
import type { StripeGatewayConfig } from './stripe.server.ts';

const problems: GatewayProblem[] = [];

function gatewayAt(apiBaseUrl: string, change: Partial<StripeGatewayConfig> = {}) {
  problems.length = 0;
  return createStripeGateway({
    secretKey: SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    apiBaseUrl,
    paymentMethods: ['card'],
    report: (problem) => problems.push(problem),
    ...change,
  });
}

function request(change: Partial<CheckoutRequest> = {}): CheckoutRequest {
  return {
    reference: 'payment-7',
    orderNumber: '1007',
    amount: paise(48_050),
    lines: [
      { name: 'Mango pickle', quantity: 2, amount: paise(42_000) },
      { name: 'Delivery', quantity: 1, amount: paise(6_050) },
    ],
    email: 'buyer@example.com',
    locale: 'en',
    returnUrl: 'http://shop.example/orders/abc?session={CHECKOUT_SESSION_ID}',
    cancelUrl: 'http://shop.example/cart',
    expiresAt: new Date(Date.now() + 31 * 60_000),
    idempotencyKey: 'payment-7',
    ...change,
  };
}

function must<T>(result: { ok: true; value: T } | { ok: false; error: string }): T {
  if (!result.ok) throw new Error(`Refused: ${result.error}`);
  return result.value;
}

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('a checkout is opened, paid, looked up, refunded in part and never over-refunded', async () => {
  await using shop = await openTestShop();
  const gateway = gatewayAt(shop.standIn.url);
  const checkout = must(await gateway.createCheckout(request()));
  expect(must(await gateway.getCheckout(checkout.sessionId))).toMatchObject({
    state: 'open',
    paid: false,
    amount: 48_050,
    currency: 'inr',
    reference: 'payment-7',
    paymentIntentId: null,
  });
  await press(checkout.url);
  const paid = must(await gateway.getCheckout(checkout.sessionId));
  expect(paid).toMatchObject({ state: 'complete', paid: true, processing: false });
  const paymentIntentId = String(paid.paymentIntentId);
  const refund = { paymentIntentId, amount: paise(6_050), reference: 'refund-1', idempotencyKey: 'refund-1' };
  const made = must(await gateway.refund(refund));
  expect(made).toMatchObject({ state: 'succeeded', amount: 6_050, reference: 'refund-1', paymentIntentId });
  expect(must(await gateway.refund(refund)).refundId).toBe(made.refundId);
  expect(await gateway.refund({ ...refund, amount: paise(42_001), idempotencyKey: 'refund-2' })).toEqual({ ok: false, error: 'refused' });
  expect(must(await gateway.getRefund(made.refundId))).toEqual(made);
  expect(must(await gateway.getPayment(paymentIntentId))).toMatchObject({
    state: 'paid',
    amount: 48_050,
    received: 48_050,
    refunded: 6_050,
    reference: 'payment-7',
    lastFailure: null,
  });
});

test('a repeat with the same key gives the same checkout; another request under that key is a bug', async () => {
  await using shop = await openTestShop();
  const gateway = gatewayAt(shop.standIn.url);
  const same = request();
  const first = must(await gateway.createCheckout(same));
  expect(must(await gateway.createCheckout(same))).toEqual(first);
  await expect(gateway.createCheckout({ ...same, orderNumber: '1008' })).rejects.toThrow('idempotency key');
});

test('rows that do not divide evenly, discounts and very long orders still cost what they cost', async () => {
  await using shop = await openTestShop();
  const gateway = gatewayAt(shop.standIn.url);
  const rows = [
    [{ name: 'Candy', quantity: 3, amount: paise(1_000) }],
    [{ name: 'Candy', quantity: 1, amount: paise(1_500) }, { name: 'Discount', quantity: 1, amount: paise(-500) }],
    Array.from({ length: 200 }, (_, index) => ({ name: `Row ${index}`, quantity: 1, amount: paise(5) })),
    [{ name: `${'अ'.repeat(249)}🥭🥭`, quantity: 1, amount: paise(1_000) }],
  ];
  for (const [index, lines] of rows.entries()) {
    const opened = must(await gateway.createCheckout(request({ lines, amount: paise(1_000), idempotencyKey: `rows-${index}` })));
    expect(must(await gateway.getCheckout(opened.sessionId)).amount).toBe(1_000);
  }
});

test('rows that do not add up throw before anything is sent', async () => {
  const gateway = gatewayAt('http://127.0.0.1:1');
  await expect(gateway.createCheckout(request({ amount: paise(1) }))).rejects.toThrow(RangeError);
});

test('a Hindi buyer gets a Hindi page', async () => {
  await using shop = await openTestShop();
  const { url } = must(await gatewayAt(shop.standIn.url).createCheckout(request({ locale: 'hi' })));
  expect(await (await fetch(url)).text()).toContain('<html lang="hi">');
});

test('what the provider refuses is refused, and the report holds no value of it', async () => {
  await using shop = await openTestShop();
  const gateway = gatewayAt(shop.standIn.url);
  const wrong = request({ email: 'secret-person' });
  expect(await gateway.createCheckout(wrong)).toEqual({ ok: false, error: 'refused' });
  expect(problems).toMatchObject([{ call: 'createCheckout', code: 'email_invalid', param: 'customer_email', status: 400 }]);
  expect(JSON.stringify(problems)).not.toContain('secret-person');
  const soon = request({ expiresAt: new Date(Date.now() + 20 * 60_000), idempotencyKey: 'soon' });
  expect(await gateway.createCheckout(soon)).toEqual({ ok: false, error: 'refused' });
});

test('a checkout can be expired once or twice, but not when it is paid or unknown', async () => {
  await using shop = await openTestShop();
  const gateway = gatewayAt(shop.standIn.url);
  const left = must(await gateway.createCheckout(request()));
  expect(await gateway.expireCheckout(left.sessionId)).toEqual({ ok: true, value: 'expired' });
  expect(await gateway.expireCheckout(left.sessionId)).toEqual({ ok: true, value: 'expired' });
  const paid = must(await gateway.createCheckout(request({ idempotencyKey: 'other' })));
  await press(paid.url);
  expect(await gateway.expireCheckout(paid.sessionId)).toEqual({ ok: false, error: 'already-complete' });
  for (const id of ['cs_test_none', '../refunds', '', 'cs_test_none/expire?']) {
    expect(await gateway.expireCheckout(id)).toEqual({ ok: false, error: 'not-found' });
    expect(await gateway.getCheckout(id)).toEqual({ ok: false, error: 'not-found' });
  }
});

test('a declined try shows on the payment, and a late bank on the checkout', async () => {
  await using shop = await openTestShop({ bankAnswerAfter: 150 });
  const gateway = gatewayAt(shop.standIn.url, { paymentMethods: [] });
  const declined = must(await gateway.createCheckout(request()));
  await press(declined.url, '/decline');
  const { paymentIntentId } = must(await gateway.getCheckout(declined.sessionId));
  expect(must(await gateway.getPayment(String(paymentIntentId)))).toMatchObject({ state: 'waiting', received: 0, lastFailure: 'card_declined' });
  const late = must(await gateway.createCheckout(request({ idempotencyKey: 'late' })));
  await press(late.url, '/upi/refuses-later');
  expect(must(await gateway.getCheckout(late.sessionId))).toMatchObject({ state: 'complete', paid: false, processing: true });
  await eventually(() => shop.events.find(({ type }) => type === 'checkout.session.async_payment_failed'));
  expect(must(await gateway.getCheckout(late.sessionId))).toMatchObject({ state: 'complete', paid: false, processing: false });
});

test('every event of a payment names its subject, its payment and our reference', async () => {
  await using shop = await openTestShop();
  const gateway = gatewayAt(shop.standIn.url);
  const { url, sessionId } = must(await gateway.createCheckout(request()));
  await press(url);
  await eventually(() => shop.events.length === 4);
  const paymentIntentId = must(await gateway.getCheckout(sessionId)).paymentIntentId;
  for (const event of shop.events) {
    const body = JSON.stringify(event);
    const header = Stripe.webhooks.generateTestHeaderString({ payload: body, secret: WEBHOOK_SECRET });
    expect(must(gateway.parseWebhook(body, header))).toMatchObject({ id: event.id, type: event.type, reference: 'payment-7', paymentIntentId });
  }
});

test('a webhook with a wrong, old or missing signature is refused, and so is signed nonsense', () => {
  const gateway = gatewayAt('http://127.0.0.1:1');
  const body = JSON.stringify({ id: 'evt_1', object: 'event', type: 'x', created: 1, data: { object: { id: 'pi_1', object: 'payment_intent' } } });
  const sign = (payload: string, secret = WEBHOOK_SECRET, timestamp = Math.floor(Date.now() / 1_000)) =>
    Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
  expect(must(gateway.parseWebhook(Buffer.from(body), sign(body)))).toMatchObject({ id: 'evt_1', subject: 'payment', paymentIntentId: 'pi_1' });
  const old = sign(body, WEBHOOK_SECRET, Math.floor(Date.now() / 1_000) - 301);
  for (const header of [null, '', 'nonsense', sign(`${body} `), sign(body, 'whsec_other'), old]) {
    expect(gateway.parseWebhook(body, header)).toEqual({ ok: false, error: 'bad-signature' });
  }
  for (const nonsense of ['{', 'null', '[]', '{"object":"event"}', '{"object":"v2.core.event"}']) {
    expect(gateway.parseWebhook(nonsense, sign(nonsense))).toEqual({ ok: false, error: 'malformed' });
  }
});

test('a provider that is down, slow, trickling or talking nonsense is unavailable, in time', async () => {
  const json = (text: string): RequestListener => (_incoming, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  };
  const trickle: RequestListener = (_incoming, response) => {
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  };
  const addresses = [
    'http://127.0.0.1:1',
    await serve(() => undefined),
    await serve(trickle),
    await serve(json('<html>')),
    await serve(json('null')),
    await serve(json('{}')),
    await serve(json('{"object":"refund"}')),
    await serve((_incoming, response) => response.destroy()),
    await serve((_incoming, response) => response.writeHead(503).end('{"error":{"type":"api_error"}}')),
  ];
  for (const address of addresses) {
    const gateway = gatewayAt(address, { deadline: 200 });
    const started = Date.now();
    expect(await gateway.createCheckout(request()), address).toEqual({ ok: false, error: 'unavailable' });
    expect(Date.now() - started).toBeLessThan(1_000);
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).not.toContain(SECRET_KEY);
  }
});

test('a wrong key makes the provider unavailable and stays out of the report', async () => {
  await using shop = await openTestShop();
  const gateway = gatewayAt(shop.standIn.url, { secretKey: 'sk_test_wrong_and_long_enough' });
  expect(await gateway.getCheckout('cs_test_1')).toEqual({ ok: false, error: 'unavailable' });
  expect(problems).toMatchObject([{ type: 'StripeAuthenticationError', status: 401 }]);
  expect(JSON.stringify(problems)).not.toContain('wrong_and_long');
});
