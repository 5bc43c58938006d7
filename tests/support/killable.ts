import { startWorker } from '#app/jobs/worker.ts';
import { startCheckout } from '#app/domain/payments/start-checkout.server.ts';
import { receiveWebhook } from '#app/domain/payments/receive-webhook.server.ts';
import { placeOrder } from '#app/domain/checkout/place-order.server.ts';
import type { Buyer } from '#app/domain/checkout/order-rows.ts';
import type { Seen } from '#app/domain/checkout/seen.ts';
import { env } from '#app/lib/env.server.ts';

// A process of the shop that tests kill in the middle of what it does.

export type Task =
  | { readonly do: 'place'; readonly cart: string; readonly buyer: Buyer; readonly seen: Seen }
  | { readonly do: 'pay'; readonly orderId: string }
  | { readonly do: 'hear'; readonly body: string; readonly signature: string }
  | { readonly do: 'work' };

const task = JSON.parse(process.env.KILLABLE_TASK ?? '{}') as Task;
if (task.do === 'place') await placeOrder(task.cart, task.buyer, task.seen, new Date());
if (task.do === 'pay') await startCheckout(task.orderId, new Date());
if (task.do === 'hear') await receiveWebhook(Buffer.from(task.body), task.signature, new Date());
if (task.do === 'work') await startWorker(env().DATABASE_URL);
else process.exit(0);
