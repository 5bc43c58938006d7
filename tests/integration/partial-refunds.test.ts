import { beforeAll, expect, test } from 'vitest';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { balanceOf } from '#app/domain/ledger/balance.server.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import { orderOfGroup } from '#app/domain/orders/queries.server.ts';
import { summariseGroup } from '#app/domain/orders/group-summary.server.ts';
import { keepRefundState } from '#app/domain/payments/apply-refund.server.ts';
import { finalisePayment } from '#app/domain/payments/finalise-payment.server.ts';
import { paymentsToDecide } from '#app/domain/payments/office-queries.server.ts';
import { forgetAccounts, forgetAccountsOf } from '#app/domain/payments/forget-accounts.server.ts';
import { recordRefundPaid } from '#app/domain/payments/pay-refund.server.ts';
import { refundByBank } from '#app/domain/payments/refund-by-bank.server.ts';
import { recordRefundReturned } from '#app/domain/payments/refund-returned.server.ts';
import { refundAgain } from '#app/domain/payments/refund-again.server.ts';
import { sendRefund } from '#app/domain/payments/send-refund.server.ts';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { refundForm, utrForm } from '#app/domain/returns/forms.ts';
import { refundPartly } from '#app/domain/returns/refund-partly.server.ts';
import { sellerMoney } from '#app/domain/settlement/seller-money.server.ts';
import { db } from '#app/lib/db.server.ts';
import { readForm } from '#app/lib/forms.ts';
import { paise } from '#app/lib/money.ts';
import { after, days } from '#app/lib/time.ts';
import { booksHold } from '../support/books.ts';
import { postedFor } from '../support/ledger.ts';
import { messagesTo, orderNow, orderOf, waitingJobs } from '../support/placed-order.ts';
import { bankSays, bankedGroup, exportedRun, soldBy, type Seller } from '../support/settlement.ts';
import { NOW, createWorld, officerOf } from '../support/world.ts';

let district: OfficerScope;
let state: OfficerScope;
beforeAll(async () => {
  await createWorld();
  [district, state] = [await officerOf('hamirpur'), await officerOf('hp')];
});

const LATER = after(NOW, days(8));
const lineOf = (groupOrderId: string) => db.orderLine.findFirstOrThrow({ where: { groupOrderId } });
const refundsOf = (groupOrderId: string) => db.refund.findMany({ where: { groupOrderId }, orderBy: { id: 'asc' }, include: { lines: true } });
const payable = async (seller: Seller) => Number(-(await balanceOf('GROUP_PAYABLE', seller.group.id)));
const reads = async (seller: Seller, id: string) => paymentSentence((await orderOfGroup(seller.scope, id))!.money, 'group', 'en');
const credits = (groupOrderId: string) => db.paper.findMany({ where: { groupOrderId, kind: 'CREDIT_NOTE' }, orderBy: { sequence: 'asc' } });

/** The officer gives back so many jars of a parcel. */
async function giveBack(scope: OfficerScope, groupOrderId: string, jars: number, { shipping = false, at = NOW, payTo = null }: { shipping?: boolean; at?: Date; payTo?: { upiId: string } | null } = {}) {
  const { id } = await lineOf(groupOrderId);
  return refundPartly(scope, groupOrderId, { pieces: { [id]: jars }, shipping, reason: 'A jar leaked.', payTo }, at);
}

/** Two jars of one group, paid by card, moved this far. */
async function paidFor(seller: Seller, moves: readonly ('accept' | 'pack' | 'dispatch' | 'deliver')[], quantity = 2) {
  const order = await orderOf([[seller.goods.id, quantity]], {}, NOW);
  await finalisePayment(order.payment.id, `pi_${order.number}`, NOW);
  const part = order.parts[0]!;
  for (const move of moves) await moveGroupOrder({ kind: 'group', scope: seller.scope }, part.id, move, { courier: 'India Post', trackingNumber: 'EH1234' }, NOW);
  return { order, part };
}

