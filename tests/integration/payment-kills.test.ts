import { post, provider, wire } from '../support/payment-provider.ts';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { takeBackJobs } from '#app/jobs/take-back-jobs.server.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import { startCheckout } from '#app/domain/payments/start-checkout.server.ts';
import { sweepRefunds } from '#app/domain/payments/sweep.server.ts';
import { db } from '#app/lib/db.server.ts';
import { after, minutes } from '#app/lib/time.ts';
import { press } from '#app/sandbox/stripe/test-shop.ts';
import type { Task } from '../support/killable.ts';
import { begin, buildKillable, dead } from '../support/kills.ts';
import { orderNow, orderOf, sellingGroup, stockOf } from '../support/placed-order.ts';
import { createRules } from '../support/shop-fixtures.ts';

beforeAll(async () => {
  await createRules();
  return buildKillable();
});

/** Kills the process when the provider is asked this, before or after the provider does it; its answer reaches nobody. */
async function killedWhenAsking(task: Task, path: RegExp, when: 'before' | 'after'): Promise<void> {
  const child = begin(task);
  wire.hold = async (asked, forward) => {
    if (!path.test(asked)) return void (await forward());
    wire.hold = null;
    if (when === 'after') await forward();
    child.kill('SIGKILL');
  };
  await dead(child);
  wire.hold = null;
  expect(child.signalCode).toBe('SIGKILL');
}

/** Kills the process while it waits for rows that somebody else holds: in the middle of its transaction. */
async function killedWhileWriting(task: Task, rows: string, ids: readonly string[], from?: RegExp): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const hold = async () => void (await client.query(`BEGIN; SELECT 1 FROM ${rows}`.replaceAll('$ids', ids.map((id) => `'${id}'`).join(','))));
  if (!from) await hold();
  const child = begin(task);
  // Only from this question on: what comes before it must go through.
  if (from) wire.hold = async (asked, forward) => {
    if (from.test(asked)) {
      wire.hold = null;
      await hold();
    }
    await forward();
  };
  await expect.poll(async () => (await db.$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`).length).toBeGreaterThan(0);
  child.kill('SIGKILL');
  await dead(child);
  await client.query('ROLLBACK');
  await client.end();
}

async function openOrder() {
  const one = await sellingGroup({ stock: 10 });
  const order = await orderOf([[one.goods.id, 2]]);
  return { ...one, order };
}

async function opened() {
  const made = await openOrder();
  const started = await startCheckout(made.order.id, new Date());
  if (!started.ok) throw new Error(started.error);
  return { ...made, url: started.value.url };
}

/** Paid and told to nobody, with the message that says so. */
async function paidUntold() {
  post.arrives = false;
  const made = await opened();
  await press(made.url);
  const find = () => post.deliveries.find(({ body }) => body.includes('"type": "checkout.session.completed"') && body.includes(made.order.payment.id));
  await expect.poll(find).toBeDefined();
  return { ...made, message: find()! };
}

/** What the shop does after a restart when nobody else comes back: the provider sends again, the buyer clicks again. */
async function paysInTheEnd(orderId: string, goods: string): Promise<void> {
  const { captured } = provider.account();
  const again = await startCheckout(orderId, new Date());
  const once = again.ok ? again : await startCheckout(orderId, new Date());
  if (!once.ok) throw new Error(once.error);
  await press(once.value.url);
  await expect.poll(async () => (await orderNow(orderId)).statuses).toEqual(['PLACED']);
  const { totalPaise, parts } = await orderNow(orderId);
  expect(provider.account().captured - captured).toBe(totalPaise);
  expect([await stockOf(goods), parts[0]?.events.length]).toEqual([[10, 2], 2]);
}

test('killed before the provider is asked for a page, or with its answer on the way: the next click pays once', async () => {
  for (const when of ['before', 'after'] as const) {
    const { order, goods } = await openOrder();
    await killedWhenAsking({ do: 'pay', orderId: order.id }, /^POST \/v1\/checkout\/sessions$/, when);
    await paysInTheEnd(order.id, goods.id);
  }
});

test('killed between the provider’s page and keeping its address: the next click finds the same page', async () => {
  const { order, goods } = await openOrder();
  await killedWhileWriting({ do: 'pay', orderId: order.id }, `"PaymentAttempt" WHERE "paymentId" IN ($ids) FOR UPDATE`, [order.payment.id], /^POST \/v1\/checkout\/sessions$/);
  await paysInTheEnd(order.id, goods.id);
  expect((await orderNow(order.id)).payment.attempts).toHaveLength(1);
});

test('killed with a message kept and not applied, or in the middle of placing: sent again, it places the order once', async () => {
  const { receiveWebhook } = await import('#app/domain/payments/receive-webhook.server.ts');
  const kills = [
    (task: Task) => killedWhenAsking(task, /^GET \/v1\/checkout\/sessions\//, 'before'),
    (task: Task, ids: readonly string[]) => killedWhileWriting(task, `"GroupOrder" WHERE "id" IN ($ids) FOR UPDATE`, ids),
  ];
  for (const kill of kills) {
    const { order, goods, message } = await paidUntold();
    await kill({ do: 'hear', ...message }, order.parts.map(({ id }) => id));
    expect((await orderNow(order.id)).statuses).toEqual(['AWAITING_PAYMENT']);
    expect((await receiveWebhook(Buffer.from(message.body), message.signature, new Date())).ok).toBe(true);
    const { statuses, payment, parts } = await orderNow(order.id);
    expect([statuses, payment.status, parts[0]?.events.length, await stockOf(goods.id)]).toEqual([['PLACED'], 'PAID', 2, [10, 2]]);
  }
});

test('a worker killed before, while and after the provider refunds: the money goes back once, and its jobs go on', async () => {
  const kills = [
    (task: Task) => killedWhenAsking(task, /^POST \/v1\/refunds$/, 'before'),
    (task: Task) => killedWhenAsking(task, /^POST \/v1\/refunds$/, 'after'),
    (task: Task, ids: readonly string[]) => killedWhileWriting(task, `"Refund" WHERE "id" IN ($ids) FOR UPDATE`, ids, /^POST \/v1\/refunds$/),
  ];
  for (const kill of kills) {
    post.arrives = true;
    const { order, url, scope } = await opened();
    await press(url);
    await expect.poll(async () => (await orderNow(order.id)).statuses).toEqual(['PLACED']);
    const { refunded } = provider.account();
    await moveGroupOrder({ kind: 'group', scope }, order.parts[0]!.id, 'decline', { reason: 'Sold out.' }, new Date());
    const [refund] = (await orderNow(order.id)).payment.refunds;
    post.arrives = false;
    await kill({ do: 'work' }, [refund!.id]);
    const taken = () => db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL`;
    expect((await taken()).length).toBeGreaterThan(0);
    const alone = await takeBackJobs(process.env.DATABASE_URL!);
    expect(await taken()).toEqual([]);
    await alone.end();
    await sweepRefunds(after(new Date(), minutes(31)));
    expect((await orderNow(order.id)).payment.refunds).toMatchObject([{ status: 'DONE' }]);
    expect(provider.account().refunded - refunded).toBe(order.totalPaise);
  }
});
