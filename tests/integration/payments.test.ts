import { clock, post, provider, wire } from '../support/payment-provider.ts';
import { beforeAll, expect, test } from 'vitest';
import { applyCheckout } from '#app/domain/payments/apply-checkout.server.ts';
import { cancelOrder } from '#app/domain/payments/cancel-order.server.ts';
import { releaseHold } from '#app/domain/payments/release-hold.server.ts';
import { returnPayment } from '#app/domain/payments/return-payment.server.ts';
import { startCheckout } from '#app/domain/payments/start-checkout.server.ts';
import { sweepPayments } from '#app/domain/payments/sweep.server.ts';
import { db } from '#app/lib/db.server.ts';
import { withinTime } from '#app/lib/deadline.server.ts';
import { after, minutes, seconds } from '#app/lib/time.ts';
import { press } from '#app/sandbox/stripe/test-shop.ts';
import { createRules } from '../support/shop-fixtures.ts';
import { postedFor } from '../support/ledger.ts';
import { messagesTo, orderNow, orderOf, sellingGroup, stockOf, waitingJobs } from '../support/placed-order.ts';

beforeAll(createRules);

const later = (count: number) => after(new Date(), minutes(count));

async function openOrder({ quantity = 2, stock = 10 }: { quantity?: number; stock?: number } = {}) {
  const one = await sellingGroup({ stock });
  const order = await orderOf([[one.goods.id, quantity]]);
  const started = await startCheckout(order.id, new Date());
  if (!started.ok) throw new Error(started.error);
  const { attempts } = await db.payment.findUniqueOrThrow({ where: { orderId: order.id }, select: { attempts: true } });
  return { ...one, order, url: started.value.url, sessionId: attempts[0]!.sessionId! };
}

/** Ends the hold without ending the page, as if the provider had let a payment through that it had called expired. */
async function givenUpUnnoticed(paymentId: string) {
  await db.paymentAttempt.updateMany({ where: { paymentId }, data: { closedAt: new Date() } });
  await releaseHold(paymentId, later(36));
}

const settled = (orderId: string, status: string) =>
  expect.poll(async () => (await orderNow(orderId)).statuses).toEqual([status]);

test('a card payment places the order through the webhook alone', async () => {
  const { order, url, scope } = await openOrder();
  await press(url);
  await settled(order.id, 'PLACED');
  const { payment, parts, totalPaise } = await orderNow(order.id);
  expect(payment).toMatchObject({ status: 'PAID', amountPaise: totalPaise, providerRef: expect.stringMatching(/^pi_/) });
  expect(payment.attempts[0]?.closedAt).not.toBeNull();
  expect(parts[0]?.events.map(({ to }) => to)).toEqual(['AWAITING_PAYMENT', 'PLACED']);
  expect(parts[0]!.acceptBy!.getTime() - payment.settledAt!.getTime()).toBe(72 * 3_600_000);
  expect((await orderNow(order.id)).tellAt).toEqual(payment.settledAt);
  expect(scope.group.id).toBe(parts[0]?.groupId);
});

test('a card payment places the order through the return page alone', async () => {
  post.arrives = false;
  const { order, url, sessionId } = await openOrder();
  const paid = await press(url);
  const back = new URL(paid.headers.get('location')!);
  expect(back.pathname).toBe(`/orders/${order.token}/paid`);
  const { loader } = await import('#app/routes/shop/order-paid.tsx');
  const answer = (await loader({ request: new Request(back), params: { token: order.token }, context: {} as never })) as Response;
  expect([answer.status, answer.headers.get('location')]).toEqual([302, `/orders/${order.token}`]);
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect((await orderNow(order.id)).statuses).toEqual(['PLACED']);
  expect(back.searchParams.get('session_id')).toBe(sessionId);
});

