import { post, provider } from '../support/payment-provider.ts';
import { beforeAll, expect, test } from 'vitest';
import { orderPage } from '#app/domain/checkout/order-page.server.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import { orderOfGroup } from '#app/domain/orders/queries.server.ts';
import { applyCheckout } from '#app/domain/payments/apply-checkout.server.ts';
import { disputesOfArea, paymentsToDecide } from '#app/domain/payments/office-queries.server.ts';
import { comparedDay } from '#app/domain/payments/reconciliation-queries.server.ts';
import { reconcileDay } from '#app/domain/payments/reconcile-day.server.ts';
import { recordRefundPaid } from '#app/domain/payments/pay-refund.server.ts';
import { refundAgain } from '#app/domain/payments/refund-again.server.ts';
import { refundByBank } from '#app/domain/payments/refund-by-bank.server.ts';
import { askToReturn, returnPayment } from '#app/domain/payments/return-payment.server.ts';
import { sendRefund } from '#app/domain/payments/send-refund.server.ts';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { startCheckout } from '#app/domain/payments/start-checkout.server.ts';
import { sweepRefunds } from '#app/domain/payments/sweep.server.ts';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { refundPartly } from '#app/domain/returns/refund-partly.server.ts';
import { db } from '#app/lib/db.server.ts';
import { after, indianDay, minutes } from '#app/lib/time.ts';
import { press } from '#app/sandbox/stripe/test-shop.ts';
import { messagesTo, orderNow, orderOf, sellingGroup, waitingJobs } from '../support/placed-order.ts';
import { createRules } from '../support/shop-fixtures.ts';

beforeAll(createRules);

/** An officer of Hamirpur, where all groups of this file are, and one from elsewhere. */
async function officers(): Promise<{ ours: OfficerScope; theirs: OfficerScope }> {
  const make = async (path: string) => {
    const area = await db.place.upsert({ where: { path }, update: {}, create: { path, nameEn: path, nameHi: path, kind: 'DISTRICT', stateCode: '02' } });
    const person = await db.person.create({ data: { name: 'Officer' } });
    const officer = await db.officer.create({ data: { personId: person.id, email: `${person.id}@office.example`, title: 'Officer', areaId: area.id, passwordHash: '-' } });
    return { officer: { id: officer.id, personId: person.id, title: 'Officer' }, area };
  };
  return { ours: await make('hp/hamirpur/'), theirs: await make('hp/una/') };
}

async function paidOrder(number = '4242 4242 4242 4242') {
  const one = await sellingGroup({ stock: 10 });
  const order = await orderOf([[one.goods.id, 2]]);
  const started = await startCheckout(order.id, new Date());
  if (!started.ok) throw new Error(started.error);
  await press(started.value.url, '', { number });
  await expect.poll(async () => (await orderNow(order.id)).statuses).toEqual(['PLACED']);
  return { ...one, order: await orderNow(order.id) };
}

function control(path: string, body: object = {}) {
  return fetch(`${provider.url}/sandbox/${path}`, { method: 'POST', headers: { authorization: `Bearer ${process.env.STRIPE_SECRET_KEY}` }, body: JSON.stringify(body) });
}
const disputeOf = (paymentId: string) => db.dispute.findFirst({ where: { paymentId } });
const becomes = (paymentId: string, status: string) => expect.poll(async () => (await disputeOf(paymentId))?.status).toBe(status);
const decline = (one: Awaited<ReturnType<typeof paidOrder>>) => moveGroupOrder({ kind: 'group', scope: one.scope }, one.order.parts[0]!.id, 'decline', { reason: 'Sold out.' }, new Date());
const refundsOf = async (orderId: string) => (await orderNow(orderId)).payment.refunds;