test('one of two jars refunded before delivery: the group earns the other, and every sentence says so', async () => {
  const seller = await bankedGroup();
  const { order, part } = await paidFor(seller, ['accept']);
  expect(await giveBack(district, part.id, 1)).toEqual({ ok: false, error: 'not-allowed' });
  await moveGroupOrder({ kind: 'group', scope: seller.scope }, part.id, 'pack', {}, NOW);
  expect(await giveBack(district, part.id, 1)).toMatchObject({ ok: true });
  const [refund] = await refundsOf(part.id);
  expect(refund).toMatchObject({ amountPaise: 210_00, shippingPaise: 0, status: 'REQUESTED', lines: [{ quantity: 1, amountPaise: 210_00 }] });
  expect(await waitingJobs(refund!.id)).toEqual(['send-refund']);
  expect(await postedFor(order.id)).toContainEqual(['REFUND_DECIDED', { ORDERS_IN_TRANSIT: 210_00, REFUNDS_PAYABLE: -210_00 }]);
  expect(await credits(part.id)).toMatchObject([{ amountPaise: 210_00 }]);
  const half = part.sharePaise - refund!.sharePaise;
  expect(await reads(seller, part.id)).toContain(`Your share became ₹${half / 100}. You will get ₹${half / 100} after delivery.`);
  expect((await summariseGroup(seller.scope)).paidShare).toBe(half);
  expect((await messagesTo(seller.phone)).at(-1)).toContain(`${half / 100}`);
  expect((await messagesTo(order.phone)).at(-1)).toContain('₹210');

  for (const move of ['dispatch', 'deliver'] as const) await moveGroupOrder({ kind: 'group', scope: seller.scope }, part.id, move, { courier: 'India Post', trackingNumber: 'EH1234' }, NOW);
  expect(await payable(seller)).toBe(half);
  expect(await giveBack(district, part.id, 2)).toEqual({ ok: false, error: 'too-many-pieces' });
  expect(await giveBack(district, part.id, 1, { shipping: true })).toMatchObject({ ok: true });
  expect(await payable(seller)).toBe(0);
  const refunds = await refundsOf(part.id);
  expect(refunds.reduce((sum, { amountPaise }) => sum + amountPaise, 0)).toBe(part.totalPaise);
  expect(refunds.reduce((sum, { sharePaise }) => sum + sharePaise, 0)).toBe(part.sharePaise);
  expect((await credits(part.id)).reduce((sum, { amountPaise }) => sum + amountPaise, 0)).toBe(part.itemsPaise);
  expect(await reads(seller, part.id)).toContain('You get nothing for this order.');
});

test('a parcel refunded in part that then comes back gives back the rest and no more', async () => {
  const seller = await bankedGroup();
  const { order, part } = await paidFor(seller, ['accept', 'pack', 'dispatch']);
  expect(await giveBack(district, part.id, 1, { shipping: true })).toMatchObject({ ok: true });
  await moveGroupOrder({ kind: 'group', scope: seller.scope }, part.id, 'return', { reason: 'undelivered' }, NOW);
  const [first, rest] = await refundsOf(part.id);
  expect([first!.amountPaise, rest!.amountPaise]).toEqual([210_00 + part.shippingPaise, 210_00]);
  expect((await messagesTo(order.phone)).at(-1)).toContain('Your ₹210 is sent back');
  expect((await credits(part.id)).map(({ amountPaise }) => amountPaise)).toEqual([210_00, 210_00]);
});

test('refunds that race for the same jars give back each jar once', async () => {
  const seller = await bankedGroup();
  const part = await soldBy(seller, 2, NOW);
  const done = await Promise.all([2, 1, 2, 1].map((jars) => giveBack(district, part.id, jars, { shipping: true })));
  expect(done.some(({ ok }) => ok)).toBe(true);
  const refunds = await refundsOf(part.id);
  expect(refunds.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0)).toBe(2);
  expect(refunds.reduce((sum, { amountPaise }) => sum + amountPaise, 0)).toBe(part.totalPaise);
  expect(await payable(seller)).toBe(0);
});

test('refunded after the payout, the group owes it, reads so, and it comes off the next payout', async () => {
  const seller = await bankedGroup();
  const part = await soldBy(seller, 2, NOW);
  const runId = (await exportedRun(district, state, LATER)) ?? '';
  const { number } = await db.payout.findFirstOrThrow({ where: { groupId: seller.group.id } });
  await bankSays(district, runId, [`${number},Success,SBIN00012345,`], LATER);
  expect(await giveBack(district, part.id, 1, { at: LATER })).toMatchObject({ ok: true });
  const [{ sharePaise } = { sharePaise: 0 }] = await refundsOf(part.id);
  expect(await payable(seller)).toBe(-sharePaise);
  expect(await sellerMoney(seller.scope, new Date())).toMatchObject({ payablePaise: BigInt(-sharePaise) });
  expect(await reads(seller, part.id)).toContain(`so ₹${sharePaise / 100} is taken from your next payments`);
  const next = await soldBy(seller, 2, LATER);
  await exportedRun(district, state, after(LATER, days(8)));
  expect(await db.payout.findFirstOrThrow({ where: { groupId: seller.group.id }, orderBy: { id: 'desc' } })).toMatchObject({ amountPaise: BigInt(next.sharePaise - sharePaise), refundsPaise: BigInt(-sharePaise) });
});