test('a session of another order changes nothing on this order’s return page', async () => {
  post.arrives = false;
  const [mine, other] = [await openOrder(), await openOrder()];
  await press(other.url);
  const { loader } = await import('#app/routes/shop/order-paid.tsx');
  const request = new Request(`http://shop.test/orders/${mine.order.token}/paid?session_id=${other.sessionId}`);
  await loader({ request, params: { token: mine.order.token }, context: {} as never });
  expect((await orderNow(mine.order.id)).statuses).toEqual(['AWAITING_PAYMENT']);
  expect((await orderNow(other.order.id)).statuses).toEqual(['AWAITING_PAYMENT']);
});

test('ten tellers at once place the order once', async () => {
  const { order, url, sessionId, goods } = await openOrder();
  await press(url);
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => applyCheckout(sessionId, new Date())));
  expect(outcomes).toEqual(Array.from({ length: 10 }, () => ({ ok: true, value: 'paid' })));
  const { statuses, parts } = await orderNow(order.id);
  expect(statuses).toEqual(['PLACED']);
  expect(parts[0]?.events).toHaveLength(2);
  expect(await stockOf(goods.id)).toEqual([10, 2]);
});

test('a declined card leaves the order waiting, and a good one then pays it on the same page', async () => {
  const { order, url } = await openOrder();
  expect((await press(url, '', { number: '4000 0000 0000 0002' })).status).toBe(402);
  expect((await orderNow(order.id)).statuses).toEqual(['AWAITING_PAYMENT']);
  await press(url);
  await settled(order.id, 'PLACED');
});

test('two clicks on pay open one page, and a later click comes back to it', async () => {
  const { goods } = await sellingGroup();
  const order = await orderOf([[goods.id, 1]]);
  const clicks = await Promise.all([startCheckout(order.id, new Date()), startCheckout(order.id, new Date())]);
  expect(clicks[0]).toEqual(clicks[1]);
  expect(await startCheckout(order.id, later(5))).toEqual(clicks[0]);
  expect((await orderNow(order.id)).payment.attempts).toHaveLength(1);
});

test('the payment page lives as long as the settings say and never longer than the stock is held', async () => {
  const { order } = await openOrder();
  const { payment } = await orderNow(order.id);
  const [attempt] = payment.attempts;
  expect(Math.round((attempt!.expiresAt.getTime() - attempt!.createdAt.getTime()) / 60_000)).toBe(31);
  expect(attempt!.expiresAt.getTime()).toBeLessThan(payment.holdUntil!.getTime());
  // Too late for another page, but not for the goods: who tries again keeps them, a few times.
  for (const minute of [33, 66, 99]) {
    clock.ahead = minutes(minute);
    expect(await startCheckout(order.id, later(minute))).toMatchObject({ ok: true });
  }
  expect((await orderNow(order.id)).payment.holdUntil!.getTime()).toBeGreaterThan(later(133).getTime());
  expect(await startCheckout(order.id, later(132))).toEqual({ ok: false, error: 'closed' });
});

test('a paid and a cash order have nothing to pay online', async () => {
  const { order, url } = await openOrder();
  await press(url);
  await settled(order.id, 'PLACED');
  expect(await startCheckout(order.id, new Date())).toEqual({ ok: false, error: 'already-paid' });
  const cash = await orderOf([[(await sellingGroup()).goods.id, 1]], { method: 'CASH_ON_DELIVERY' });
  expect(await startCheckout(cash.id, new Date())).toEqual({ ok: false, error: 'closed' });
});

test('while the provider is down paying is refused kindly, and a later click pays', async () => {
  const { goods } = await sellingGroup();
  const order = await orderOf([[goods.id, 1]]);
  provider.faults.failNext = 10;
  expect(await startCheckout(order.id, new Date())).toEqual({ ok: false, error: 'unavailable' });
  provider.faults.failNext = 0;
  const started = await startCheckout(order.id, new Date());
  if (!started.ok) throw new Error(started.error);
  await press(started.value.url);
  await settled(order.id, 'PLACED');
});