test('a disputed payment is seen by its officer, holds the share, and goes on when it is won', async () => {
  const one = await paidOrder('4000 0000 0000 0259');
  const { order, scope } = one;
  await becomes(order.payment.id, 'NEEDS_RESPONSE');
  const { ours, theirs } = await officers();
  const { page } = await disputesOfArea(ours, null);
  expect(page.find(({ payment }) => payment.order.number === order.number)).toMatchObject({ amountPaise: order.totalPaise, takenPaise: order.totalPaise, reason: 'fraudulent' });
  expect((await disputesOfArea(theirs, null)).page).toEqual([]);
  const said = async (audience: 'buyer' | 'group') => paymentSentence((await orderOfGroup(scope, order.parts[0]!.id))!.money, audience, 'en');
  expect(await said('buyer')).toContain('Your bank is looking into your payment');
  expect(await said('group')).toContain('waits until it is decided');

  expect(await db.settlementHold.count({ where: { groupOrderId: order.parts[0]!.id, releasedAt: null } })).toBe(1);
  const { id, providerRef } = (await disputeOf(order.payment.id))!;
  await control(`disputes/${providerRef}/won`);
  await becomes(order.payment.id, 'WON');
  expect(await disputeOf(order.payment.id)).toMatchObject({ takenPaise: 0, closedAt: expect.any(Date) });
  expect(await db.settlementHold.count({ where: { groupOrderId: order.parts[0]!.id, releasedAt: null } })).toBe(0);
  expect((await db.entrySet.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)).toEqual(['DISPUTE_OPENED', 'DISPUTE_WON']);
  expect(await said('group')).toContain('You will get');
});

test('a lost dispute says so, and a message about it that got lost costs an hour at most', async () => {
  const { order, scope } = await paidOrder();
  await control('disputes', { payment_intent: order.payment.providerRef, reason: 'product_not_received' });
  await becomes(order.payment.id, 'NEEDS_RESPONSE');
  provider.faults.dropWebhooks = 5;
  await control(`disputes/${(await disputeOf(order.payment.id))!.providerRef}/lost`);
  await sweepRefunds(new Date());
  expect(await disputeOf(order.payment.id)).toMatchObject({ status: 'LOST', takenPaise: order.totalPaise });
  expect(paymentSentence((await orderOfGroup(scope, order.parts[0]!.id))!.money, 'group', 'en')).toContain('took the');
  // The shop bears what is lost: no share of a group waits for ever.
  expect(await db.settlementHold.count({ where: { groupOrderId: { in: order.parts.map(({ id }) => id) }, reason: 'dispute', releasedAt: null } })).toBe(0);
});

const disputed = async (one: Awaited<ReturnType<typeof paidOrder>>) => {
  await control('disputes', { payment_intent: one.order.payment.providerRef });
  await becomes(one.order.payment.id, 'NEEDS_RESPONSE');
  return (await disputeOf(one.order.payment.id))!;
};

test('a parcel called off while its payment is disputed: the money waits, and goes back when the shop has won', async () => {
  const one = await paidOrder();
  const { providerRef } = await disputed(one);
  await decline(one);
  const [refund] = await refundsOf(one.order.id);
  await sendRefund(refund!.id, new Date());
  await sweepRefunds(after(new Date(), minutes(31)));
  expect(await refundsOf(one.order.id)).toMatchObject([{ status: 'REQUESTED' }]);
  const told = await messagesTo(one.order.phone);
  expect(told.at(-1)).toContain(one.order.parts[0]!.number);
  expect(told.at(-1)).not.toContain('420');
  await control(`disputes/${providerRef}/won`);
  await becomes(one.order.payment.id, 'WON');
  expect(await waitingJobs(refund!.id)).toEqual(['send-refund']);
  await sendRefund(refund!.id, new Date());
  expect(await refundsOf(one.order.id)).toMatchObject([{ status: 'DONE', metPaise: 0 }]);
});

