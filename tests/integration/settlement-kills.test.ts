import { beforeAll, expect, test } from 'vitest';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { balanceOf } from '#app/domain/ledger/balance.server.ts';
import { keepRefundState } from '#app/domain/payments/apply-refund.server.ts';
import { refundPartly } from '#app/domain/returns/refund-partly.server.ts';
import { db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { paise } from '#app/lib/money.ts';
import { after, days, indianDay } from '#app/lib/time.ts';
import { booksHold } from '../support/books.ts';
import { run, type Death, type Task } from '../support/killable.ts';
import { buildKillable, diesAt } from '../support/kills.ts';
import { sumOf } from '../support/ledger.ts';
import { officerAt } from '../support/officer-at.ts';
import { messagesTo, orderNow } from '../support/placed-order.ts';
import { bankedGroup, soldBy, type Seller } from '../support/settlement.ts';
import { createRules } from '../support/shop-fixtures.ts';
import { NOW } from '../support/world.ts';

let district: OfficerScope;
let state: OfficerScope;
const LATER = after(NOW, days(8));
const at = LATER.toISOString();

beforeAll(async () => {
  await createRules();
  [district, state] = [await officerAt('hp/hamirpur/'), await officerAt('hp/')];
  return buildKillable();
});

const afterSaying = (statement: string, count = 1): Death => ({ when: 'after', statement, count });
const beforeSaying = (statement: string, count = 1): Death => ({ when: 'before', statement, count });
const INSERT = (table: string) => `INSERT INTO "public"."${table}"`;
const UPDATE = (table: string) => `UPDATE "public"."${table}"`;

/** `npm run test:soak` kills everywhere; a test run where most of a task is done and nothing is committed yet. */
const EVERYWHERE = Number(process.env.PROPERTY_EXAMPLES ?? 0) > 0;

/**
 * Dies in the middle of a task at each of these statements, which must leave nothing of it behind; then between its end and
 * its answer. Done again, as somebody does who got no answer, it answers `again`.
 */
async function killedThroughout(task: Task, statements: readonly string[], again: unknown): Promise<void> {
  const before = await written();
  for (const death of EVERYWHERE ? [...statements.map((statement) => afterSaying(statement)), beforeSaying('COMMIT')] : [afterSaying(statements.at(-1) ?? 'COMMIT')]) {
    await diesAt(task, death);
    expect([death, await written()]).toEqual([death, before]);
    await booksHold();
  }
  await diesAt(task, afterSaying('COMMIT'));
  await booksHold();
  const done = await written();
  expect(await run(task)).toMatchObject(again as object);
  expect(await written()).toEqual(done);
  await booksHold();
}

/** How much there is of what these tasks write. */
const written = () => Promise.all([db.ledgerEntry.count(), db.auditEntry.count(), db.message.count(), db.refund.count()]);
const payable = async ({ group }: Seller) => -(await balanceOf('GROUP_PAYABLE', group.id));
const payoutOf = ({ group }: Seller) => db.payout.findFirstOrThrow({ where: { groupId: group.id }, orderBy: { number: 'desc' } });

test('killed between any two steps from gathering to the reference and the members’ shares: each group is paid once', async () => {
  const [paid, returned] = [await bankedGroup(), await bankedGroup()];
  const parts = [await soldBy(paid, 2, NOW), await soldBy(paid, 1, NOW)];
  const other = await soldBy(returned, 1, NOW);
  const [membership] = await db.membership.findMany({ where: { groupId: paid.group.id } });
  await db.membership.create({ data: { group: { connect: { id: paid.group.id } }, joinedOn: new Date('2024-01-01'), person: { create: { name: 'Asha' } } } });
  await db.shareRule.create({ data: { groupId: paid.group.id, fundBp: 10_00, basis: 'EQUAL', inForceFrom: new Date('2024-01-01'), recordedById: membership!.personId, recordedAt: NOW } });

  const gather = { do: 'gather', by: district, at } as const;
  await killedThroughout(gather, [INSERT('PayoutRun'), 'WITH due AS MATERIALIZED', INSERT('AuditEntry')], { ok: false, error: 'nothing-due' });
  const { runId } = await payoutOf(paid);
  const move = (by: OfficerScope, name: 'submit' | 'approve' | 'export') => ({ do: 'move-run', by, runId, move: name, at }) as const;
  if (EVERYWHERE) await killedThroughout(move(district, 'submit'), [UPDATE('PayoutRun')], { error: 'not-allowed' });
  else await run(move(district, 'submit'));
  await killedThroughout(move(state, 'approve'), [UPDATE('PayoutRun')], { error: 'not-allowed' });
  await killedThroughout(move(district, 'export'), [UPDATE('PayoutRun'), UPDATE('Payout'), 'post_entry_sets'], { error: 'not-allowed' });
  expect([await payable(paid), await payable(returned)]).toEqual([0n, 0n]);

  const [one, two] = [await payoutOf(paid), await payoutOf(returned)];
  const file = (...lines: string[]) => ['Reference,Status,UTR,Reason', ...lines].join('\n');
  const answers = file(`${one.number},Success,SBIN226111000001,`, `${two.number},Returned,,Account closed`);
  const heard = { do: 'import', by: district, runId, file: answers, at } as const;
  await killedThroughout(heard, ['UPDATE "Payout" SET', 'UPDATE "Earning" SET', 'post_entry_sets', UPDATE('PayoutRun')], { ok: true, value: { paid: 0, returned: 0, known: 2, rejected: [] } });
  expect([await payable(paid), await payable(returned)]).toEqual([0n, BigInt(other.sharePaise)]);

  // Two orders, each divided by itself: killed in the first, then between them, then after both.
  const divide = { do: 'divide', by: paid.scope, at } as const;
  const divisions = () => db.division.count({ where: { groupId: paid.group.id } });
  await diesAt(divide, afterSaying(INSERT('Division')));
  expect(await divisions()).toBe(0);
  await diesAt(divide, afterSaying('COMMIT'));
  expect(await divisions()).toBe(1);
  await diesAt(divide, afterSaying(INSERT('MemberShare')));
  await booksHold();
  expect(await run(divide)).toEqual({ ok: true, value: { divided: 1, withoutWork: 0 } });
  expect(await run(divide)).toEqual({ ok: true, value: { divided: 0, withoutWork: 0 } });
  expect((await db.memberShare.aggregate({ where: { division: { groupId: paid.group.id } }, _sum: { amountPaise: true } }))._sum.amountPaise)
    .toBe(parts.reduce((sum, { sharePaise, taxPaise }) => sum + sharePaise - taxPaise, 0));

  const tell = { do: 'tell', payoutId: one.id, at } as const;
  for (const death of [afterSaying(UPDATE('Payout')), afterSaying(INSERT('Message')), afterSaying('COMMIT')]) await diesAt(tell, death);
  await run(tell);
  expect((await messagesTo(paid.phone)).filter((text) => text.includes('SBIN226111000001'))).toHaveLength(1);

  // The bank takes it back later: the members' shares with it, or neither.
  const late = { ...heard, file: file(`${one.number},Returned,,No such account`) };
  await killedThroughout(late, ['UPDATE "Earning" SET', INSERT('MemberShare'), 'post_entry_sets'], { ok: true, value: { paid: 0, returned: 0, known: 1 } });
  expect(await payable(paid)).toBe(BigInt(parts.reduce((sum, { sharePaise }) => sum + sharePaise, 0)));
}, 300_000);

test('killed in the middle of a night’s invoices for commission: each group has one, and the numbers have no gap', async () => {
  for (let count = 0; count < 3; count += 1) await soldBy(await bankedGroup(), 1, NOW);
  const invoice = { do: 'invoice', at: new Date('2026-12-01T03:00:00+05:30').toISOString() } as const;
  const issued = () => db.paper.findMany({ where: { kind: 'COMMISSION_INVOICE' }, orderBy: { sequence: 'asc' } });
  const start = (await issued()).length;
  await diesAt(invoice, afterSaying(INSERT('Paper')));
  expect(await issued()).toHaveLength(start);
  await diesAt(invoice, afterSaying('COMMIT'));
  expect(await issued()).toHaveLength(start + 1);
  await diesAt(invoice, beforeSaying('COMMIT', 2));
  expect(await issued()).toHaveLength(start + 2);
  await run(invoice);
  await run(invoice);
  const all = await issued();
  expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, index) => index + 1));
  expect(new Set(all.map(({ groupId }) => groupId)).size).toBe(all.length);
  const earned = await db.earning.aggregate({ where: { at: { lt: new Date('2026-12-01T00:00:00+05:30') } }, _sum: { commissionPaise: true, commissionTaxPaise: true } });
  expect(all.reduce((sum, { amountPaise }) => sum + amountPaise, 0)).toBe((earned._sum.commissionPaise ?? 0) + (earned._sum.commissionTaxPaise ?? 0));
});