test('a page the provider made before it failed is nobody’s: the next click opens another, and one payment is made', async () => {
  const { goods } = await sellingGroup();
  const order = await orderOf([[goods.id, 1]]);
  const { captured } = provider.account();
  provider.faults.failAfterWork = 1;
  expect(await startCheckout(order.id, new Date())).toEqual({ ok: false, error: 'unavailable' });
  const started = await startCheckout(order.id, new Date());
  if (!started.ok) throw new Error(started.error);
  await press(started.value.url);
  await settled(order.id, 'PLACED');
  expect(provider.account().captured - captured).toBe(order.totalPaise);
});

test('a line cut in the middle of the answer costs nothing: the same page is found', async () => {
  const { goods } = await sellingGroup();
  const order = await orderOf([[goods.id, 1]]);
  provider.faults.cutAfterWork = 5;
  expect(await startCheckout(order.id, new Date())).toEqual({ ok: false, error: 'unavailable' });
  provider.faults.cutAfterWork = 0;
  expect(await startCheckout(order.id, new Date())).toMatchObject({ ok: true });
  expect((await orderNow(order.id)).payment.attempts).toHaveLength(1);
});

test('a slow provider costs the buyer her patience and no more, and the page says so', async () => {
  const { goods } = await sellingGroup();
  const order = await orderOf([[goods.id, 1]]);
  provider.faults.answerAfter = 20_000;
  const began = Date.now();
  expect(await withinTime(seconds(1), () => startCheckout(order.id, new Date()))).toEqual({ ok: false, error: 'unavailable' });
  expect(await withinTime(seconds(1), () => cancelOrder({ orderId: order.id, personId: null }, null, new Date()))).toMatchObject({ ok: true });
  expect(Date.now() - began).toBeLessThan(5_000);
});

test('a page whose answer got lost is found again, not opened twice', async () => {
  const { goods } = await sellingGroup();
  const order = await orderOf([[goods.id, 1]]);
  const first = await startCheckout(order.id, new Date());
  await db.paymentAttempt.updateMany({ where: { payment: { orderId: order.id } }, data: { sessionId: null, url: null } });
  expect(await startCheckout(order.id, later(20))).toEqual(first);
});

test('a hold that runs out ends the payment page first, then gives the stock back', async () => {
  const { order, url, goods } = await openOrder();
  await releaseHold(order.payment.id, new Date());
  expect((await orderNow(order.id)).statuses).toEqual(['AWAITING_PAYMENT']);
  await releaseHold(order.payment.id, later(36));
  const { statuses, payment, parts } = await orderNow(order.id);
  expect(statuses).toEqual(['CANCELLED']);
  expect(payment.status).toBe('CLOSED');
  expect(parts[0]?.events.at(-1)?.reason).toBe('payment-expired');
  expect(await stockOf(goods.id)).toEqual([10, 0]);
  expect((await press(url)).status).toBe(410);
});

test('the stock stays held while the provider does not answer', async () => {
  const { order, goods } = await openOrder();
  wire.down = true;
  await expect(releaseHold(order.payment.id, later(36))).rejects.toThrow('can not end yet');
  expect(await stockOf(goods.id)).toEqual([10, 2]);
});

test('a page that opens while its order is given up goes to nobody', async () => {
  const { goods } = await sellingGroup({ stock: 10 });
  const order = await orderOf([[goods.id, 1]]);
  provider.faults.answerAfter = 300;
  const starting = startCheckout(order.id, new Date());
  await expect.poll(async () => (await orderNow(order.id)).payment.attempts.length).toBe(1);
  const cancelled = cancelOrder({ orderId: order.id, personId: null }, null, new Date());
  expect(await starting).toMatchObject({ ok: false });
  expect(await cancelled).toMatchObject({ ok: true });
  expect((await orderNow(order.id)).statuses).toEqual(['CANCELLED']);
  expect(await stockOf(goods.id)).toEqual([10, 0]);
});

