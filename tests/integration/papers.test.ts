import { beforeAll, expect, test } from 'vitest';
import { eraseFromOrder } from '#app/domain/erasure/erase-guest.server.ts';
import { moveGroupOrder } from '#app/domain/orders/move-group-order.server.ts';
import type { MoveName } from '#app/domain/orders/moves.ts';
import { goodsFacts } from '#app/domain/papers/facts.ts';
import { forgetNames } from '#app/domain/papers/forget-recipient.server.ts';
import { issueCreditNote } from '#app/domain/papers/issue-credit-note.server.ts';
import { issueInvoice } from '#app/domain/papers/issue-invoice.server.ts';
import { takeNumber } from '#app/domain/papers/take-number.server.ts';
import { db } from '#app/lib/db.server.ts';
import { createGoods, createGroup, createRules } from '../support/shop-fixtures.ts';
import { orderOf, sellingGroup } from '../support/placed-order.ts';

beforeAll(createRules);

const CASH = { method: 'CASH_ON_DELIVERY' } as const;
const WORDS = { courier: 'India Post', trackingNumber: 'EH123456789IN', reason: 'The rain spoilt this batch.' };
type Seller = Awaited<ReturnType<typeof sellingGroup>>;

async function all(seller: Seller, id: string, ...names: MoveName[]) {
  for (const name of names) expect(await moveGroupOrder({ kind: 'group', scope: seller.scope }, id, name, WORDS, new Date())).toMatchObject({ ok: true });
}

async function cashOrder(quantity = 2) {
  const seller = await sellingGroup({ stock: 10 });
  const order = await orderOf([[seller.goods.id, quantity]], CASH);
  return { seller, order, id: order.parts[0]!.id };
}

const papersOf = (groupOrderId: string) => db.paper.findMany({ where: { groupOrderId }, orderBy: { issuedAt: 'asc' } });

test('the invoice is issued when the parcel is packed, once, with the facts of that day', async () => {
  const { seller, id } = await cashOrder();
  await all(seller, id, 'accept');
  expect(await papersOf(id)).toEqual([]);
  await all(seller, id, 'pack', 'dispatch', 'deliver');
  const [paper, ...others] = await papersOf(id);
  expect(others).toEqual([]);
  expect(paper).toMatchObject({ kind: 'TAX_INVOICE', number: expect.stringMatching(/^\d{4}\/I\/00001$/), amountPaise: 420_00, recipient: { name: 'Meera Nair' } });
  expect(goodsFacts.parse(paper?.facts)).toMatchObject({ seller: { gstin: '02AAAAG0000A1Z5' }, supplyState: '02', lines: [{ taxable: 400_00, cgst: 10_00, sgst: 10_00, quantity: 2 }] });
});

test('a parcel called off after packing or brought back is credited whole, and one called off before has no papers', async () => {
  const [packed, fresh, back] = await Promise.all([cashOrder(), cashOrder(), cashOrder()]);
  await all(packed.seller, packed.id, 'accept', 'pack', 'decline');
  await all(fresh.seller, fresh.id, 'accept', 'decline');
  await all(back.seller, back.id, 'accept', 'pack', 'dispatch', 'return');
  expect(await papersOf(fresh.id)).toEqual([]);
  for (const { id } of [packed, back]) {
    const [invoice, credit] = await papersOf(id);
    expect(credit).toMatchObject({ kind: 'CREDIT_NOTE', creditOfId: invoice?.id, amountPaise: invoice?.amountPaise, seller: invoice?.seller });
    expect(goodsFacts.parse(credit?.facts).credit).toMatchObject({ of: invoice?.number });
  }
});

