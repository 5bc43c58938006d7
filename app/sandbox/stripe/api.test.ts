import { expect, test } from 'vitest';
import { API_VERSION } from './records.ts';
import { SECRET_KEY, clientOf, eventually, openTestShop, press, sessionParams } from './test-shop.ts';

const minutesAhead = (count: number) => Math.floor(Date.now() / 1_000) + count * 60;
const line = (unit_amount: number, currency = 'inr') => ({
  quantity: 1,
  price_data: { currency, unit_amount, product_data: { name: 'Papad' } },
});

const raw = (url: string, path: string, init: RequestInit = {}) =>
  fetch(`${url}${path}`, { ...init, headers: { authorization: `Bearer ${SECRET_KEY}`, ...init.headers } });

test('a new session is open, unpaid, in test mode and has no payment intent yet', async () => {
  await using shop = await openTestShop();
  const session = await shop.stripe.checkout.sessions.create(sessionParams({ expand: ['line_items'] }));
  expect(session).toMatchObject({
    object: 'checkout.session',
    status: 'open',
    payment_status: 'unpaid',
    livemode: false,
    payment_intent: null,
    amount_total: 48_050,
    currency: 'inr',
    client_reference_id: 'payment-1',
    payment_method_types: ['card', 'upi'],
    allowed_payment_method_types: null,
  });
  expect(session.url).toBe(`${shop.standIn.url}/pay/${session.id}`);
  expect(session.line_items?.data.map((item) => item.amount_total)).toEqual([42_000, 6_050]);
  expect(session.lastResponse).toMatchObject({ requestId: expect.stringMatching(/^req_/), apiVersion: API_VERSION });
  expect(await shop.stripe.checkout.sessions.retrieve(session.id)).not.toHaveProperty('line_items');
});

test.each([
  ['a parameter this version does not know', { payment_method_types: ['card'] }, 'parameter_unknown', 'payment_method_types'],
  ['a nested parameter nobody knows', { payment_intent_data: { colour: 'red' } }, 'parameter_unknown', 'payment_intent_data[colour]'],
  ['the locale hi', { locale: 'hi' }, undefined, 'locale'],
  ['a session of less than 30 minutes', { expires_at: minutesAhead(29) }, undefined, 'expires_at'],
  ['a session of more than 24 hours', { expires_at: minutesAhead(24 * 60 + 1) }, undefined, 'expires_at'],
  ['another currency', { line_items: [line(5_000, 'usd')] }, undefined, 'line_items[0][price_data][currency]'],
  ['less than 50 paise', { line_items: [line(49)] }, 'amount_too_small', 'line_items'],
  ['more than eight digits', { line_items: [line(100_000_000)] }, 'amount_too_large', 'line_items'],
  ['a negative price', { line_items: [line(-1)] }, 'parameter_invalid_integer', 'line_items[0][price_data][unit_amount]'],
  ['a fraction of a paisa', { line_items: [line(10.5)] }, 'parameter_invalid_integer', 'line_items[0][price_data][unit_amount]'],
  ['no line', { line_items: undefined }, 'parameter_missing', 'line_items'],
  ['no way back', { success_url: undefined }, 'parameter_missing', 'success_url'],
  ['a way back that is no web address', { success_url: 'javascript:alert(1)' }, 'url_invalid', 'success_url'],
  ['an empty reference', { client_reference_id: '' }, 'parameter_invalid_empty', 'client_reference_id'],
  ['a wrong e-mail', { customer_email: 'nobody' }, 'email_invalid', 'customer_email'],
  ['a method that does not exist', { allowed_payment_method_types: ['barter'] }, undefined, 'allowed_payment_method_types[0]'],
  ['only methods the account lacks', { allowed_payment_method_types: ['pix'] }, undefined, 'allowed_payment_method_types'],
  ['something that cannot be expanded', { expand: ['customer'] }, undefined, 'expand'],
  ['another mode', { mode: 'subscription' }, undefined, 'mode'],
])('refuses %s', async (_what, change, code, param) => {
  await using shop = await openTestShop();
  const attempt = shop.stripe.checkout.sessions.create(sessionParams(change as object));
  await expect(attempt).rejects.toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 400, code, param });
});

test('accepts Hindi as hi-IN and narrows the methods to those allowed', async () => {
  await using shop = await openTestShop();
  const session = await shop.stripe.checkout.sessions.create(
    sessionParams({ locale: 'hi-IN', allowed_payment_method_types: ['upi', 'pix'] }),
  );
  expect(session).toMatchObject({ locale: 'hi-IN', payment_method_types: ['upi'] });
});

