import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach } from 'vitest';
import { NO_FAULTS } from '#app/sandbox/stripe/faults.ts';
import { readBody } from '#app/sandbox/stripe/http.ts';
import { startStripeStandIn } from '#app/sandbox/stripe/stand-in.ts';

// Imported first by a test file: by the time the settings are read, they name this stand-in.

interface Delivery {
  readonly body: string;
  readonly signature: string;
}

/** What reached the shop's webhook, oldest first; and whether it gets through at all. */
export const post = { arrives: true, deliveries: [] as Delivery[], answers: [] as number[] };
/** Decides when a question (`POST /v1/refunds`) reaches the provider and its answer the shop. */
type Hold = (asked: string, forward: () => Promise<void>) => Promise<void>;
/** What lies between shop and provider: it may fail, hold a question back, or change what is read. */
export const wire = { down: false, rewrite: (body: string): string => body, hold: null as Hold | null };
/** How many milliseconds the provider's clock is ahead. */
export const clock = { ahead: 0 };

/** Hands a message to the webhook's route, as the web server would. */
export async function deliver({ body, signature }: Delivery): Promise<number> {
  const { action } = await import('#app/routes/api/stripe-webhook.ts');
  const request = new Request('http://shop.test/api/stripe/webhook', { method: 'POST', body, headers: { 'stripe-signature': signature } });
  const answer = await action({ request, params: {}, context: {} as never }).catch(() => new Response(null, { status: 500 }));
  return answer.status;
}

const webhook = createServer((incoming, response) => {
  void readBody(incoming).then(async (body) => {
    const delivery = { body: body.toString(), signature: String(incoming.headers['stripe-signature']) };
    post.deliveries.push(delivery);
    const status = post.arrives ? await deliver(delivery) : 200;
    post.answers.push(status);
    response.writeHead(status).end();
  });
});
await new Promise<void>((resolve) => webhook.listen(0, '127.0.0.1', resolve));

/** The provider of the file, over HTTP, with its own books. */
export const provider = await startStripeStandIn({
  port: 0,
  secretKey: process.env.STRIPE_SECRET_KEY!,
  webhookSecret: process.env.STRIPE_WEBHOOK_SECRET!,
  webhookUrl: `http://127.0.0.1:${(webhook.address() as AddressInfo).port}/`,
  now: () => new Date(Date.now() + clock.ahead),
  tickEvery: 5,
  webhookRetryAfter: [20, 50],
  bankAnswerAfter: 400,
});

const line = createServer((incoming, response) => {
  void readBody(incoming).then(async (body) => {
    if (wire.down) return void incoming.socket.destroy();
    const go = () => forward(incoming, response, body);
    await (wire.hold ? wire.hold(`${incoming.method} ${incoming.url?.split('?')[0]}`, go) : go());
  }).catch(() => incoming.socket.destroy());
});

async function forward(incoming: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
  const headers = Object.fromEntries(Object.entries(incoming.headers).filter(([name]) => !['host', 'connection', 'content-length'].includes(name))) as Record<string, string>;
  const answer = await fetch(provider.url + incoming.url, { method: incoming.method!, headers, ...(body ? { body } : {}) });
  const text = await answer.text();
  response.writeHead(answer.status, { 'content-type': 'application/json', 'stripe-should-retry': answer.headers.get('stripe-should-retry') ?? 'false' });
  response.end(incoming.method === 'GET' ? wire.rewrite(text) : text);
}
await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
process.env.STRIPE_API_BASE_URL = `http://127.0.0.1:${(line.address() as AddressInfo).port}`;
process.env.STRIPE_PAYMENT_METHODS = 'card,upi';

beforeEach(() => {
  Object.assign(post, { arrives: true, deliveries: [], answers: [] });
  Object.assign(wire, { down: false, hold: null, rewrite: (body: string) => body });
  Object.assign(provider.faults, NO_FAULTS);
  clock.ahead = 0;
});

afterAll(async () => {
  await provider.stop();
  for (const server of [webhook, line]) {
    server.closeAllConnections();
    server.close();
  }
});