test('what a lost dispute gave the buyer is not sent to her again, called off before or after, nor what had failed', async () => {
  const called = { before: await paidOrder(), after: await paidOrder(), failed: await paidOrder('4000 0000 0000 5126') };
  const { ours } = await officers();
  await decline(called.failed);
  const [failing] = await refundsOf(called.failed.order.id);
  await sendRefund(failing!.id, new Date());
  await expect.poll(async () => (await refundsOf(called.failed.order.id))[0]?.status).toBe('FAILED');
  const lost = Object.fromEntries(await Promise.all(Object.entries(called).map(async ([when, one]) => [when, await disputed(one)] as const)));
  expect((await paymentsToDecide(ours)).refunds.map(({ id }) => id)).not.toContain(failing!.id);
  expect(await refundAgain(ours, failing!.id, new Date())).toEqual({ ok: false, error: 'gone' });
  await decline(called.before);
  const { refunded } = provider.account();
  for (const [when, { providerRef, paymentId }] of Object.entries(lost)) {
    await control(`disputes/${providerRef}/lost`);
    await expect.poll(async () => (await disputeOf(paymentId))?.status).toBe('LOST');
    if (when === 'after') await decline(called.after);
    const given = (await refundsOf(called[when as keyof typeof called].order.id)).at(-1)!;
    expect([when, given]).toMatchObject([when, { status: 'DONE', byBank: false, metPaise: called.before.order.totalPaise, amountPaise: called.before.order.totalPaise }]);
    await sendRefund(given.id, new Date());
    expect(await refundAgain(ours, failing!.id, new Date())).toEqual({ ok: false, error: 'gone' });
  }
  expect(provider.account().refunded).toBe(refunded);
  // Nobody had delivered: what came in went back, and the shop has lost nothing but the provider's fee.
  for (const { order } of Object.values(called)) {
    const sums = await db.$queryRaw<{ kind: string; paise: bigint }[]>`
      SELECT a."kind"::text AS kind, sum(e."amountPaise")::bigint AS paise FROM "LedgerEntry" e JOIN "LedgerAccount" a ON a."id" = e."accountId" JOIN "EntrySet" s ON s."id" = e."setId"
      WHERE s."orderId" = ${order.id}::uuid GROUP BY 1 HAVING sum(e."amountPaise") <> 0`;
    expect(sums).toEqual([]);
  }
});

/** The one parcel is at the door. */
async function delivered(one: Awaited<ReturnType<typeof paidOrder>>): Promise<void> {
  for (const move of ['accept', 'pack', 'dispatch', 'deliver'] as const) expect(await moveGroupOrder({ kind: 'group', scope: one.scope }, one.order.parts[0]!.id, move, { courier: 'India Post', trackingNumber: 'EH1' }, new Date())).toMatchObject({ ok: true });
}