test('answers an address it does not play with 404 in the shape of Stripe, whatever the method', async () => {
  await using shop = await openTestShop();
  await expect(shop.stripe.customers.create({ name: 'Sita' })).rejects.toMatchObject({
    type: 'StripeInvalidRequestError',
    statusCode: 404,
    message: expect.stringContaining('Unrecognized request URL (POST: /v1/customers)'),
  });
  const response = await raw(shop.standIn.url, '/v1/refunds', { method: 'DELETE' });
  expect(response.status).toBe(404);
});

test('answers an unknown id with resource_missing', async () => {
  await using shop = await openTestShop();
  const missing = { statusCode: 404, code: 'resource_missing' };
  await expect(shop.stripe.checkout.sessions.retrieve('cs_test_none')).rejects.toMatchObject(missing);
  await expect(shop.stripe.paymentIntents.retrieve('pi_none')).rejects.toMatchObject(missing);
  await expect(shop.stripe.refunds.retrieve('re_none')).rejects.toMatchObject(missing);
  await expect(shop.stripe.refunds.create({ payment_intent: 'pi_none' })).rejects.toMatchObject({
    statusCode: 400,
    code: 'resource_missing',
  });
});

test('refuses a wrong key without repeating it, a missing key, and another version', async () => {
  await using shop = await openTestShop();
  const stranger = clientOf(shop.standIn, 'sk_test_somebody_else_entirely');
  const failure: unknown = await stranger.checkout.sessions.list().catch((error: unknown) => error);
  expect(failure).toMatchObject({ type: 'StripeAuthenticationError', statusCode: 401 });
  expect(String(failure)).not.toContain('somebody_else');
  expect((await fetch(`${shop.standIn.url}/v1/refunds`)).status).toBe(401);
  const old = await raw(shop.standIn.url, '/v1/refunds', { headers: { 'stripe-version': '2020-08-27' } });
  expect(old.status).toBe(400);
});

test('takes form-encoded bodies only', async () => {
  await using shop = await openTestShop();
  const headers = { 'content-type': 'application/json' };
  const response = await raw(shop.standIn.url, '/v1/refunds', { method: 'POST', body: '{"amount":1}', headers });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { type: 'invalid_request_error' } });
});

test('hostile parameter names neither pass nor break it', async () => {
  await using shop = await openTestShop();
  for (const body of ['__proto__[x]=1', 'constructor=1', 'a[[b]=1', 'mode=payment&mode=setup', 'x[0]=1&x=2', '%', 'a[b][c][d][e][f][g][h][i]=1']) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await raw(shop.standIn.url, '/v1/checkout/sessions', { method: 'POST', body, headers });
    expect(response.status, body).toBe(400);
  }
});

test('a repeated idempotency key gives the same bytes and makes nothing new', async () => {
  await using shop = await openTestShop();
  const body = new URLSearchParams({ mode: 'payment', success_url: 'http://shop.example/', 'line_items[0][quantity]': '1', 'line_items[0][price_data][currency]': 'inr', 'line_items[0][price_data][unit_amount]': '5000', 'line_items[0][price_data][product_data][name]': 'Honey' }); // prettier-ignore
  const send = () => raw(shop.standIn.url, '/v1/checkout/sessions', { method: 'POST', body, headers: { 'idempotency-key': 'order-1' } });
  const first = await send();
  const second = await send();
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(await second.text()).toBe(await first.text());
  expect(first.headers.get('idempotent-replayed')).toBeNull();
  expect(second.headers.get('idempotent-replayed')).toBe('true');
  expect(second.headers.get('original-request')).toBe(first.headers.get('request-id'));
  expect((await shop.stripe.checkout.sessions.list()).data).toHaveLength(1);
});

test('the same key for another request is refused', async () => {
  await using shop = await openTestShop();
  const key = { idempotencyKey: 'order-2' };
  await shop.stripe.checkout.sessions.create(sessionParams(), key);
  const other = shop.stripe.checkout.sessions.create(sessionParams({ client_reference_id: 'payment-2' }), key);
  await expect(other).rejects.toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 });
});

test('the same key twice at once answers 409 to the second', async () => {
  await using shop = await openTestShop();
  shop.standIn.faults.answerAfter = 50;
  const send = () => shop.stripe.checkout.sessions.create(sessionParams({ expires_at: minutesAhead(40) }), { idempotencyKey: 'order-3' });
  const [first, second] = await Promise.allSettled([send(), send()]);
  expect(first.status).toBe('fulfilled');
  expect(second).toMatchObject({ reason: { statusCode: 409, code: 'idempotency_key_in_use' } });
});

test('a failure is kept for its key, but a request that was never understood is not', async () => {
  await using shop = await openTestShop();
  const params = sessionParams();
  shop.standIn.faults.failNext = 1;
  const send = () => shop.stripe.checkout.sessions.create(params, { idempotencyKey: 'order-4' });
  await expect(send()).rejects.toMatchObject({ statusCode: 500 });
  await expect(send()).rejects.toMatchObject({ statusCode: 500, headers: { 'idempotent-replayed': 'true' } });
  const key = { idempotencyKey: 'order-5' };
  await expect(shop.stripe.checkout.sessions.create({ ...params, locale: 'hi' }, key)).rejects.toMatchObject({ statusCode: 400 });
  expect(await shop.stripe.checkout.sessions.create(params, key)).toMatchObject({ status: 'open' });
});

