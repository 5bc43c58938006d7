import { beforeAll, expect, test } from 'vitest';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { balanceOf } from '#app/domain/ledger/balance.server.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import { orderOfGroup } from '#app/domain/orders/queries.server.ts';
import { orderPage } from '#app/domain/checkout/order-page.server.ts';
import { cancelOrder } from '#app/domain/payments/cancel-order.server.ts';
import { finalisePayment } from '#app/domain/payments/finalise-payment.server.ts';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { answerCancel } from '#app/domain/returns/answer-cancel.server.ts';
import { answerReturn } from '#app/domain/returns/answer-return.server.ts';
import { askCancel } from '#app/domain/returns/ask-cancel.server.ts';
import { askReturn } from '#app/domain/returns/ask-return.server.ts';
import { listReturns, openReturnOf, returnFile, returnsToAnswer } from '#app/domain/returns/queries.server.ts';
import { takeGoodsBack } from '#app/domain/returns/take-goods-back.server.ts';
import { preparePayoutRun } from '#app/domain/settlement/prepare-run.server.ts';
import type { ReturnReason } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { after, days } from '#app/lib/time.ts';
import { messagesTo, orderNow, orderOf, sellingGroup, stockOf } from '../support/placed-order.ts';
import { bankedGroup, soldBy, type Seller } from '../support/settlement.ts';
import { NOW, createWorld, memberOf, officerOf } from '../support/world.ts';

let district: OfficerScope;
let imageIds: readonly string[];
beforeAll(async () => {
  await createWorld();
  district = await officerOf('hamirpur');
  imageIds = [(await db.image.create({ data: { contentHash: 'a'.repeat(64), width: 640, height: 480, widths: [320, 640], placeholder: 'tint-1' } })).id];
});

const DAY_AFTER = after(NOW, days(1));
const reads = async (seller: Seller, id: string) => paymentSentence((await orderOfGroup(seller.scope, id))!.money, 'group', 'en');
const group = (seller: Pick<Seller, 'scope'>) => ({ kind: 'group', scope: seller.scope }) as const;
const refundsOf = (groupOrderId: string) => db.refund.findMany({ where: { groupOrderId }, orderBy: { id: 'asc' } });

/** The buyer asks to return so many pieces of the parcel's one line. */
async function ask(part: { id: string; orderId: string; paymentId: string }, quantity: number, more: { reason?: ReturnReason; note?: string; imageIds?: readonly string[]; payTo?: { upiId: string } | null; at?: Date } = {}) {
  const { id } = await db.orderLine.findFirstOrThrow({ where: { groupOrderId: part.id } });
  const { at = DAY_AFTER, ...wish } = more;
  const order = { id: part.orderId, paymentId: part.paymentId };
  return askReturn(order, part.id, { pieces: { [id]: quantity }, reason: 'DAMAGED', imageIds, payTo: null, ...wish }, at);
}

/** Answers the open request of a parcel: so many pieces accepted. */
async function answerWith(by: Parameters<typeof answerReturn>[0], groupOrderId: string, quantity: number, more: Partial<Parameters<typeof answerReturn>[2]> = {}) {
  const { id: line } = await db.orderLine.findFirstOrThrow({ where: { groupOrderId } });
  const request = await db.returnRequest.findFirstOrThrow({ where: { groupOrderId }, orderBy: { id: 'desc' } });
  return answerReturn(by, request.id, { pieces: { [line]: quantity }, shipping: false, goods: 'KEPT', ...more }, DAY_AFTER);
}

