import type { ActionFunctionArgs } from '@remix-run/node';
import { receiveWebhook } from '#app/domain/payments/receive-webhook.server.ts';

const ANSWERS = { forged: 400, unavailable: 500 } as const;

/** What Stripe tells, at `/api/stripe/webhook`: 200 when it is settled, 400 to a bad signature, 500 when it has to come again. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  if (request.method !== 'POST') return new Response(null, { status: 405, headers: { Allow: 'POST' } });
  const body = Buffer.from(await request.arrayBuffer());
  const received = await receiveWebhook(body, request.headers.get('stripe-signature'), new Date());
  return new Response(null, { status: received.ok ? 200 : ANSWERS[received.error] });
}

/** Nothing is to be read here. */
export function loader(): Response {
  return new Response(null, { status: 405, headers: { Allow: 'POST' } });
}