test('pieces are refunded after a lost dispute too: what the bank took counts, the rest is sent, and the group gives its part back', async () => {
  const { ours } = await officers();
  const whole = await paidOrder();
  const half = await paidOrder();
  const { refunded } = provider.account();
  for (const one of [whole, half]) {
    await delivered(one);
    await control('disputes', { payment_intent: one.order.payment.providerRef, ...(one === half ? { amount: 100_00 } : {}) });
    await becomes(one.order.payment.id, 'NEEDS_RESPONSE');
    const line = await db.orderLine.findFirstOrThrow({ where: { groupOrderId: one.order.parts[0]!.id } });
    const wish = { pieces: { [line.id]: 1 }, shipping: false, reason: 'It leaked.', payTo: null };
    expect(await refundPartly(ours, one.order.parts[0]!.id, wish, new Date())).toEqual({ ok: false, error: 'disputed' });
    await control(`disputes/${(await disputeOf(one.order.payment.id))!.providerRef}/lost`);
    await becomes(one.order.payment.id, 'LOST');
    expect(await refundPartly(ours, one.order.parts[0]!.id, wish, new Date())).toEqual({ ok: true });
  }
  const said = async (one: typeof whole, audience: 'buyer' | 'group') => paymentSentence((await orderOfGroup(one.scope, one.order.parts[0]!.id))!.money, audience, 'en');
  const [met] = await refundsOf(whole.order.id);
  expect(met).toMatchObject({ status: 'DONE', amountPaise: 210_00, metPaise: 210_00 });
  expect(await waitingJobs(met!.id)).toEqual(['send-refund']);
  await sendRefund(met!.id, new Date());
  expect(provider.account().refunded).toBe(refunded);
  expect(await said(whole, 'group')).toMatch(/^The buyer's bank took the ₹[\d,.]+ back from the shop\. ₹210 counts as refunded\. Reason: It leaked\. Your share became ₹/);
  expect((await messagesTo(whole.order.phone)).at(-1)).toContain('nothing more is sent');

  // The bank took ₹100: of the ₹210 only ₹110 are sent, by hand, as the provider sends nothing after a dispute.
  const [rest] = await refundsOf(half.order.id);
  expect(rest).toMatchObject({ status: 'REQUESTED', amountPaise: 210_00, metPaise: 100_00 });
  expect((await messagesTo(half.order.phone)).at(-1)).toContain('₹110');
  await sendRefund(rest!.id, new Date());
  expect((await paymentsToDecide(ours)).refunds.find(({ id }) => id === rest!.id)).toMatchObject({ amountPaise: 110_00 });
  expect(await refundByBank(ours, rest!.id, { upiId: 'meera@okbank' }, new Date())).toEqual({ ok: true });
  const [, byHand] = await refundsOf(half.order.id);
  expect(await recordRefundPaid(ours, byHand!.id, 'UTR110', new Date())).toEqual({ ok: true });
  expect((await messagesTo(half.order.phone)).at(-1)).toContain('₹110');
  expect(await said(half, 'buyer')).toContain('Your bank took ₹100 of what you paid for this order back for you. ₹210 is refunded to you');
  const balances = async (one: typeof whole, kind: string) => (await db.$queryRaw<{ paise: bigint }[]>`
    SELECT coalesce(sum(e."amountPaise"), 0)::bigint AS paise FROM "LedgerEntry" e JOIN "LedgerAccount" a ON a."id" = e."accountId" JOIN "EntrySet" s ON s."id" = e."setId" WHERE s."orderId" = ${one.order.id}::uuid AND a."kind"::text = ${kind}`)[0]!.paise;
  const share = (await db.earning.aggregate({ where: { groupOrderId: half.order.parts[0]!.id }, _sum: { sharePaise: true } }))._sum.sharePaise!;
  expect(await Promise.all(['REFUNDS_PAYABLE', 'WRITE_OFF', 'BANK', 'GROUP_PAYABLE'].map((kind) => balances(half, kind)))).toEqual([0n, 0n, -110_00n, BigInt(0 - share)]);
  expect(await balances(whole, 'WRITE_OFF')).toBe(BigInt(whole.order.totalPaise - 210_00));
});

test('an inquiry leaves the money here', async () => {
  const { order } = await paidOrder();
  await control('disputes', { payment_intent: order.payment.providerRef, inquiry: true });
  await becomes(order.payment.id, 'INQUIRY');
  expect(await disputeOf(order.payment.id)).toMatchObject({ takenPaise: 0 });
});

test('a refund the bank rejected is sent again by its officer, once', async () => {
  const one = await paidOrder('4000 0000 0000 5126');
  await decline(one);
  const [refund] = await refundsOf(one.order.id);
  await sendRefund(refund!.id, new Date());
  await expect.poll(async () => (await refundsOf(one.order.id))[0]?.status).toBe('FAILED');
  const { ours, theirs } = await officers();
  expect((await paymentsToDecide(ours)).refunds.map(({ id }) => id)).toContain(refund!.id);
  expect(await refundAgain(theirs, refund!.id, new Date())).toEqual({ ok: false, error: 'gone' });
  const clicks = await Promise.all([refundAgain(ours, refund!.id, new Date()), refundAgain(ours, refund!.id, new Date())]);
  expect(clicks.filter(({ ok }) => ok)).toHaveLength(1);
  const [, again, ...more] = await refundsOf(one.order.id);
  expect(more).toEqual([]);
  expect(again).toMatchObject({ amountPaise: refund!.amountPaise, groupOrderId: refund!.groupOrderId, insteadOfId: refund!.id, status: 'REQUESTED' });
  expect(await waitingJobs(again!.id)).toEqual(['send-refund']);
  expect((await paymentsToDecide(ours)).refunds).toEqual([]);
});

test('a refund the provider made before it failed is found, not made twice', async () => {
  const one = await paidOrder();
  await decline(one);
  const [refund] = await refundsOf(one.order.id);
  const { refunded } = provider.account();
  provider.faults.failAfterWork = 1;
  await expect(sendRefund(refund!.id, new Date())).rejects.toThrow('did not take');
  await sendRefund(refund!.id, new Date());
  expect((await refundsOf(one.order.id))[0]).toMatchObject({ status: 'DONE', failedTries: 1 });
  expect(provider.account().refunded - refunded).toBe(refund!.amountPaise);
});

test('a refund the provider failed to make goes out under a new key, and a lost job is made up for', async () => {
  const one = await paidOrder();
  await decline(one);
  const [refund] = await refundsOf(one.order.id);
  const { refunded } = provider.account();
  provider.faults.failNext = 1;
  await expect(sendRefund(refund!.id, new Date())).rejects.toThrow('did not take');
  await sweepRefunds(after(new Date(), minutes(31)));
  expect((await refundsOf(one.order.id))[0]?.status).toBe('DONE');
  expect(provider.account().refunded - refunded).toBe(refund!.amountPaise);
});

test('money that does not fit is shown to buyer and officer, pays nothing, and goes back when the officer says so', async () => {
  post.arrives = false;
  const { goods } = await sellingGroup({ stock: 10 });
  const order = await orderOf([[goods.id, 1]]);
  const started = await startCheckout(order.id, new Date());
  if (!started.ok) throw new Error(started.error);
  const { sessionId } = (await orderNow(order.id)).payment.attempts[0]!;
  await press(started.value.url);
  // As if the page had asked for less than the order costs.
  await db.payment.update({ where: { id: order.payment.id }, data: { amountPaise: order.totalPaise + 100 } });
  expect(await applyCheckout(sessionId!, new Date())).toEqual({ ok: false, error: 'mismatch' });
  expect(await applyCheckout(sessionId!, new Date())).toEqual({ ok: false, error: 'mismatch' });
  expect((await orderNow(order.id)).statuses).toEqual(['AWAITING_PAYMENT']);
  expect((await orderPage(order.token))?.payment?.problems).toMatchObject([{ kind: 'AMOUNT', seenAmount: order.totalPaise, returnedAt: null }]);

  const { ours, theirs } = await officers();
  const { problems } = await paymentsToDecide(ours);
  expect(problems).toHaveLength(1);
  const { id } = problems[0]!;
  expect(await askToReturn(theirs, id, new Date())).toEqual({ ok: false, error: 'gone' });
  expect(await askToReturn(ours, id, new Date())).toMatchObject({ ok: true });
  expect(await askToReturn(ours, id, new Date())).toEqual({ ok: false, error: 'gone' });
  expect(await waitingJobs(id)).toEqual(['return-payment']);
  const { refunded } = provider.account();
  await returnPayment(id, new Date());
  await returnPayment(id, new Date());
  expect(provider.account().refunded - refunded).toBe(order.totalPaise);
  expect((await paymentsToDecide(ours)).problems).toEqual([]);
});

test('the night’s report finds nothing on a good day, posts the fees once, and names what is not as we have it', async () => {
  const { order } = await paidOrder();
  await expect.poll(() => post.deliveries.some(({ body }) => body.includes('"type": "charge.updated"') && body.includes(order.payment.providerRef!))).toBe(true);
  const today = indianDay(new Date());
  await reconcileDay(today, new Date());
  const report = await db.reconciliation.findUniqueOrThrow({ where: { day: new Date(today) }, include: { differences: true } });
  expect(report.differences).toEqual([]);
  expect(report.capturedPaise).toBe(BigInt(provider.account().captured));
  const fees = () => db.entrySet.count({ where: { kind: 'PROVIDER_FEE' } });
  const posted = await fees();
  expect(posted).toBeGreaterThan(0);

  const strange = await paidOrder();
  await db.payment.update({ where: { id: strange.order.payment.id }, data: { providerRef: 'pi_not_theirs' } });
  await reconcileDay(today, new Date());
  const { ours, theirs } = await officers();
  const kinds = async (scope: OfficerScope) => (await comparedDay(scope, today))!.differences.map(({ kind, order: of }) => [kind, of?.number ?? null]);
  expect(await kinds(ours)).toEqual(expect.arrayContaining([['CAPTURE_MISSING', strange.order.number]]));
  expect(await kinds(theirs)).not.toContainEqual(['CAPTURE_MISSING', strange.order.number]);
  expect(await fees()).toBeGreaterThanOrEqual(posted);
});
