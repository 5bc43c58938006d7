import { deliver, post, provider } from '../support/payment-provider.ts';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { applyCheckout } from '#app/domain/payments/apply-checkout.server.ts';
import { cancelOrder } from '#app/domain/payments/cancel-order.server.ts';
import { releaseHold } from '#app/domain/payments/release-hold.server.ts';
import { sendRefund } from '#app/domain/payments/send-refund.server.ts';
import { startCheckout } from '#app/domain/payments/start-checkout.server.ts';
import { sweepPayments } from '#app/domain/payments/sweep.server.ts';
import { db } from '#app/lib/db.server.ts';
import { after, minutes } from '#app/lib/time.ts';
import { NO_FAULTS, type Faults } from '#app/sandbox/stripe/faults.ts';
import { press } from '#app/sandbox/stripe/test-shop.ts';
import { orderNow, orderOf, sellingGroup, stockOf } from '../support/placed-order.ts';
import { createRules } from '../support/shop-fixtures.ts';

beforeAll(createRules);

type Step =
  | { readonly do: 'open' | 'return' | 'sweep' | 'release' | 'cancel' | 'forge' | 'lie' | 'wrong-amount' }
  | { readonly do: 'press'; readonly way: string }
  | { readonly do: 'deliver'; readonly which: number; readonly times: number }
  | { readonly do: 'fault'; readonly fault: keyof Faults };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('press' as const), way: fc.constantFrom('', '', '/decline', '/upi/pays', '/upi/refuses', '/upi/pays-later', '/upi/refuses-later') }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('deliver' as const), which: fc.nat(20), times: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'return' as const, 'sweep' as const, 'release' as const, 'cancel' as const, 'forge' as const, 'lie' as const, 'wrong-amount' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fault' as const), fault: fc.constantFrom<keyof Faults>('failNext', 'failAfterWork', 'cutBeforeWork', 'cutAfterWork') }) },
);
/** Steps of one batch race each other. */
const schedules = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });

const later = (count: number) => after(new Date(), minutes(count));
const signed = (body: string, secret: string) => {
  const at = Math.floor(Date.now() / 1000);
  return { body, signature: `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}` };
};

/** One order on its way through a schedule, and what the model knows: whether the buyer's cancelling was granted. */
async function play(schedule: readonly (readonly Step[])[]) {
  post.arrives = false;
  post.deliveries.length = 0;
  const { goods } = await sellingGroup({ stock: 10 });
  const order = await orderOf([[goods.id, 2]]);
  const before = provider.account();
  const known = { cancelled: false };
  await startCheckout(order.id, new Date());

  const attempts = async () => (await orderNow(order.id)).payment.attempts.filter(({ sessionId }) => sessionId);
  const told = async (change: object, secret: string) => {
    const [attempt] = await attempts();
    const object = { id: attempt?.sessionId ?? 'cs_test_none', object: 'checkout.session', payment_status: 'paid', client_reference_id: order.payment.id, ...change };
    return deliver(signed(JSON.stringify({ id: `evt_${Math.random()}`, object: 'event', type: 'checkout.session.completed', created: 1, data: { object } }), secret));
  };
  const run = async (one: Step): Promise<void> => {
    switch (one.do) {
      case 'open':
        return void (await startCheckout(order.id, new Date()));
      case 'press':
        return void (await Promise.all((await attempts()).map(({ url }) => press(url!, one.way))));
      case 'deliver': {
        const message = post.deliveries[one.which % Math.max(1, post.deliveries.length)];
        for (let time = 0; message && time < one.times; time += 1) expect([200, 500]).toContain(await deliver(message));
        return;
      }
      case 'return':
        return void (await Promise.all((await attempts()).map(({ sessionId }) => applyCheckout(sessionId!, new Date()))));
      case 'sweep':
        return sweepPayments(later(4)).catch(() => undefined);
      case 'release':
        return releaseHold(order.payment.id, later(90)).catch(() => undefined);
      case 'cancel':
        known.cancelled = (await cancelOrder({ orderId: order.id, personId: null }, null, new Date())).ok || known.cancelled;
        return;
      case 'forge':
        return expect(await told({}, 'whsec_guessed')).toBe(400);
      case 'lie':
        return expect([200, 500]).toContain(await told({}, process.env.STRIPE_WEBHOOK_SECRET!));
      case 'wrong-amount':
        return expect([200, 500]).toContain(await told({ amount_total: 1 }, process.env.STRIPE_WEBHOOK_SECRET!));
      case 'fault':
        provider.faults[one.fault] += 1;
    }
  };
  for (const batch of schedule) await Promise.all(batch.map(run));

  // The world calms down: faults end, banks answer, and what nobody told is asked about and done.
  Object.assign(provider.faults, NO_FAULTS);
  await expect.poll(async () => {
    const outcomes = await Promise.all((await attempts()).map(({ sessionId }) => applyCheckout(sessionId!, new Date())));
    return outcomes.filter((outcome) => outcome.ok && outcome.value === 'processing');
  }).toEqual([]);
  await releaseHold(order.payment.id, later(200));
  for (const { id } of (await orderNow(order.id)).payment.refunds) {
    for (let time = 0; time < 3; time += 1) await sendRefund(id, new Date()).catch(() => undefined);
  }
  const books = provider.account();
  return { now: await orderNow(order.id), stock: await stockOf(goods.id), cancelled: known.cancelled, captured: books.captured - before.captured, refunded: books.refunded - before.refunded };
}

const runs = Math.max(6, Math.floor(Number(process.env.PROPERTY_EXAMPLES ?? 0) / 10));

test('whatever is doubled, delayed, swapped, forged or lied about: each capture is one paid order or one refund', async () => {
  await fc.assert(fc.asyncProperty(schedules, async (schedule) => {
    const { now, stock, cancelled, captured, refunded } = await play(schedule);
    const total = now.totalPaise;
    const placed = captured > 0 && !cancelled;
    expect([0, total]).toContain(captured);
    expect({ status: now.statuses, payment: now.payment.status, stock }).toEqual({
      status: [placed ? 'PLACED' : 'CANCELLED'], payment: captured > 0 ? 'PAID' : 'CLOSED', stock: [10, placed ? 2 : 0],
    });
    expect(refunded).toBe(captured > 0 && cancelled ? total : 0);
    expect(now.payment.refunds.reduce((sum, { amountPaise }) => sum + amountPaise, 0)).toBe(refunded);
    expect(await db.paymentProblem.count({ where: { paymentId: now.payment.id } })).toBe(0);
    expect(now.tellAt !== null).toBe(now.parts[0]!.events.some(({ to }) => to === 'PLACED'));
  }), { numRuns: runs, verbose: 1 });
});