test('one of two jars came broken: asked with a photo, accepted, refunded, and said to everybody', async () => {
  const seller = await bankedGroup();
  const part = await soldBy(seller, 2, NOW);
  expect(await ask(part, 1)).toEqual({ ok: true, value: undefined });
  const { phone, token } = await orderNow(part.orderId);
  expect([(await messagesTo(phone)).at(-1), (await messagesTo(seller.phone)).at(-1)]).toEqual([expect.stringContaining('has your request'), expect.stringContaining('लौटाना चाहता है')]);
  expect(await reads(seller, part.id)).toBe(`Buyer has paid ₹${part.totalPaise / 100}. The buyer wants to return something: please answer. ₹${part.sharePaise / 100} waits until it is decided.`);
  expect(await preparePayoutRun(district, { byUpi: false }, after(NOW, days(9)))).toEqual({ ok: false, error: 'nothing-due' });
  expect([await returnsToAnswer(group(seller)), (await listReturns(group(seller), 'open', null)).page]).toMatchObject([1, [{ reason: 'DAMAGED', lines: [{ quantity: 1 }] }]]);
  const { id } = (await openReturnOf(group(seller), part.id))!;
  expect(await returnFile(group(seller), id)).toMatchObject({ lines: [{ asked: 1, left: 1 }], images: [{ hash: 'a'.repeat(64) }], food: true });
  expect(await ask(part, 1)).toEqual({ ok: false, error: 'already-asked' });

  expect(await answerWith(group(seller), part.id, 1)).toMatchObject({ ok: true });
  expect(await refundsOf(part.id)).toMatchObject([{ amountPaise: 210_00, shippingPaise: 0, reason: 'return-damaged', returnId: id }]);
  expect(await db.paper.findMany({ where: { groupOrderId: part.id, kind: 'CREDIT_NOTE' } })).toMatchObject([{ amountPaise: 210_00 }]);
  const { refunds, returns, ...row } = (await orderPage(token))!.groupOrders[0]!;
  expect([refunds, returns, row.papers.map(({ kind }) => kind)]).toMatchObject([[{ amountPaise: 210_00 }], [{ status: 'ACCEPTED', goods: 'KEPT' }], [expect.anything(), 'CREDIT_NOTE']]);
  expect(await reads(seller, part.id)).toContain('Reason: It arrived damaged. A return was accepted. Your share became');
  expect((await messagesTo(phone)).at(-1)).toContain('₹210 goes back to you');
  expect(await preparePayoutRun(district, { byUpi: false }, after(NOW, days(9)))).toMatchObject({ ok: true });
  expect(await answerWith(group(seller), part.id, 1)).toEqual({ ok: false, error: 'not-open' });
});

test('who asks too late, too much, without a photo or for a change of mind about food is told so', async () => {
  const seller = await bankedGroup();
  const part = await soldBy(seller, 2, NOW);
  expect(await ask(part, 3)).toEqual({ ok: false, error: 'too-many-pieces' });
  expect(await ask(part, 0)).toEqual({ ok: false, error: 'none-chosen-pieces' });
  expect(await ask(part, 1, { imageIds: [] })).toEqual({ ok: false, error: 'photo-required' });
  expect(await ask(part, 1, { reason: 'WRONG_ITEM' })).toEqual({ ok: false, error: 'fault-required' });
  await db.orderLine.updateMany({ where: { groupOrderId: part.id }, data: { returnDays: 0 } });
  expect(await ask(part, 1, { reason: 'NO_LONGER_WANTED' })).toEqual({ ok: false, error: 'too-late' });
  expect(await ask(part, 1, { at: after(NOW, days(8)) })).toEqual({ ok: false, error: 'too-late' });
  expect(await ask({ ...part, orderId: newId() }, 1)).toEqual({ ok: false, error: 'not-found' });
  const cash = await soldBy(seller, 1, NOW, 'CASH_ON_DELIVERY');
  expect(await ask(cash, 1)).toEqual({ ok: false, error: 'pay-to-required' });
  expect(await ask(cash, 1, { payTo: { upiId: 'meera@okbank' } })).toMatchObject({ ok: true });
  expect(await answerWith(group(seller), cash.id, 1)).toMatchObject({ ok: true });
  expect(await db.refund.findMany({ where: { groupOrderId: cash.id }, select: { status: true, amountPaise: true, payTo: true } })).toMatchObject([{ status: 'REQUESTED', amountPaise: cash.totalPaise, payTo: { upiId: 'meera@okbank' } }]);
});

