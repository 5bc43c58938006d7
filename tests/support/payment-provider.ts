import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import { readBody } from '#app/sandbox/stripe/http.ts';
import { startStripeStandIn } from '#app/sandbox/stripe/stand-in.ts';

// Imported first by a test file: by the time the settings are read, they name this stand-in.

interface Delivery {
  readonly body: string;
  readonly signature: string;
}

/** What reached the shop's webhook, oldest first; and whether it gets through at all. */
export const post = { arrives: true, deliveries: [] as Delivery[], answers: [] as number[] };
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
  bankAnswerAfter: 20,
});
process.env.STRIPE_API_BASE_URL = provider.url;

afterAll(async () => {
  await provider.stop();
  webhook.closeAllConnections();
  webhook.close();
});