test('a refund the bank rejects is sent anew without being decided twice', async () => {
  const seller = await bankedGroup();
  const { order, part } = await paidFor(seller, ['accept', 'pack', 'dispatch', 'deliver']);
  await giveBack(district, part.id, 1);
  const left = await payable(seller);
  const [failed] = await refundsOf(part.id);
  const answer = { amount: paise(210_00), currency: 'inr', paymentIntentId: null };
  await keepRefundState(failed!.id, { ...answer, refundId: 're_a', reference: failed!.id, state: 'failed' }, NOW);
  expect(await refundAgain(await officerOf('darbhanga'), failed!.id, NOW)).toEqual({ ok: false, error: 'gone' });
  const both = await Promise.all([refundAgain(district, failed!.id, NOW), refundAgain(district, failed!.id, NOW)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const [, again] = await refundsOf(part.id);
  await keepRefundState(again!.id, { ...answer, refundId: 're_b', reference: again!.id, state: 'succeeded' }, NOW);
  expect((await postedFor(order.id)).map(([kind]) => kind)).toEqual(['ORDER_PAID', 'GROUP_ORDER_DELIVERED', 'REFUND_DECIDED', 'REFUND_PAID']);
  expect(await payable(seller)).toBe(left);
  expect(await reads(seller, part.id)).toContain('Buyer was refunded ₹210 of');
  // The jar that failed stays decided: it can't be given back a second time.
  expect(await giveBack(district, part.id, 2)).toEqual({ ok: false, error: 'too-many-pieces' });
});

test('cash goes back to a UPI id by an officer’s hand, once, with the bank’s reference', async () => {
  const seller = await bankedGroup();
  const part = await soldBy(seller, 2, NOW, 'CASH_ON_DELIVERY');
  expect(await giveBack(district, part.id, 1)).toEqual({ ok: false, error: 'pay-to-required' });
  expect(await giveBack(district, part.id, 1, { payTo: { upiId: 'meera@okbank' } })).toMatchObject({ ok: true });
  const [refund] = await refundsOf(part.id);
  await sendRefund(refund!.id, NOW);
  expect([await waitingJobs(refund!.id), (await refundsOf(part.id))[0]?.status]).toEqual([[], 'REQUESTED']);
  expect((await paymentsToDecide(district)).toPay).toMatchObject([{ amountPaise: 210_00, payTo: { upiId: 'meera@okbank' } }]);
  expect((await paymentsToDecide(await officerOf('darbhanga'))).toPay).toEqual([]);
  expect(await recordRefundPaid(await officerOf('darbhanga'), refund!.id, 'UTR123456', NOW)).toEqual({ ok: false, error: 'gone' });
  const both = await Promise.all([recordRefundPaid(district, refund!.id, 'UTR123456', NOW), recordRefundPaid(district, refund!.id, 'UTR123456', NOW)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await postedFor(part.orderId)).toContainEqual(['REFUND_PAID', { REFUNDS_PAYABLE: 210_00, BANK: -210_00 }]);
  const order = await orderNow(part.orderId);
  expect((await messagesTo(order.phone)).at(-1)).toContain('UTR123456');
  expect(await giveBack(district, part.id, 1, { payTo: { upiId: 'meera@okbank' } })).toMatchObject({ ok: true });
  const [, other] = await refundsOf(part.id);
  expect(await recordRefundPaid(district, other!.id, 'UTR123456', NOW)).toEqual({ ok: false, error: 'utr-taken' });
});

test('what the buyer’s bank sends back is owed to her again, and goes to where she says then', async () => {
  const seller = await bankedGroup();
  const part = await soldBy(seller, 2, NOW, 'CASH_ON_DELIVERY');
  const { phone } = await orderNow(part.orderId);
  const buyerReads = async () => paymentSentence((await orderOfGroup(seller.scope, part.id))!.money, 'buyer', 'en');
  await giveBack(district, part.id, 1, { payTo: { upiId: 'meera@okbank' } });
  const [first] = await refundsOf(part.id);
  expect(await recordRefundReturned(district, first!.id, 'Account closed', NOW)).toEqual({ ok: false, error: 'gone' });
  await recordRefundPaid(district, first!.id, 'UTR900001', NOW);
  expect(await recordRefundReturned(await officerOf('darbhanga'), first!.id, 'Account closed', NOW)).toEqual({ ok: false, error: 'gone' });
  const both = await Promise.all([1, 2].map(() => recordRefundReturned(district, first!.id, 'Account closed', NOW)));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await postedFor(part.orderId)).at(-1)).toEqual(['REFUND_CAME_BACK', { BANK: 210_00, REFUNDS_PAYABLE: -210_00 }]);
  expect(await buyerReads()).toMatch(/^₹210 could not be sent back by bank or UPI\. We will contact you/);
  expect((await messagesTo(phone)).at(-1)).toContain('came back from your bank');
  expect((await paymentsToDecide(district)).refunds).toContainEqual(expect.objectContaining({ id: first!.id, failure: 'Account closed', byBank: true }));
  // The card never saw it, so nothing is sent there.
  expect(await refundAgain(district, first!.id, NOW)).toEqual({ ok: false, error: 'gone' });
  const account = { holder: 'Meera Nair', accountNumber: '30112233445', ifsc: 'SBIN0001234' };
  const switched = await Promise.all([1, 2].map(() => refundByBank(district, first!.id, account, NOW)));
  expect(switched.filter(({ ok }) => ok)).toHaveLength(1);
  const [, again] = await refundsOf(part.id);
  expect(await recordRefundPaid(district, again!.id, 'UTR900001', NOW)).toEqual({ ok: false, error: 'utr-taken' });
  expect((await recordRefundPaid(district, again!.id, 'UTR900002', NOW)).ok).toBe(true);
  expect(await buyerReads()).toMatch(/^You paid ₹\d+ in cash\. ₹210 of it was sent back to you, by bank or UPI\./);
  await booksHold();
});

test('a card refund that fails for good goes by UPI: once, from the shop’s bank, and her sentence says how', async () => {
  const seller = await bankedGroup();
  const { order, part } = await paidFor(seller, ['accept', 'pack', 'dispatch', 'deliver']);
  await giveBack(district, part.id, 1);
  const left = await payable(seller);
  const [failed] = await refundsOf(part.id);
  const answer = { amount: paise(210_00), currency: 'inr', paymentIntentId: null, refundId: 're_gone', reference: failed!.id };
  for (const state of ['succeeded', 'failed'] as const) await keepRefundState(failed!.id, { ...answer, state }, NOW);
  const both = await Promise.all([refundByBank(district, failed!.id, { upiId: 'meera@okbank' }, NOW), refundAgain(district, failed!.id, NOW)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const [, again] = await refundsOf(part.id);
  if (!again!.byBank) {
    await keepRefundState(again!.id, { ...answer, refundId: 're_gone_2', reference: again!.id, state: 'failed' }, NOW);
    expect((await refundByBank(district, again!.id, { upiId: 'meera@okbank' }, NOW)).ok).toBe(true);
  }
  const last = (await refundsOf(part.id)).at(-1);
  await sendRefund(last!.id, NOW);
  expect(await waitingJobs(last!.id)).toEqual([]);
  expect((await recordRefundPaid(district, last!.id, 'UTR900003', NOW)).ok).toBe(true);
  expect((await postedFor(order.id)).slice(2)).toEqual([
    ['REFUND_DECIDED', expect.anything()], ['REFUND_PAID', { REFUNDS_PAYABLE: 210_00, STRIPE_CLEARING: -210_00 }],
    ['REFUND_CAME_BACK', { STRIPE_CLEARING: 210_00, REFUNDS_PAYABLE: -210_00 }], ['REFUND_PAID', { REFUNDS_PAYABLE: 210_00, BANK: -210_00 }],
  ]);
  expect(paymentSentence((await orderOfGroup(seller.scope, part.id))!.money, 'buyer', 'en')).toContain('₹210 of it was sent back to you, by bank or UPI.');
  expect(await payable(seller)).toBe(left);
  await booksHold();
});

test('where a buyer gets money is forgotten once no bank sends it back any more, or with her; never while it is needed', async () => {
  await db.buyerAccount.deleteMany();
  const seller = await bankedGroup();
  const person = await db.person.create({ data: { name: 'Meera Nair' } });
  const orderIds: string[] = [];
  const paidBack = async (upiId: string, sent: boolean) => {
    const order = await orderOf([[seller.goods.id, 2]], { method: 'CASH_ON_DELIVERY', personId: person.id }, NOW);
    orderIds.push(order.id);
    for (const move of ['accept', 'pack', 'dispatch', 'deliver'] as const) await moveGroupOrder({ kind: 'group', scope: seller.scope }, order.parts[0]!.id, move, { courier: 'India Post', trackingNumber: 'EH1234' }, NOW);
    await giveBack(district, order.parts[0]!.id, 1, { payTo: { upiId } });
    const [refund] = await refundsOf(order.parts[0]!.id);
    if (sent) await recordRefundPaid(district, refund!.id, `UTR${upiId.slice(0, 6)}`.toUpperCase(), NOW);
  };
  await paidBack('waiting@okbank', false);
  await paidBack('arrived@okbank', true);
  const known = async () => (await db.buyerAccount.findMany({ orderBy: { upiId: 'asc' } })).map(({ upiId }) => upiId);
  await forgetAccounts(after(NOW, days(59)));
  expect(await known()).toEqual(['arrived@okbank', 'waiting@okbank']);
  await forgetAccounts(after(NOW, days(61)));
  expect(await known()).toEqual(['waiting@okbank']);
  await paidBack('another@okbank', true);
  await db.$transaction((tx) => forgetAccountsOf(tx, orderIds));
  expect(await known()).toEqual(['waiting@okbank']);
});

test('nobody of another area refunds, and nothing while the buyer’s bank is asking', async () => {
  const seller = await bankedGroup();
  const part = await soldBy(seller, 2, NOW);
  expect(await giveBack(await officerOf('darbhanga'), part.id, 1)).toEqual({ ok: false, error: 'not-found' });
  expect(await giveBack(district, part.id, 0)).toEqual({ ok: false, error: 'none-chosen-pieces' });
  await db.dispute.create({ data: { paymentId: part.paymentId, providerRef: 'dp_1', amountPaise: 210_00, takenPaise: 0, reason: 'fraudulent', status: 'INQUIRY', openedAt: NOW } });
  expect(await giveBack(district, part.id, 1)).toEqual({ ok: false, error: 'disputed' });
});

test('a refund form says beside each field what is wrong, and keeps what was typed', () => {
  const read = (fields: Record<string, string>, cash = true) => readForm(new URLSearchParams({ reason: 'Leaked.', ...fields }), refundForm(cash));
  expect(read({ 'pieces.a-1': '२', upi: ' Meera@OkBank ' })).toMatchObject({ ok: true, value: { pieces: { 'a-1': 2 }, payTo: { upiId: 'meera@okbank' } } });
  expect(read({ holder: 'Meera Rao', account: '1234 5678 901', ifsc: 'sbin0001234' })).toMatchObject({ ok: true, value: { pieces: {}, payTo: { accountNumber: '12345678901', ifsc: 'SBIN0001234' } } });
  expect(read({}).form.errors).toEqual({ upi: ['pay-to-required'] });
  expect(read({ upi: 'meera' }).form).toMatchObject({ errors: { upi: ['upi-invalid'] }, values: { upi: 'meera', reason: 'Leaked.' } });
  expect(read({ holder: 'Meera', account: '12', ifsc: 'SBIN' }).form.errors).toEqual({ account: ['account-invalid'], ifsc: ['ifsc-invalid'] });
  expect(read({ 'pieces.a-1': '-3', reason: '' }, false).form.errors).toEqual({ 'pieces.a-1': ['count-invalid'], reason: ['reason-required'] });
});

test('a bank’s reference is read whatever its spaces, and a bad one is refused beside its own field', () => {
  const [id, other] = ['01960000-0000-7000-8000-000000000001', '01960000-0000-7000-8000-000000000002'];
  expect(readForm(new URLSearchParams({ [`utr.${id}`]: 'hdfc 0०123' }), utrForm(id))).toMatchObject({ ok: true, value: 'HDFC00123' });
  expect(readForm(new URLSearchParams({ [`utr.${id}`]: '?' }), utrForm(id)).form).toMatchObject({ errors: { [`utr.${id}`]: ['utr-invalid'] }, values: { utr: { [id]: '?' } } });
  expect(readForm(new URLSearchParams({ [`utr.${other}`]: 'X' }), utrForm(id)).ok).toBe(false);
});