test('a refusal needs a reason, the share falls due again, and the buyer may ask once more', async () => {
  const seller = await bankedGroup();
  const part = await soldBy(seller, 2, NOW);
  await ask(part, 2);
  expect(await answerWith(group(seller), part.id, 0)).toEqual({ ok: false, error: 'reason-required' });
  expect(await answerWith(group(seller), part.id, 1)).toEqual({ ok: false, error: 'reason-required' });
  expect(await answerWith(group(seller), part.id, 3, { answer: 'Gladly.' })).toEqual({ ok: false, error: 'too-many-pieces' });
  expect(await answerWith(group(seller), part.id, 0, { answer: 'The lid is whole on your picture.' })).toMatchObject({ ok: true });
  expect(await refundsOf(part.id)).toEqual([]);
  expect(await db.settlementHold.findMany({ where: { groupOrderId: part.id } })).toMatchObject([{ reason: 'return', releasedAt: DAY_AFTER }]);
  expect(await reads(seller, part.id)).toContain('A return was refused.');
  expect((await orderPage((await orderNow(part.orderId)).token))!.groupOrders[0]!.returns).toMatchObject([{ status: 'REFUSED', answer: 'The lid is whole on your picture.' }]);
  expect(await ask(part, 2, { reason: 'NOT_AS_DESCRIBED', note: 'It is lime, not mango.' })).toMatchObject({ ok: true });
  // All of it at fault: the delivery charge goes back too.
  expect(await answerWith({ kind: 'officer', scope: district }, part.id, 2, { goods: 'EXPECTED' })).toMatchObject({ ok: true });
  expect((await refundsOf(part.id)).map(({ amountPaise }) => amountPaise)).toEqual([part.totalPaise]);
  expect((await messagesTo(seller.phone)).at(-1)).toContain('दफ़्तर');
  expect(Number(await balanceOf('GROUP_PAYABLE', seller.group.id))).toBe(0);
});