test('a refund of one line is credited with its tax, and the rest later; more than was invoiced is refused', async () => {
  const { seller, id } = await cashOrder();
  await all(seller, id, 'accept', 'pack', 'dispatch', 'deliver');
  const { id: orderLineId } = await db.orderLine.findFirstOrThrow({ where: { groupOrderId: id } });
  const credit = (amountPaise: number) => db.$transaction((tx) => issueCreditNote(tx, { groupOrderId: id, lines: [{ orderLineId, amountPaise, quantity: 1 }], reason: 'one broken jar' }, new Date()));
  await credit(210_00);
  await expect(credit(210_01)).rejects.toThrow('more than was invoiced');
  await db.$transaction((tx) => issueCreditNote(tx, { groupOrderId: id, lines: 'rest', reason: 'the other too' }, new Date()));
  expect(await db.$transaction((tx) => issueCreditNote(tx, { groupOrderId: id, lines: 'rest', reason: 'again' }, new Date()))).toBeNull();
  const credits = (await papersOf(id)).filter(({ kind }) => kind === 'CREDIT_NOTE').map(({ facts, sequence }) => ({ ...goodsFacts.parse(facts), sequence }));
  expect(credits.map(({ total, lines }) => [total, lines[0]?.taxable, lines[0]?.cgst])).toEqual([[210_00, 200_00, 5_00], [210_00, 200_00, 5_00]]);
  expect(credits[1]!.sequence).toBe(credits[0]!.sequence + 1);
});

test('groups of one federation share its series; a group without registration issues bills of supply of its own', async () => {
  const federated = await createGroup({ kind: 'FEDERATION_GSTIN' });
  const standing = await db.taxStanding.findFirstOrThrow({ where: { groupId: federated.id }, include: { federation: true } });
  const sister = await createGroup({ kind: 'FEDERATION_GSTIN' });
  await db.taxStanding.updateMany({ where: { groupId: sister.id }, data: { federationId: standing.federationId } });
  const alone = await createGroup({ kind: 'UNREGISTERED' });
  const goods = await Promise.all([federated, sister, alone].map(({ id }) => createGoods(id)));
  const order = await orderOf(goods.map(({ id }) => [id, 1] as const), CASH);
  for (const { id } of order.parts) await db.$transaction((tx) => issueInvoice(tx, id, new Date()));
  const papers = await db.paper.findMany({ where: { groupOrder: { orderId: order.id } }, orderBy: { issuedAt: 'asc' } });
  const gstin = standing.federation?.gstin;
  expect(papers.map(({ kind, seller, sequence }) => [kind, seller, sequence]).sort()).toEqual([
    ['BILL_OF_SUPPLY', `group:${alone.id}`, 1], ['TAX_INVOICE', gstin, 1], ['TAX_INVOICE', gstin, 2],
  ]);
  expect(goodsFacts.parse(papers.find(({ groupId }) => groupId === sister.id)?.facts).seller).toMatchObject({ kind: 'FEDERATION_GSTIN', groupEn: sister.nameEn });
});

test('numbers have no gap under fifty issues at once of which some are rolled back', async () => {
  const seller = await sellingGroup({ stock: 100 });
  const ids: string[] = [];
  for (let count = 0; count < 50; count += 1) ids.push((await orderOf([[seller.goods.id, 1]], CASH)).parts[0]!.id);
  await db.groupOrder.updateMany({ where: { id: { in: ids } }, data: { sellerGstin: '02AAAAZ0000A1Z5' } });
  const lost = new Set(ids.filter(() => Math.random() < 0.4));
  const outcomes = await Promise.allSettled(ids.map((id) => db.$transaction(async (tx) => {
    await issueInvoice(tx, id, new Date());
    if (lost.has(id)) throw new Error('rolled back');
  }, { timeout: 30_000, maxWait: 30_000 })));
  const kept = ids.length - lost.size;
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(kept);
  const papers = await db.paper.findMany({ where: { seller: '02AAAAZ0000A1Z5' }, orderBy: { sequence: 'asc' } });
  expect(papers.map(({ sequence }) => sequence)).toEqual(Array.from({ length: kept }, (_, index) => index + 1));
  expect(new Set(papers.map(({ groupOrderId }) => groupOrderId))).toEqual(new Set(ids.filter((id) => !lost.has(id))));
});