test('paid in the last second: the end of the hold finds the money and places the order', async () => {
  post.arrives = false;
  const { order, url, goods } = await openOrder();
  await press(url);
  await releaseHold(order.payment.id, later(36));
  expect((await orderNow(order.id)).statuses).toEqual(['PLACED']);
  expect(await stockOf(goods.id)).toEqual([10, 2]);
});

test('payment and end of hold at once: either way order, stock and money agree', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { order, url, sessionId, goods } = await openOrder();
    await Promise.all([press(url), releaseHold(order.payment.id, later(36)).catch(() => undefined)]);
    await applyCheckout(sessionId, new Date());
    const { statuses, payment } = await orderNow(order.id);
    expect([[statuses[0], payment.status], await stockOf(goods.id)]).toEqual(
      payment.status === 'PAID' ? [['PLACED', 'PAID'], [10, 2]] : [['CANCELLED', 'CLOSED'], [10, 0]],
    );
  }
});

test('a lost message costs minutes: the sweep asks by itself', async () => {
  post.arrives = false;
  const { order, url } = await openOrder();
  await press(url);
  await sweepPayments(new Date());
  expect((await orderNow(order.id)).statuses).toEqual(['AWAITING_PAYMENT']);
  await sweepPayments(later(4));
  expect((await orderNow(order.id)).statuses).toEqual(['PLACED']);
});

test('UPI that the bank confirms later places the order then, and nothing is released before', async () => {
  const { order, url, goods } = await openOrder();
  await press(url, '/upi/pays-later');
  await expect(releaseHold(order.payment.id, later(36))).rejects.toThrow('processing');
  expect(await cancelOrder({ orderId: order.id, personId: null }, null, new Date())).toEqual({ ok: false, error: 'unavailable' });
  expect((await orderNow(order.id)).statuses).toEqual(['AWAITING_PAYMENT']);
  await settled(order.id, 'PLACED');
  expect(await stockOf(goods.id)).toEqual([10, 2]);
});

test('while the bank decides, the return page waits and looks again by itself', async () => {
  const { order, url, sessionId } = await openOrder();
  await press(url, '/upi/pays-later');
  const { loader } = await import('#app/routes/shop/order-paid.tsx');
  const request = new Request(`http://shop.test/hi/orders/${order.token}/paid?session_id=${sessionId}`);
  const answer = await loader({ request, params: { token: order.token }, context: {} as never });
  expect(answer).toMatchObject({ data: { page: `/hi/orders/${order.token}` } });
  expect(new Headers((answer as { init: ResponseInit }).init.headers).get('refresh')).toBe('5');
  await settled(order.id, 'PLACED');
});

test('UPI that the bank refuses later leaves nothing to pay, and the hold ends', async () => {
  const { order, url, goods } = await openOrder();
  await press(url, '/upi/refuses-later');
  await expect.poll(() => releaseHold(order.payment.id, later(36)).then(() => 'released', () => 'waits')).toBe('released');
  expect((await orderNow(order.id)).statuses).toEqual(['CANCELLED']);
  expect(await stockOf(goods.id)).toEqual([10, 0]);
});

test('the buyer cancels an unpaid order: it can not be paid any more', async () => {
  const { order, url, goods } = await openOrder();
  expect(await cancelOrder({ orderId: order.id, personId: null }, null, new Date())).toMatchObject({ ok: true });
  const { statuses, payment } = await orderNow(order.id);
  expect([statuses, payment.status]).toEqual([['CANCELLED'], 'CLOSED']);
  expect(await stockOf(goods.id)).toEqual([10, 0]);
  expect((await press(url)).status).toBe(410);
});

test('the buyer can not cancel while it is unknown whether she paid', async () => {
  const { order } = await openOrder();
  provider.faults.failNext = 10;
  expect(await cancelOrder({ orderId: order.id, personId: null }, null, new Date())).toEqual({ ok: false, error: 'unavailable' });
  expect((await orderNow(order.id)).statuses).toEqual(['AWAITING_PAYMENT']);
});