test('nobody of another group or area sees or answers it, and of two answers at once one counts', async () => {
  const seller = await bankedGroup();
  const part = await soldBy(seller, 2, NOW);
  await ask(part, 1);
  const stranger = { kind: 'group', scope: await memberOf('maithili-dekuli') } as const;
  const elsewhere = { kind: 'officer', scope: await officerOf('darbhanga') } as const;
  const { id } = (await openReturnOf(group(seller), part.id))!;
  for (const by of [stranger, elsewhere]) {
    expect(await returnFile(by, id)).toBeNull();
    expect(await openReturnOf(by, part.id)).toBeNull();
    expect(await answerWith(by, part.id, 1)).toEqual({ ok: false, error: 'not-found' });
  }
  expect(await takeGoodsBack(stranger.scope, id, 'sound', NOW)).toEqual({ ok: false, error: 'not-found' });
  const both = await Promise.all([answerWith(group(seller), part.id, 1), answerWith({ kind: 'officer', scope: district }, part.id, 1)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await refundsOf(part.id)).toHaveLength(1);
});

test('a bag that came back sound is stock again, a spoiled one and food never are', async () => {
  const seller = await sellingGroup({ stock: 10, food: false });
  const part = await soldBy(seller, 3, NOW);
  expect(await ask(part, 2, { reason: 'NO_LONGER_WANTED', imageIds: [] })).toMatchObject({ ok: true });
  expect(await answerWith(group(seller), part.id, 2, { goods: undefined })).toEqual({ ok: false, error: 'choose-one' });
  expect(await answerWith(group(seller), part.id, 2, { goods: 'EXPECTED' })).toMatchObject({ ok: true });
  expect(await reads(seller, part.id)).toContain('the goods come back to you');
  const { id } = (await openReturnOf(group(seller), part.id))!;
  expect(await stockOf(seller.goods.id)).toEqual([7, 0]);
  const both = await Promise.all([takeGoodsBack(seller.scope, id, 'sound', NOW), takeGoodsBack(seller.scope, id, 'spoiled', NOW), takeGoodsBack(seller.scope, id, 'sound', NOW)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await stockOf(seller.goods.id)).toEqual([(await db.returnRequest.findUniqueOrThrow({ where: { id } })).goods === 'SOUND' ? 9 : 7, 0]);
  expect(await openReturnOf(group(seller), part.id)).toBeNull();

  const jars = await bankedGroup(10);
  const food = await soldBy(jars, 1, NOW);
  await ask(food, 1);
  await answerWith(group(jars), food.id, 1, { goods: 'EXPECTED' });
  const returned = (await openReturnOf(group(jars), food.id))!;
  expect(await takeGoodsBack(jars.scope, returned.id, 'sound', NOW)).toMatchObject({ ok: true });
  expect(await stockOf(jars.goods.id)).toEqual([9, 0]);
});

/** A paid order of one group, moved this far. */
async function paidFor(seller: Seller, moves: readonly ('accept' | 'pack')[]) {
  const order = await orderOf([[seller.goods.id, 2]], {}, NOW);
  await finalisePayment(order.payment.id, `pi_${order.number}`, NOW);
  const part = order.parts[0]!;
  for (const move of moves) await moveGroupOrder(group(seller), part.id, move, {}, NOW);
  return { order: { id: order.id, paymentId: order.payment.id }, part, phone: order.phone };
}

test('before packing the buyer cancels herself; after it she asks, and a yes gives everything back', async () => {
  const seller = await bankedGroup();
  const early = await paidFor(seller, ['accept']);
  expect(await askCancel(early.order, early.part.id, '', NOW)).toEqual({ ok: false, error: 'not-allowed' });
  expect((await cancelOrder({ orderId: early.order.id, personId: null }, early.part.id, NOW)).ok).toBe(true);

  const { order, part, phone } = await paidFor(seller, ['accept', 'pack']);
  expect((await cancelOrder({ orderId: order.id, personId: null }, part.id, NOW)).ok).toBe(false);
  expect(await askCancel({ ...order, id: newId() }, part.id, '', NOW)).toEqual({ ok: false, error: 'not-found' });
  expect(await askCancel(order, part.id, 'We are travelling.', NOW)).toMatchObject({ ok: true });
  expect(await askCancel(order, part.id, '', NOW)).toEqual({ ok: false, error: 'already-asked' });
  expect(await reads(seller, part.id)).toContain('The buyer asks to cancel it');
  const { id } = (await openReturnOf(group(seller), part.id))!;
  expect(await answerCancel(group(seller), id, { accept: false }, NOW)).toEqual({ ok: false, error: 'reason-required' });
  expect(await answerCancel({ kind: 'group', scope: await memberOf('maithili-dekuli') }, id, { accept: true }, NOW)).toEqual({ ok: false, error: 'not-found' });
  expect(await answerCancel(group(seller), id, { accept: true }, NOW)).toMatchObject({ ok: true });
  expect((await orderNow(order.id)).statuses).toEqual(['CANCELLED']);
  expect(await refundsOf(part.id)).toMatchObject([{ amountPaise: part.totalPaise, reason: 'buyer-cancelled' }]);
  expect((await messagesTo(phone)).at(-1)).toContain('is cancelled as you asked');
});

test('a no keeps the parcel, and one sent meanwhile can only be returned', async () => {
  const seller = await bankedGroup();
  const { order, part, phone } = await paidFor(seller, ['accept', 'pack']);
  await askCancel(order, part.id, '', NOW);
  const first = (await openReturnOf(group(seller), part.id))!;
  expect(await answerCancel({ kind: 'officer', scope: district }, first.id, { accept: false, answer: 'The courier is at the door.' }, NOW)).toMatchObject({ ok: true });
  expect((await messagesTo(phone)).at(-1)).toContain('answered with no');
  expect(await askCancel(order, part.id, '', NOW)).toMatchObject({ ok: true });
  for (const move of ['dispatch', 'deliver'] as const) await moveGroupOrder(group(seller), part.id, move, { courier: 'India Post', trackingNumber: 'EH1234' }, NOW);
  expect(await openReturnOf(group(seller), part.id)).toBeNull();
  expect(await ask({ id: part.id, orderId: order.id, paymentId: order.paymentId }, 1)).toMatchObject({ ok: true });
});