test('killed while a courier’s cash is recorded, or its difference settled: it is there once, and adds up', async () => {
  const seller = await bankedGroup();
  const [one, other] = [await soldBy(seller, 1, NOW, 'CASH_ON_DELIVERY'), await soldBy(seller, 1, NOW, 'CASH_ON_DELIVERY')];
  const owed = await sumOf('COD_RECEIVABLE', 'india-post');
  const form = {
    id: newId(), courier: 'india-post', reference: 'N306260000009', receivedOn: indianDay(LATER), received: '500.00', charges: '10.00', fate: 'OWED', parcel: [one.id, other.id],
  };
  const missing = BigInt(one.totalPaise + other.totalPaise - 510_00);
  await killedThroughout({ do: 'cash', by: district, form, at }, [INSERT('Remittance'), INSERT('RemittedParcel'), 'post_entry_sets', UPDATE('Earning')], { ok: true, value: { id: form.id } });
  expect(owed - (await sumOf('COD_RECEIVABLE', 'india-post'))).toBe(510_00n);
  expect(await db.earning.count({ where: { groupOrderId: { in: [one.id, other.id] }, waitsForCash: true } })).toBe(0);
  await killedThroughout({ do: 'settle-difference', by: district, id: form.id, fate: 'MADE_GOOD', at }, [UPDATE('Remittance'), 'post_entry_sets'], { error: 'not-allowed' });
  expect(owed - (await sumOf('COD_RECEIVABLE', 'india-post'))).toBe(510_00n + missing);
});