test('what was issued is never changed or removed, only the person may be taken out; no number goes without a paper', async () => {
  const { seller, id } = await cashOrder();
  await all(seller, id, 'accept', 'pack');
  const [paper] = await papersOf(id);
  await expect(db.$executeRaw`UPDATE "Paper" SET "amountPaise" = 1 WHERE "id" = ${paper?.id}::uuid`).rejects.toThrow('never changed');
  await expect(db.$executeRaw`UPDATE "Paper" SET "recipient" = '{"name":"Other"}' WHERE "id" = ${paper?.id}::uuid`).rejects.toThrow('never changed');
  await expect(db.$executeRaw`DELETE FROM "Paper" WHERE "id" = ${paper?.id}::uuid`).rejects.toThrow('never changed');
  await expect(db.$executeRaw`UPDATE "PaperSeries" SET "last" = "last" + 2 WHERE "seller" = ${paper?.seller}`).rejects.toThrow('one by one');
  await expect(db.$transaction((tx) => takeNumber(tx, 'group:nobody', 'TAX_INVOICE', new Date()))).rejects.toThrow('without a paper');
  await expect(db.$executeRaw`UPDATE "Paper" SET "recipient" = "recipient" || '{"phone": "", "name": ""}' WHERE "id" = ${paper?.id}::uuid`).rejects.toThrow('never changed');
  await db.$executeRaw`UPDATE "Paper" SET "recipient" = NULL WHERE "id" = ${paper?.id}::uuid`;
  expect((await papersOf(id))[0]?.recipient).toBeNull();
});

test('an erased buyer stays on a tax invoice the law wants her named on, without her number, until its books need not be kept', async () => {
  const group = await createGroup();
  const [loom, scarf] = [await createGoods(group.id, { food: false, pricePaise: 59_000_00, stock: 9 }), await createGoods(group.id, { food: false, pricePaise: 49_999_00, stock: 9 })];
  const alone = await createGoods((await createGroup({ kind: 'UNREGISTERED' })).id, { food: false, pricePaise: 90_000_00, stock: 9 });
  const now = new Date('2026-11-22T06:00:00Z');
  const sold = async (goods: { id: string }) => {
    const order = await orderOf([[goods.id, 1]]);
    const { id } = order.parts[0]!;
    await db.$transaction(async (tx) => {
      await issueInvoice(tx, id, now);
      await issueCreditNote(tx, { groupOrderId: id, lines: [{ orderLineId: (await tx.orderLine.findFirstOrThrow({ where: { groupOrderId: id } })).id, amountPaise: 100_00 }], reason: 'a loose thread' }, now);
    });
    await db.groupOrder.update({ where: { id }, data: { status: 'DELIVERED' } });
    expect(await eraseFromOrder(order.id, now)).toEqual({ ok: true });
    return id;
  };
  const [large, small, bill] = [await sold(loom), await sold(scarf), await sold(alone)];
  const recipients = async (id: string) => (await papersOf(id)).map(({ recipient }) => recipient);
  expect(await recipients(large)).toEqual(Array(2).fill(expect.objectContaining({ name: 'Meera Nair', phone: '', billTo: expect.any(Array) as string[] })));
  expect([await recipients(small), await recipients(bill)]).toEqual([[null, null], [null, null]]);
  const { orderId } = await db.groupOrder.findUniqueOrThrow({ where: { id: large } });
  expect(await db.order.findUniqueOrThrow({ where: { id: orderId } })).toMatchObject({ name: '', phone: '', line1: '' });
  const other = await cashOrder();
  await all(other.seller, other.id, 'accept', 'pack');
  await forgetNames(new Date('2033-12-31T18:00:00Z'));
  expect((await recipients(large)).filter(Boolean)).toHaveLength(2);
  await forgetNames(new Date('2033-12-31T19:00:00Z'));
  expect(await recipients(large)).toEqual([null, null]);
  expect((await recipients(other.id)).filter(Boolean), 'whoever was not erased stays').toHaveLength(1);
});
