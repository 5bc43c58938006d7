import { deliver, post, provider, wire } from '../support/payment-provider.ts';
import { beforeAll, expect, test } from 'vitest';
import { cancelUnaccepted } from '#app/domain/orders/cancel-unaccepted.server.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import { requestRefund } from '#app/domain/orders/request-refund.server.ts';
import { orderOfGroup } from '#app/domain/orders/queries.server.ts';
import { cancelOrder } from '#app/domain/payments/cancel-order.server.ts';
import { sendRefund } from '#app/domain/payments/send-refund.server.ts';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { startCheckout } from '#app/domain/payments/start-checkout.server.ts';
import { sweepRefunds } from '#app/domain/payments/sweep.server.ts';
import { db } from '#app/lib/db.server.ts';
import { after, hours } from '#app/lib/time.ts';
import { press } from '#app/sandbox/stripe/test-shop.ts';
import { createRules } from '../support/shop-fixtures.ts';
import { messagesTo, orderNow, orderOf, sellingGroup, stockOf, waitingJobs } from '../support/placed-order.ts';

beforeAll(createRules);

/** An order of two groups, paid by card (or with this test card's number). */
async function paidOrder(number = '4242 4242 4242 4242') {
  const [one, other] = [await sellingGroup({ stock: 10 }), await sellingGroup({ stock: 10 })];
  const order = await orderOf([[one.goods.id, 2], [other.goods.id, 1]]);
  const started = await startCheckout(order.id, new Date());
  if (!started.ok) throw new Error(started.error);
  await press(started.value.url, '', { number });
  await expect.poll(async () => (await orderNow(order.id)).statuses).toEqual(['PLACED', 'PLACED']);
  return { one, other, order: await orderNow(order.id) };
}

const decline = (seller: Awaited<ReturnType<typeof sellingGroup>>, id: string) =>
  moveGroupOrder({ kind: 'group', scope: seller.scope }, id, 'decline', { reason: 'Sold out at the fair.' }, new Date());
const refundsOf = async (orderId: string) => (await orderNow(orderId)).payment.refunds;
const becomes = (orderId: string, status: string) => expect.poll(async () => (await refundsOf(orderId)).map((refund) => refund.status)).toEqual([status]);

test('one group declines: its part goes back to the buyer, the other part goes on', async () => {
  const { one, other, order } = await paidOrder();
  const [first, second] = order.parts;
  expect((await decline(one, first!.id)).ok).toBe(true);
  const [refund, ...more] = await refundsOf(order.id);
  expect(more).toEqual([]);
  expect(refund).toMatchObject({ amountPaise: first!.totalPaise, groupOrderId: first!.id, status: 'REQUESTED', reason: 'Sold out at the fair.' });
  expect(await waitingJobs(refund!.id)).toEqual(['send-refund']);
  const before = provider.account().refunded;
  await sendRefund(refund!.id, new Date());
  expect(await refundsOf(order.id)).toMatchObject([{ status: 'DONE', providerRef: expect.stringMatching(/^re_/) }]);
  expect(provider.account().refunded - before).toBe(first!.totalPaise);

  expect((await orderNow(order.id)).statuses).toEqual(['CANCELLED', 'PLACED']);
  expect((await orderNow(order.id)).payment.status).toBe('PAID');
  const seen = await orderOfGroup(one.scope, first!.id);
  expect(paymentSentence(seen!.money, 'group', 'en')).toMatch(/^Buyer was refunded ₹/);
  const others = await orderOfGroup(other.scope, second!.id);
  expect(paymentSentence(others!.money, 'group', 'en')).toMatch(/^Buyer has paid ₹/);
  expect((await messagesTo(order.phone)).at(-1)).toContain('sent back');
  expect([await stockOf(one.goods.id), await stockOf(other.goods.id)]).toEqual([[10, 0], [10, 1]]);
});

test('a refund that is sent again and again leaves once', async () => {
  const { one, order } = await paidOrder();
  await decline(one, order.parts[0]!.id);
  const [refund] = await refundsOf(order.id);
  const before = provider.account().refunded;
  await Promise.all([1, 2, 3].map(() => sendRefund(refund!.id, new Date()).catch(() => undefined)));
  await sendRefund(refund!.id, new Date());
  // As if the answer had been lost: the job asks again under the same key.
  await db.refund.update({ where: { id: refund!.id }, data: { status: 'REQUESTED', providerRef: null } });
  await sendRefund(refund!.id, new Date());
  expect(provider.account().refunded - before).toBe(order.parts[0]!.totalPaise);
});

test('while the provider is down the refund waits, and is sent by a later try', async () => {
  const { one, order } = await paidOrder();
  await decline(one, order.parts[0]!.id);
  const [refund] = await refundsOf(order.id);
  wire.down = true;
  await expect(sendRefund(refund!.id, new Date())).rejects.toThrow('did not take the refund yet');
  expect((await refundsOf(order.id))[0]?.status).toBe('REQUESTED');
  wire.down = false;
  await sendRefund(refund!.id, new Date());
  expect((await refundsOf(order.id))[0]?.status).toBe('DONE');
});

test('a slow refund is on its way until the provider’s message says it is done', async () => {
  const { one, order } = await paidOrder('4000 0000 0000 7726');
  await decline(one, order.parts[0]!.id);
  await sendRefund((await refundsOf(order.id))[0]!.id, new Date());
  await becomes(order.id, 'DONE');
});

