import { beforeAll, expect, test } from 'vitest';
import { balanceOf } from '#app/domain/ledger/balance.server.ts';
import { orderPaid } from '#app/domain/ledger/order-entries.ts';
import { postEntrySet, postEntrySets } from '#app/domain/ledger/post-entry-set.server.ts';
import { providerFee } from '#app/domain/ledger/shop-entries.ts';
import { snapshotBalances } from '#app/domain/ledger/snapshot-balances.server.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import { requestRefund } from '#app/domain/orders/request-refund.server.ts';
import { keepRefundState } from '#app/domain/payments/apply-refund.server.ts';
import { finalisePayment } from '#app/domain/payments/finalise-payment.server.ts';
import { recordRemittance } from '#app/domain/settlement/record-remittance.server.ts';
import { db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { paise } from '#app/lib/money.ts';
import { createRules } from '../support/shop-fixtures.ts';
import { orderNow, orderOf, sellingGroup } from '../support/placed-order.ts';
import { postedFor, sumOf } from '../support/ledger.ts';

beforeAll(createRules);

const now = new Date('2026-11-02T09:00:00+05:30');

async function delivered(seller: Awaited<ReturnType<typeof sellingGroup>>, id: string) {
  const mover = { kind: 'group', scope: seller.scope } as const;
  for (const move of ['accept', 'pack', 'dispatch', 'deliver'] as const) {
    const moved = await moveGroupOrder(mover, id, move, { courier: 'India Post', trackingNumber: 'EH1234' }, now);
    if (!moved.ok) throw new Error(`Not moved: ${moved.error}`);
  }
}

/** Two jars of one group, paid online. */
async function paidOrder() {
  const seller = await sellingGroup();
  const order = await orderOf([[seller.goods.id, 2]], {}, now);
  await finalisePayment(order.payment.id, `pi_${order.number}`, now);
  return { seller, order, part: order.parts[0]!, payable: () => balanceOf('GROUP_PAYABLE', seller.group.id) };
}

test('an order that is paid and delivered makes its frozen share the group’s, due a week later', async () => {
  const { seller, order, part, payable } = await paidOrder();
  await finalisePayment(order.payment.id, `pi_${order.number}`, now);
  expect(await postedFor(order.id)).toEqual([['ORDER_PAID', { STRIPE_CLEARING: order.totalPaise, ORDERS_IN_TRANSIT: -order.totalPaise }]]);
  await delivered(seller, part.id);
  const { commissionPaise, commissionTaxPaise, tcsPaise, tdsPaise, sharePaise, shippingPaise, totalPaise } = part;
  expect((await postedFor(order.id))[1]).toEqual(['GROUP_ORDER_DELIVERED', {
    ORDERS_IN_TRANSIT: totalPaise, GROUP_PAYABLE: -sharePaise, COMMISSION_INCOME: -commissionPaise, GST_PAYABLE: -commissionTaxPaise,
    TCS_PAYABLE: -tcsPaise, TDS_PAYABLE: -tdsPaise, SHIPPING_INCOME: -shippingPaise,
  }]);
  expect(await payable()).toBe(BigInt(-sharePaise));
  expect(await db.earning.findMany({ where: { groupOrderId: part.id } })).toMatchObject([{ kind: 'EARNED', sharePaise, dueOn: new Date('2026-11-09'), waitsForCash: false }]);
});

test('what is cancelled before delivery goes from the buyer’s own money, and the group’s account is not touched', async () => {
  const { seller, order, part, payable } = await paidOrder();
  await moveGroupOrder({ kind: 'group', scope: seller.scope }, part.id, 'decline', { reason: 'Sold out at the fair.' }, now);
  const [refund] = (await orderNow(order.id)).payment.refunds;
  const answer = { refundId: 're_1', amount: paise(part.totalPaise), currency: 'inr', reference: refund!.id, paymentIntentId: null };
  for (const state of ['pending', 'succeeded', 'succeeded', 'failed'] as const) await keepRefundState(refund!.id, { ...answer, state }, now);
  expect((await postedFor(order.id)).slice(1)).toEqual([
    ['REFUND_DECIDED', { ORDERS_IN_TRANSIT: part.totalPaise, REFUNDS_PAYABLE: -part.totalPaise }],
    ['REFUND_PAID', { REFUNDS_PAYABLE: part.totalPaise, STRIPE_CLEARING: -part.totalPaise }],
    ['REFUND_CAME_BACK', { STRIPE_CLEARING: part.totalPaise, REFUNDS_PAYABLE: -part.totalPaise }],
  ]);
  expect(await payable()).toBe(0n);
});

test('a refund after delivery takes back the share by the frozen rates, and its TDS serves the next sale', async () => {
  const { seller, order, part, payable } = await paidOrder();
  await delivered(seller, part.id);
  const [line] = await db.orderLine.findMany({ where: { groupOrderId: part.id } });
  const half = { lines: { [line!.id]: line!.linePaise / 2 }, shippingPaise: 0 };
  const request = { payment: order.payment, groupOrderId: part.id, reason: 'broken', what: half };
  await db.$transaction((tx) => requestRefund(tx, request, now));
  const [, reversed] = await db.earning.findMany({ where: { groupOrderId: part.id }, orderBy: { id: 'asc' } });
  expect(reversed).toMatchObject({ kind: 'REVERSED', itemsPaise: -line!.linePaise / 2, commissionPaise: -part.commissionPaise / 2, dueOn: new Date('2026-11-09') });
  expect(await payable()).toBe(BigInt(-part.sharePaise - reversed!.sharePaise));
  const carried = -reversed!.tdsPaise;
  expect(await balanceOf('TDS_CARRIED', `${seller.group.id}:2026`)).toBe(BigInt(carried));

  const next = await orderOf([[seller.goods.id, 2]], {}, now);
  await finalisePayment(next.payment.id, `pi_${next.number}`, now);
  await delivered(seller, next.parts[0]!.id);
  expect((await postedFor(next.id))[1]).toMatchObject(['GROUP_ORDER_DELIVERED', { TDS_CARRIED: -carried, TDS_PAYABLE: -(next.parts[0]!.tdsPaise - carried) }]);
  await expect(db.$transaction((tx) => requestRefund(tx, { ...request, what: { ...half, shippingPaise: part.shippingPaise + 1 } }, now))).rejects.toThrow('More is refunded');
});

test('cash is the courier’s debt until it remits, and the group’s share waits for it', async () => {
  const seller = await sellingGroup();
  const order = await orderOf([[seller.goods.id, 1]], { method: 'CASH_ON_DELIVERY' }, now);
  const [part] = order.parts;
  await delivered(seller, part!.id);
  const before = await balanceOf('COD_RECEIVABLE', 'india-post');
  expect(await db.earning.findMany({ where: { groupOrderId: part!.id } })).toMatchObject([{ waitsForCash: true }]);
  const remittance = { id: newId(), courier: 'INDIA POST', receivedPaise: part!.totalPaise - 20_00, chargesPaise: 15_00, groupOrderIds: [part!.id] };
  for (let again = 0; again < 2; again += 1) await db.$transaction((tx) => recordRemittance(tx, remittance, now));
  expect(before - (await balanceOf('COD_RECEIVABLE', 'india-post'))).toBe(BigInt(part!.totalPaise - 5_00));
  expect(await db.earning.findMany({ where: { groupOrderId: part!.id } })).toMatchObject([{ waitsForCash: false }]);
});

test('an event posts once, however many send it at once', async () => {
  const id = newId();
  const posted = await Promise.all(Array.from({ length: 6 }, () => postEntrySet(db, providerFee({ id, at: now }, 12_34))));
  expect(posted.filter(Boolean)).toHaveLength(1);
  expect(await postEntrySets(db, [providerFee({ id, at: now }, 12_34), providerFee({ id: 'fee-2', at: now }, 5)])).toEqual(['fee-2']);
  await expect(db.entrySet.create({ data: { kind: 'PROVIDER_FEE', subjectId: id, at: now } })).rejects.toThrow('Unique constraint');
});

test('the database refuses what does not sum to zero, what is empty, and every change', async () => {
  await postEntrySet(db, providerFee({ id: 'kept', at: now }, 100));
  const set = await db.entrySet.findFirstOrThrow({ include: { entries: true } });
  await expect(db.ledgerEntry.create({ data: { setId: set.id, accountId: set.entries[0]!.accountId, amountPaise: 1n } })).rejects.toThrow('does not sum to zero');
  await expect(db.entrySet.create({ data: { kind: 'WRITTEN_OFF', subjectId: 'empty', at: now } })).rejects.toThrow('has no entries');
  await expect(postEntrySet(db, { ...orderPaid({ id: 'lame', orderId: newId(), at: now }, 5), orderId: null, lines: [{ account: 'BANK', party: '', paise: 5n }] })).rejects.toThrow('does not sum to zero');
  for (const table of ['LedgerEntry', 'EntrySet', 'LedgerAccount']) {
    await expect(db.$executeRawUnsafe(`UPDATE "${table}" SET "id" = "id"`)).rejects.toThrow('never changed or removed');
    await expect(db.$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow('never changed or removed');
    await expect(db.$executeRawUnsafe(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow('never changed or removed');
  }
  await expect(db.$executeRawUnsafe('UPDATE "Earning" SET "sharePaise" = 1')).rejects.toThrow('never changed');
});

test('a balance by snapshot is the plain sum, with writers at work while it is taken', async () => {
  const many = (batch: number) => postEntrySets(db, Array.from({ length: 600 }, (_, index) => providerFee({ id: `bulk-${batch}-${index}`, at: now }, 1 + index)));
  await many(0);
  const [, early] = await Promise.all([many(1), snapshotBalances(), many(2)]);
  await many(3);
  // Whichever came in time for it: what is too little for a snapshot waits for the next.
  expect(early + (await snapshotBalances())).toBeGreaterThan(0);
  await many(4);
  expect(await db.balanceSnapshot.count()).toBeGreaterThan(0);
  for (const kind of ['STRIPE_FEES', 'STRIPE_CLEARING'] as const) expect(await balanceOf(kind)).toBe(await sumOf(kind));
  expect(await db.ledgerEntry.aggregate({ _sum: { amountPaise: true } })).toEqual({ _sum: { amountPaise: 0n } });
});
