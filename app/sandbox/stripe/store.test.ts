import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Store } from './store.ts';
import { eventually, openTestShop, press, sessionParams } from './test-shop.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'stand-in-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test('captured money, unsent events and idempotency keys outlive the process', async () => {
  const stateDir = folder();
  const params = sessionParams();
  const key = { idempotencyKey: 'order-9' };
  let sessionId: string;
  {
    await using before = await openTestShop({ stateDir });
    before.answers.push(...Array.from({ length: 500 }, () => 503));
    const session = await before.stripe.checkout.sessions.create(params, key);
    sessionId = session.id;
    await press(String(session.url));
    expect(before.standIn.account().captured).toBe(48_050);
  }
  appendFileSync(join(stateDir, 'stripe-journal.jsonl'), '[["charges","ch_torn",{"pa');
  await using after = await openTestShop({ stateDir });
  expect(after.standIn.account()).toMatchObject({ captured: 48_050, entries: [{ kind: 'captured' }] });
  expect(await after.stripe.checkout.sessions.create(params, key)).toMatchObject({ id: sessionId });
  expect(await after.stripe.checkout.sessions.retrieve(sessionId)).toMatchObject({ payment_status: 'paid' });
  await eventually(() => after.events.find(({ type }) => type === 'checkout.session.completed'));
});

test('a change that fails half way leaves nothing behind', () => {
  const stateDir = folder();
  const store = new Store(stateDir);
  expect(() =>
    store.atomically(() => {
      store.put('tasks', 'a', { kind: 'settle-charge', id: 'a', at: 0 });
      throw new Error('half way');
    }),
  ).toThrow('half way');
  expect(store.tasks.size).toBe(0);
  store.close();
  expect(readFileSync(join(stateDir, 'stripe-journal.jsonl'), 'utf8')).toBe('');
});
