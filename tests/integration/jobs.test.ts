import '../support/payment-provider.ts';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { sendMessage } from '#app/domain/notifications/send-message.server.ts';
import { JOB_NAMES, perform } from '#app/jobs/handlers.ts';
import { startWorker } from '#app/jobs/worker.ts';
import { db } from '#app/lib/db.server.ts';
import { addJob } from '#app/lib/jobs.server.ts';
import { createRules } from '../support/shop-fixtures.ts';
import { messagesTo, orderOf, sellingGroup } from '../support/placed-order.ts';

beforeAll(createRules);

async function worker() {
  const runner = await startWorker(process.env.DATABASE_URL!);
  onTestFinished(() => runner.stop());
  return runner;
}

test('a placed order is told of by the worker, and the messages are sent', async () => {
  const seller = await sellingGroup();
  await orderOf([[seller.goods.id, 1]], { method: 'CASH_ON_DELIVERY' });
  await worker();
  await expect.poll(() => messagesTo(seller.phone)).toHaveLength(1);
  await expect.poll(() => db.message.count({ where: { sentAt: null } })).toBe(0);
});

test('a job written in a transaction that fails never runs', async () => {
  await worker();
  const failing = db.$transaction(async (tx) => {
    await sendMessage(tx, { channel: 'SMS', address: '+919999999999', language: 'en', body: 'never', now: new Date() });
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  const [left] = await db.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM graphile_worker.jobs WHERE task_identifier = 'send-messages'`;
  expect(Number(left?.count)).toBe(0);
});

test('a job whose payload is malformed fails and is kept for a look, others go on', async () => {
  await db.$transaction((tx) => addJob(tx, 'send-refund', { refundId: 'not an id' }, { key: 'bad' }));
  await worker();
  const bad = async () => (await db.$queryRaw<{ attempts: number }[]>`SELECT attempts FROM graphile_worker.jobs WHERE key = 'bad'`)[0]?.attempts;
  await expect.poll(bad).toBe(1);
});

test('every job about something that is gone does nothing and does not fail', async () => {
  const id = '0193f0c4-0000-7000-8000-000000000000';
  const payload = { messageIds: [id], imageId: id, payoutId: id, problemId: id, orderId: id, refundId: id };
  for (const name of JOB_NAMES) await expect(perform(name, payload, new Date())).resolves.toBeUndefined();
});