test('money for an order that was given up takes the goods again while there are any', async () => {
  const { order, url, goods } = await openOrder();
  await givenUpUnnoticed(order.payment.id);
  expect(await stockOf(goods.id)).toEqual([10, 0]);
  await press(url);
  await settled(order.id, 'PLACED');
  const { payment, parts } = await orderNow(order.id);
  expect([payment.status, payment.refunds]).toEqual(['PAID', []]);
  expect(parts[0]?.movements.map(({ kind }) => kind)).toEqual(['HELD', 'RELEASED', 'HELD']);
  expect(await stockOf(goods.id)).toEqual([10, 2]);
});

test('money for an order whose goods were sold meanwhile goes back at once, and the buyer is told', async () => {
  const { order, url, goods } = await openOrder({ quantity: 8 });
  await givenUpUnnoticed(order.payment.id);
  await orderOf([[goods.id, 3]]);
  await press(url);
  await expect.poll(async () => (await orderNow(order.id)).payment.status).toBe('PAID');
  const { statuses, payment, totalPaise, phone } = await orderNow(order.id);
  expect(statuses).toEqual(['CANCELLED']);
  expect(payment.refunds).toMatchObject([{ amountPaise: totalPaise, status: 'REQUESTED', reason: 'paid-too-late' }]);
  expect(await waitingJobs(payment.refunds[0]!.id)).toEqual(['send-refund']);
  expect((await messagesTo(phone)).at(-1)).toContain('sent back');
  expect(await stockOf(goods.id)).toEqual([10, 3]);
});

test('money for an order the buyer had cancelled goes back even when the goods are there', async () => {
  const { order, url, goods } = await openOrder();
  await db.paymentAttempt.updateMany({ where: { paymentId: order.payment.id }, data: { closedAt: new Date() } });
  await cancelOrder({ orderId: order.id, personId: null }, null, new Date());
  await press(url);
  await expect.poll(async () => (await orderNow(order.id)).payment.status).toBe('PAID');
  const { statuses, payment } = await orderNow(order.id);
  expect([statuses, payment.refunds.map(({ reason }) => reason)]).toEqual([['CANCELLED'], ['buyer-cancelled']]);
  expect(await stockOf(goods.id)).toEqual([10, 0]);
});

test('a second payment of the same order goes back whole, the first one stands', async () => {
  const { order, url, sessionId } = await openOrder();
  await press(url);
  await settled(order.id, 'PLACED');
  await db.payment.update({ where: { id: order.payment.id }, data: { providerRef: 'pi_another' } });
  const { refunded } = provider.account();
  expect(await applyCheckout(sessionId, new Date())).toEqual({ ok: true, value: 'paid' });
  expect(await applyCheckout(sessionId, new Date())).toEqual({ ok: true, value: 'paid' });
  const [problem, ...more] = await db.paymentProblem.findMany({ where: { paymentId: order.payment.id } });
  expect([problem?.kind, more, await waitingJobs(problem!.id)]).toEqual(['PAID_TWICE', [], ['return-payment']]);
  provider.faults.failAfterWork = 1;
  await expect(returnPayment(problem!.id, new Date())).rejects.toThrow('did not take it back yet');
  await returnPayment(problem!.id, new Date());
  await returnPayment(problem!.id, new Date());
  expect(provider.account().refunded - refunded).toBe(order.totalPaise);
  expect((await orderNow(order.id)).payment).toMatchObject({ status: 'PAID', refunds: [] });
  expect((await postedFor(order.id)).slice(1)).toEqual([
    ['PAID_IN_ERROR', { STRIPE_CLEARING: order.totalPaise, REFUNDS_PAYABLE: -order.totalPaise }],
    ['REFUND_PAID', { REFUNDS_PAYABLE: order.totalPaise, STRIPE_CLEARING: -order.totalPaise }],
  ]);
});
