import { expect, test } from 'vitest';
import { eventually, openTestShop, press, sessionParams } from './test-shop.ts';
import type { TestShop } from './test-shop.ts';
import type Stripe from 'stripe';

async function openPage(shop: TestShop, change: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  const session = await shop.stripe.checkout.sessions.create(sessionParams(change));
  const url = String(session.url);
  return { id: session.id, url, session: () => shop.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent.latest_charge'] }) };
}

test('the page shows the order in rupees and says that it is a test', async () => {
  await using shop = await openTestShop();
  const line_items = [{ quantity: 3, price_data: { currency: 'inr', unit_amount: 41_522, product_data: { name: 'Silk sari' } } }];
  const { url } = await openPage(shop, { line_items: [...line_items, { quantity: 1, price_data: { currency: 'inr', unit_amount: 12_221_001, product_data: { name: 'Loom' } } }] });
  const page = await (await fetch(url)).text();
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('Test payment page');
  expect(page).toContain('Pay ₹1,23,455.67');
  expect(page).toContain('₹1,245.66');
  expect(page).not.toContain('<script');
});

test('the page speaks Hindi when the session does', async () => {
  await using shop = await openTestShop();
  const { url } = await openPage(shop, { locale: 'hi-IN' });
  const page = await (await fetch(url)).text();
  expect(page).toContain('<html lang="hi">');
  expect(page).toContain('₹480.50 चुकाएँ');
  expect(await (await press(url, '', { number: '4000000000009995' })).text()).toContain('खाते में पैसे कम हैं');
});

test('hostile names are shown as text', async () => {
  await using shop = await openTestShop();
  const name = `<img src=x onerror="alert('1')">&`;
  const { url } = await openPage(shop, { line_items: [{ quantity: 1, price_data: { currency: 'inr', unit_amount: 100, product_data: { name } } }] });
  const page = await (await fetch(url)).text();
  expect(page).toContain('&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;');
  const again = await (await press(url, '', { email: '"><script>', cvc: '<b>' })).text();
  expect(again).not.toContain('<script');
  expect(again).not.toContain('<b>');
});

test('a good card pays, completes the session and leads back to the shop', async () => {
  await using shop = await openTestShop();
  const { id, url, session } = await openPage(shop);
  const response = await press(url);
  expect(response.status).toBe(303);
  expect(response.headers.get('location')).toBe(`http://shop.example/thanks?session=${id}`);
  const paid = await session();
  expect(paid).toMatchObject({ status: 'complete', payment_status: 'paid', url: null, metadata: { where: 'session' } });
  expect(paid.payment_intent).toMatchObject({
    status: 'succeeded',
    amount_received: 48_050,
    description: 'Order 1001',
    metadata: { reference: 'payment-1' },
    latest_charge: { paid: true, metadata: { reference: 'payment-1' }, payment_method_details: { card: { last4: '4242' } } },
  });
});

test('pressing Pay twice charges once', async () => {
  await using shop = await openTestShop();
  const { url } = await openPage(shop);
  const [first, second] = await Promise.all([press(url), press(url)]);
  expect([first.status, second.status]).toEqual([303, 303]);
  expect(shop.standIn.account().entries).toHaveLength(1);
});

test('after a decline another card pays in the same session, on the same payment intent', async () => {
  await using shop = await openTestShop();
  const { url, session } = await openPage(shop);
  const declined = await press(url, '', { number: '4000 0000 0000 9995', name: 'Asha Devi' });
  expect(declined.status).toBe(402);
  const page = await declined.text();
  expect(page).toContain('The card has too little money');
  expect(page).toContain('value="Asha Devi"');
  const between = await session();
  expect(between).toMatchObject({
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: {
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined', decline_code: 'insufficient_funds' },
      latest_charge: { paid: false, status: 'failed' },
    },
  });
  await eventually(() => shop.events.find(({ type }) => type === 'payment_intent.payment_failed'));
  expect((await press(url)).status).toBe(303);
  const paid = await session();
  expect(paid.payment_status).toBe('paid');
  expect(paid.payment_intent).toMatchObject({ id: (between.payment_intent as Stripe.PaymentIntent).id, status: 'succeeded', last_payment_error: null });
});

test.each([
  ['4000000000000002', 'card_declined'],
  ['4000000000000341', 'card_declined'],
  ['4000000000000069', 'expired_card'],
  ['4000000000000127', 'incorrect_cvc'],
  ['4000000000000119', 'processing_error'],
])('the test card %s ends in %s', async (number, code) => {
  await using shop = await openTestShop();
  const { url, session } = await openPage(shop);
  expect((await press(url, '', { number })).status).toBe(402);
  expect((await session()).payment_intent).toMatchObject({ last_payment_error: { code } });
});

test('a card that is not a test card is never charged and its number never kept', async () => {
  await using shop = await openTestShop();
  const { url, session } = await openPage(shop);
  const response = await press(url, '', { number: '4111111111111111' });
  expect(response.status).toBe(402);
  expect(await response.text()).toContain('takes test cards only');
  expect(JSON.stringify(await session())).not.toContain('411111');
});

test('the Decline button declines whatever was typed', async () => {
  await using shop = await openTestShop();
  const { url, session } = await openPage(shop);
  expect((await press(url, '/decline')).status).toBe(402);
  expect(await session()).toMatchObject({ status: 'open', payment_intent: { status: 'requires_payment_method' } });
});

test('wrong input is named beside the field, before anything is tried', async () => {
  await using shop = await openTestShop();
  const { url, session } = await openPage(shop);
  const response = await press(url, '', { number: '4242424242424241', expiry: '01/20', cvc: '1', email: 'x' });
  expect(response.status).toBe(422);
  const page = await response.text();
  for (const field of ['number', 'expiry', 'cvc', 'email']) expect(page).toContain(`id="${field}-wrong"`);
  expect((await session()).payment_intent).toBeNull();
});

test('3-D Secure adds a step that can be completed or failed', async () => {
  await using shop = await openTestShop();
  const { url, session } = await openPage(shop);
  const asked = await press(url, '', { number: '4000 0027 6000 3184' });
  expect(asked.headers.get('location')).toBe(`${new URL(url).pathname}/authenticate`);
  expect((await session()).payment_intent).toMatchObject({ status: 'requires_action' });
  expect(await (await fetch(`${url}/authenticate`)).text()).toContain('Your bank asks');
  const failed = await press(url, '/authenticate/fail');
  expect(failed.status).toBe(402);
  expect(await session()).toMatchObject({
    status: 'open',
    payment_intent: { last_payment_error: { code: 'payment_intent_authentication_failure' }, latest_charge: null },
  });
  await press(url, '', { number: '4000 0027 6000 3184' });
  expect((await press(url, '/authenticate/complete')).status).toBe(303);
  expect((await session()).payment_status).toBe('paid');
});

test('3-D Secure cannot be completed without having been asked', async () => {
  await using shop = await openTestShop();
  const { url, session } = await openPage(shop);
  expect((await press(url, '/authenticate/complete')).status).toBe(402);
  expect(await session()).toMatchObject({ status: 'open', payment_intent: null });
});

test('closing leads back to the basket and leaves the session open', async () => {
  await using shop = await openTestShop();
  const { url, session } = await openPage(shop);
  expect(await (await fetch(url)).text()).toContain('<a class="button" href="http://shop.example/cart">');
  expect((await session()).status).toBe('open');
});

test('the page lets the browser go on to the shop after a post and to nobody else', async () => {
  await using shop = await openTestShop();
  const policy = (await fetch((await openPage(shop)).url)).headers.get('content-security-policy');
  expect(policy).toContain("form-action 'self' http://shop.example;");
});

test('UPI is offered where the session allows it, and can be refused and approved', async () => {
  await using shop = await openTestShop();
  const { url, session } = await openPage(shop, { allowed_payment_method_types: ['upi'] });
  const page = await (await fetch(url)).text();
  expect(page).toContain('Pay ₹480.50 by UPI');
  expect(page).not.toContain('Card number');
  expect((await press(url, '/upi/refuses')).status).toBe(402);
  expect((await press(url, '/upi/pays')).status).toBe(303);
  expect(await session()).toMatchObject({ payment_status: 'paid', payment_intent: { latest_charge: { payment_method_details: { type: 'upi' } } } });
  const cardOnly = await openPage(shop, { allowed_payment_method_types: ['card'] });
  await press(cardOnly.url, '/upi/pays');
  expect((await cardOnly.session()).payment_status).toBe('unpaid');
});

test('UPI waits for the approval in the app, and another way can still be taken', async () => {
  await using shop = await openTestShop();
  const { url, session } = await openPage(shop);
  const asked = await press(url, '/upi', { email: 'asha@example.com' });
  expect(asked.headers.get('location')).toBe(`${new URL(url).pathname}/upi`);
  expect(await session()).toMatchObject({ status: 'open', payment_intent: { status: 'requires_action', next_action: { type: 'upi_handle_redirect_or_display_qr_code' } } });
  const page = await (await fetch(`${url}/upi`)).text();
  expect(page).toContain('Open your UPI app');
  expect(page).toContain('Approve in the UPI app');
  expect((await press(url, '/authenticate/complete')).status).toBe(402);
  expect((await press(url, '/upi')).status).toBe(303);
  expect((await press(url, '/upi/pays')).status).toBe(303);
  expect((await session()).payment_status).toBe('paid');
});

test('a bank that answers later completes the session first and pays or fails after', async () => {
  // The bank's clock is the shop's: nothing is answered before the test turns it on.
  await using shop = await openTestShop({ bankAnswerAfter: 20_000 });
  const good = await openPage(shop);
  await press(good.url, '/upi/pays-later');
  expect(await good.session()).toMatchObject({ status: 'complete', payment_status: 'unpaid', payment_intent: { status: 'processing' } });
  shop.clock.ahead = 21_000;
  await eventually(() => shop.events.find(({ type }) => type === 'checkout.session.async_payment_succeeded'));
  expect((await good.session()).payment_status).toBe('paid');
  const bad = await openPage(shop);
  await press(bad.url, '/upi/refuses-later');
  shop.clock.ahead = 42_000;
  await eventually(() => shop.events.find(({ type }) => type === 'checkout.session.async_payment_failed'));
  expect(await bad.session()).toMatchObject({ status: 'complete', payment_status: 'unpaid' });
});

test('an unknown payment page is a 404', async () => {
  await using shop = await openTestShop();
  expect((await fetch(`${shop.standIn.url}/pay/cs_test_nothing`)).status).toBe(404);
});

test('the account page shows what was captured and refunded', async () => {
  await using shop = await openTestShop();
  const { url, session } = await openPage(shop);
  await press(url);
  const intent = (await session()).payment_intent as Stripe.PaymentIntent;
  await shop.stripe.refunds.create({ payment_intent: intent.id, amount: 10_000 });
  const page = await (await fetch(`${shop.standIn.url}/account`)).text();
  for (const text of ['₹480.50', '₹100.00', '₹380.50', 'Order 1001', intent.id]) expect(page).toContain(text);
});