test('a refund whose message got lost is asked about', async () => {
  const { one, order } = await paidOrder('4000 0000 0000 7726');
  post.arrives = false;
  await decline(one, order.parts[0]!.id);
  await sendRefund((await refundsOf(order.id))[0]!.id, new Date());
  await expect.poll(() => post.deliveries.some(({ body }) => body.includes('"type": "refund.updated"'))).toBe(true);
  expect((await refundsOf(order.id))[0]?.status).toBe('SENT');
  await sweepRefunds(after(new Date(), hours(2)));
  expect((await refundsOf(order.id))[0]?.status).toBe('DONE');
});

test('a refund the bank sends back counts as failed, whatever came before', async () => {
  const { one, order } = await paidOrder('4000 0000 0000 5126');
  await decline(one, order.parts[0]!.id);
  await sendRefund((await refundsOf(order.id))[0]!.id, new Date());
  await becomes(order.id, 'FAILED');
  const late = post.deliveries.filter(({ body }) => body.includes('"object": "refund"'));
  for (const message of late.reverse()) await deliver(message);
  await becomes(order.id, 'FAILED');
  const seen = await orderOfGroup(one.scope, order.parts[0]!.id);
  expect(paymentSentence(seen!.money, 'officer', 'en')).toContain('failed');
});

test('an order nobody accepts in time is refunded', async () => {
  const { order } = await paidOrder();
  for (const { id } of order.parts) await cancelUnaccepted(id, after(new Date(), hours(73)));
  const refunds = await refundsOf(order.id);
  expect(refunds.map(({ reason }) => reason)).toEqual(['not-accepted', 'not-accepted']);
  expect(refunds.reduce((sum, { amountPaise }) => sum + amountPaise, 0)).toBe(order.payment.amountPaise);
});

test('a buyer who cancels gets everything back that was not packed yet', async () => {
  const { other, order } = await paidOrder();
  const mover = { kind: 'group', scope: other.scope } as const;
  for (const move of ['accept', 'pack'] as const) await moveGroupOrder(mover, order.parts[1]!.id, move, {}, new Date());
  expect((await cancelOrder({ orderId: order.id, personId: null }, null, new Date())).ok).toBe(true);
  expect((await orderNow(order.id)).statuses).toEqual(['CANCELLED', 'PACKED']);
  expect((await refundsOf(order.id)).map(({ amountPaise }) => amountPaise)).toEqual([order.parts[0]!.totalPaise]);
});

test('a parcel that comes back undelivered is refunded', async () => {
  const { one, order } = await paidOrder();
  const mover = { kind: 'group', scope: one.scope } as const;
  for (const move of ['accept', 'pack', 'dispatch', 'return'] as const) {
    await moveGroupOrder(mover, order.parts[0]!.id, move, { courier: 'India Post', trackingNumber: 'EH1234', ...(move === 'return' ? { reason: 'undelivered' } : {}) }, new Date());
  }
  expect(await refundsOf(order.id)).toMatchObject([{ amountPaise: order.parts[0]!.totalPaise, reason: 'undelivered' }]);
});

test('two cancellations of one parcel at once refund it once', async () => {
  const { one, order } = await paidOrder();
  const { id } = order.parts[0]!;
  await Promise.all([decline(one, id), cancelOrder({ orderId: order.id, personId: null }, id, new Date()), cancelUnaccepted(id, after(new Date(), hours(73)))]);
  expect(await refundsOf(order.id)).toHaveLength(1);
});

test('refunds never exceed what was paid, whoever asks for them', async () => {
  const { one, order } = await paidOrder();
  await decline(one, order.parts[0]!.id);
  const [first, second] = order.parts;
  const refund = { paymentId: order.payment.id, reason: 'again', requestedAt: new Date() };
  const lineOf = (groupOrderId: string) => db.orderLine.findFirstOrThrow({ where: { groupOrderId } });
  expect(await db.$transaction((tx) => requestRefund(tx, { payment: order.payment, groupOrderId: first!.id, reason: 'again' }, new Date()))).toBeNull();
  await expect(db.refund.create({ data: { ...refund, groupOrderId: second!.id, amountPaise: order.payment.amountPaise } })).rejects.toThrow('exceed what was paid');
  await expect(db.refund.create({ data: { ...refund, groupOrderId: first!.id, amountPaise: 1 } })).rejects.toThrow('exceed what it cost');
  const [refunded, other] = [await lineOf(first!.id), await lineOf(second!.id)];
  const { id: refundId } = await db.refund.findFirstOrThrow({ where: { groupOrderId: first!.id } });
  const more = await db.refund.create({ data: { ...refund, groupOrderId: second!.id, amountPaise: 1 } });
  await expect(db.refundLine.create({ data: { refundId: more.id, orderLineId: refunded.id, quantity: 1, amountPaise: 1 } })).rejects.toThrow('another group order');
  await expect(db.refundLine.create({ data: { refundId: more.id, orderLineId: other.id, quantity: 2, amountPaise: 1 } })).rejects.toThrow('exceed what was sold');
  await expect(db.$executeRaw`DELETE FROM "RefundLine" WHERE "refundId" = ${refundId}::uuid`).rejects.toThrow('never changed or removed');
});

test('what the provider refuses to refund is marked as failed, not tried for ever', async () => {
  const { one, order } = await paidOrder();
  await decline(one, order.parts[0]!.id);
  const [refund] = await refundsOf(order.id);
  await db.payment.update({ where: { id: order.payment.id }, data: { providerRef: 'pi_unknown' } });
  await sendRefund(refund!.id, new Date());
  expect((await refundsOf(order.id))[0]?.status).toBe('FAILED');
});
