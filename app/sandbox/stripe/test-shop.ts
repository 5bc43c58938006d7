import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { readBody } from './http.ts';
import { startStripeStandIn } from './stand-in.ts';
import type { StandIn, StandInOptions } from './stand-in.ts';

export const SECRET_KEY = 'sk_test_stand_in_secret_0001';
export const WEBHOOK_SECRET = 'whsec_stand_in_0001';

/** A shop for tests: the real library on a stand-in, and a mailbox for the events it sends. */
export interface TestShop extends AsyncDisposable {
  standIn: StandIn;
  stripe: Stripe;
  /** Events that arrived with a good signature, in the order they came. */
  events: Stripe.Event[];
  /** What the mailbox answers to the next deliveries; 200 when empty. */
  answers: number[];
  clock: { ahead: number };
}

export async function openTestShop(options: Partial<StandInOptions> = {}): Promise<TestShop> {
  const events: Stripe.Event[] = [];
  const answers: number[] = [];
  const clock = { ahead: 0 };
  const mailbox = createServer((incoming, response) => {
    void readBody(incoming).then((body) => {
      const status = answers.shift() ?? 200;
      const signature = String(incoming.headers['stripe-signature']);
      if (status === 200) events.push(Stripe.webhooks.constructEvent(body, signature, WEBHOOK_SECRET));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => mailbox.listen(0, '127.0.0.1', resolve));
  const standIn = await startStripeStandIn({
    port: 0,
    secretKey: SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    webhookUrl: `http://127.0.0.1:${(mailbox.address() as AddressInfo).port}/hook`,
    now: () => new Date(Date.now() + clock.ahead),
    tickEvery: 5,
    webhookRetryAfter: [5, 10],
    bankAnswerAfter: 20,
    ...options,
  });
  return {
    standIn,
    stripe: clientOf(standIn),
    events,
    answers,
    clock,
    [Symbol.asyncDispose]: async () => {
      await standIn.stop();
      mailbox.closeAllConnections();
      mailbox.close();
    },
  };
}

export function clientOf(standIn: StandIn, key = SECRET_KEY): Stripe {
  const { hostname, port } = new URL(standIn.url);
  return new Stripe(key, { protocol: 'http', host: hostname, port, maxNetworkRetries: 0, telemetry: false });
}

export function sessionParams(change: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  return {
    mode: 'payment',
    line_items: [
      { quantity: 2, price_data: { currency: 'inr', unit_amount: 21_000, product_data: { name: 'Mango pickle' } } },
      { quantity: 1, price_data: { currency: 'inr', unit_amount: 6_050, product_data: { name: 'Delivery' } } },
    ],
    client_reference_id: 'payment-1',
    customer_email: 'buyer@example.com',
    metadata: { where: 'session' },
    payment_intent_data: { description: 'Order 1001', metadata: { reference: 'payment-1' } },
    success_url: 'http://shop.example/thanks?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://shop.example/cart',
    expires_at: Math.floor(Date.now() / 1_000) + 31 * 60,
    ...change,
  } satisfies Stripe.Checkout.SessionCreateParams;
}

const GOOD_CARD = { number: '4242 4242 4242 4242', expiry: '12/34', cvc: '123', email: 'buyer@example.com', name: '' };

/** Presses a button of the payment page, as a browser without scripts would. */
export function press(address: string, step = '', typed: Partial<typeof GOOD_CARD> = {}): Promise<Response> {
  return fetch(`${address}${step}`, {
    method: 'POST',
    body: new URLSearchParams({ ...GOOD_CARD, ...typed }),
    redirect: 'manual',
  });
}

/** Waits for what comes by itself a little later. */
export async function eventually<T>(look: () => T | undefined | false): Promise<T> {
  const until = Date.now() + 3_000;
  for (;;) {
    const seen = look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > until) throw new Error('It did not happen in three seconds');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