test('a session is expired once by hand, and never after it is complete', async () => {
  await using shop = await openTestShop();
  const open = await shop.stripe.checkout.sessions.create(sessionParams());
  expect(await shop.stripe.checkout.sessions.expire(open.id)).toMatchObject({ status: 'expired', url: null });
  await expect(shop.stripe.checkout.sessions.expire(open.id)).rejects.toMatchObject({ statusCode: 400, message: expect.stringContaining('`expired`') });
  const paid = await shop.stripe.checkout.sessions.create(sessionParams());
  await press(String(paid.url));
  await expect(shop.stripe.checkout.sessions.expire(paid.id)).rejects.toMatchObject({ statusCode: 400, message: expect.stringContaining('`complete`') });
  expect((await press(`${shop.standIn.url}/pay/${open.id}`)).status).toBe(410);
});

test('refunds in parts up to what was captured and not a paisa more', async () => {
  await using shop = await openTestShop();
  const session = await shop.stripe.checkout.sessions.create(sessionParams());
  await press(String(session.url));
  const { payment_intent } = await shop.stripe.checkout.sessions.retrieve(session.id);
  const payment = { payment_intent: String(payment_intent) };
  const refund = await shop.stripe.refunds.create({ ...payment, amount: 8_050, metadata: { reference: 'refund-1' } });
  expect(refund).toMatchObject({ object: 'refund', amount: 8_050, status: 'succeeded', metadata: { reference: 'refund-1' } });
  await expect(shop.stripe.refunds.create({ ...payment, amount: 40_001 })).rejects.toMatchObject({ statusCode: 400, param: 'amount' });
  const intent = await shop.stripe.paymentIntents.retrieve(payment.payment_intent, { expand: ['latest_charge'] });
  expect(intent.latest_charge).toMatchObject({ amount_captured: 48_050, amount_refunded: 8_050, refunded: false });
  expect(await shop.stripe.refunds.create(payment)).toMatchObject({ amount: 40_000 });
  await expect(shop.stripe.refunds.create(payment)).rejects.toMatchObject({ code: 'charge_already_refunded' });
  expect((await shop.stripe.refunds.list(payment)).data.map(({ amount }) => amount)).toEqual([40_000, 8_050]);
  expect(shop.standIn.account()).toMatchObject({ captured: 48_050, refunded: 48_050 });
  await eventually(() => shop.events.filter(({ type }) => type === 'refund.updated').length === 2);
  expect(shop.events.filter(({ type }) => type === 'charge.refunded')).toHaveLength(2);
});

test('a refund to a card that sends it back fails later and the money is ours again', async () => {
  await using shop = await openTestShop();
  const session = await shop.stripe.checkout.sessions.create(sessionParams());
  await press(String(session.url), '', { number: '4000000000005126' });
  const { payment_intent } = await shop.stripe.checkout.sessions.retrieve(session.id);
  const refund = await shop.stripe.refunds.create({ payment_intent: String(payment_intent), amount: 100 });
  await eventually(() => shop.events.find(({ type }) => type === 'refund.failed'));
  expect(await shop.stripe.refunds.retrieve(refund.id)).toMatchObject({ status: 'failed' });
  expect(shop.standIn.account()).toMatchObject({ captured: 48_050, refunded: 0 });
});

test('an unpaid payment intent has nothing to refund', async () => {
  await using shop = await openTestShop();
  const session = await shop.stripe.checkout.sessions.create(sessionParams());
  await press(String(session.url), '/decline');
  const { payment_intent } = await shop.stripe.checkout.sessions.retrieve(session.id);
  await expect(shop.stripe.refunds.create({ payment_intent: String(payment_intent) })).rejects.toMatchObject({ statusCode: 400 });
});

test('lists are paged newest first and end', async () => {
  await using shop = await openTestShop();
  for (const reference of ['a', 'b', 'c']) {
    await shop.stripe.checkout.sessions.create(sessionParams({ client_reference_id: reference }));
  }
  const first = await shop.stripe.checkout.sessions.list({ limit: 2 });
  expect(first.data.map((session) => session.client_reference_id)).toEqual(['c', 'b']);
  expect(first.has_more).toBe(true);
  const rest = await shop.stripe.checkout.sessions.list({ limit: 2, starting_after: String(first.data[1]?.id) });
  expect(rest.data.map((session) => session.client_reference_id)).toEqual(['a']);
  expect(rest.has_more).toBe(false);
});