test('killed while a refund is sent by hand, comes back, and is sent anew: the buyer gets it once, and the bank is right to the paisa', async () => {
  const seller = await bankedGroup();
  const [cash, card] = [await soldBy(seller, 2, NOW, 'CASH_ON_DELIVERY'), await soldBy(seller, 1, NOW)];
  const ours = async () => db.refund.findMany({ where: { groupOrderId: { in: [cash.id, card.id] } }, orderBy: { id: 'asc' } });
  for (const part of [cash, card]) {
    const [line] = await db.orderLine.findMany({ where: { groupOrderId: part.id } });
    await refundPartly(district, part.id, { pieces: { [line!.id]: 1 }, shipping: false, reason: 'It leaked.', payTo: { upiId: 'meera@okbank' } }, LATER);
  }
  const [byHand, byCard] = await ours();
  await keepRefundState(byCard!.id, { refundId: 're_failed', state: 'failed', amount: paise(byCard!.amountPaise), currency: 'inr', reference: byCard!.id, paymentIntentId: null }, LATER);
  const before = await sumOf('BANK');

  const gone = { ok: false, error: 'gone' };
  const paid = (refundId: string, utr: string) => ({ do: 'refund-paid', by: district, refundId, utr, at }) as const;
  await killedThroughout(paid(byHand!.id, 'SBIN226111000071'), [UPDATE('Refund'), 'post_entry_sets', INSERT('AuditEntry'), INSERT('Message')], gone);
  expect(before - (await sumOf('BANK'))).toBe(BigInt(byHand!.amountPaise));
  await killedThroughout({ do: 'refund-returned', by: district, refundId: byHand!.id, at }, [UPDATE('Refund'), 'post_entry_sets', INSERT('AuditEntry'), INSERT('Message')], gone);
  expect(await sumOf('BANK')).toBe(before);
  for (const failed of [byHand!, byCard!]) await killedThroughout({ do: 'refund-by-bank', by: district, refundId: failed.id, at }, [INSERT('BuyerAccount'), INSERT('Refund'), INSERT('AuditEntry')], gone);
  const anew = (await ours()).filter(({ insteadOfId }) => insteadOfId !== null);
  expect(anew.map(({ insteadOfId, status, byBank }) => [insteadOfId, status, byBank])).toEqual([byHand, byCard].map((failed) => [failed!.id, 'REQUESTED', true]));
  for (const [index, { id }] of anew.entries()) expect(await run(paid(id, `SBIN22611100008${index}`))).toMatchObject({ ok: true });
  expect(before - (await sumOf('BANK'))).toBe(BigInt(byHand!.amountPaise + byCard!.amountPaise));
  expect((await ours()).map(({ status }) => status)).toEqual(['FAILED', 'FAILED', 'DONE', 'DONE']);
  const { phone } = await orderNow(cash.orderId);
  for (const utr of ['SBIN226111000071', 'SBIN226111000080']) expect((await messagesTo(phone)).filter((text) => text.includes(utr))).toHaveLength(1);
  await booksHold();
}, 120_000);
