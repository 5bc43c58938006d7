import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { balanceOf } from '#app/domain/ledger/balance.server.ts';
import { orderOfGroup } from '#app/domain/orders/queries.server.ts';
import { requestRefund } from '#app/domain/orders/request-refund.server.ts';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import { commissionFacts } from '#app/domain/papers/facts.ts';
import { readPaper } from '#app/domain/papers/queries.server.ts';
import { addSetting } from '#app/domain/settings/add-setting.server.ts';
import { settingHistory, settingRows, settingsInForce } from '#app/domain/settings/queries.server.ts';
import { closeTdsYears } from '#app/domain/settlement/close-tds-years.server.ts';
import { depositsPage } from '#app/domain/settlement/deposit-queries.server.ts';
import { depositTax } from '#app/domain/settlement/deposit-tax.server.ts';
import { withdrawDeposit } from '#app/domain/settlement/withdraw-deposit.server.ts';
import { invoiceCommission } from '#app/domain/settlement/invoice-commission.server.ts';
import { monthOf } from '#app/domain/settlement/month.ts';
import { statementFile } from '#app/domain/settlement/statement-file.ts';
import { statementOf } from '#app/domain/settlement/statement.server.ts';
import { holdSettlement, releaseSettlement } from '#app/domain/settlement/hold-settlement.server.ts';
import { leaveOutPayout, moveRun } from '#app/domain/settlement/move-run.server.ts';
import { preparePayoutRun } from '#app/domain/settlement/prepare-run.server.ts';
import { recordRemittance } from '#app/domain/settlement/record-remittance.server.ts';
import { bankLines, dueNow, payoutRun } from '#app/domain/settlement/run-queries.server.ts';
import { tellPayout } from '#app/domain/settlement/tell-payout.server.ts';
import { translate } from '#app/i18n/translate.ts';
import { db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { after, days } from '#app/lib/time.ts';
import { messagesTo } from '../support/placed-order.ts';
import { bankSays, bankedGroup, exportedRun, soldBy, type Seller } from '../support/settlement.ts';
import { NOW, createWorld, officerOf } from '../support/world.ts';

let district: OfficerScope;
let state: OfficerScope;
/** A week and a day after NOW: what was delivered then is due. */
const LATER = after(NOW, days(8));

beforeAll(async () => {
  await createWorld();
  [district, state] = [await officerOf('hamirpur'), await officerOf('hp')];
});

const payoutsOf = (seller: Seller) => db.payout.findMany({ where: { groupId: seller.group.id }, orderBy: { number: 'asc' } });
const payable = async (seller: Seller) => -(await balanceOf('GROUP_PAYABLE', seller.group.id));
const groupReads = async (seller: Seller, id: string, at = NOW) => paymentSentence((await orderOfGroup(seller.scope, id, at))!.money, 'group', 'en');

/** Refunds this much of the first line of a group order. */
async function refundPart(part: { id: string; paymentId: string }, amountPaise: number, at: Date): Promise<void> {
  const line = await db.orderLine.findFirstOrThrow({ where: { groupOrderId: part.id } });
  const what = { lines: { [line.id]: amountPaise }, shippingPaise: 0 };
  await db.$transaction((tx) => requestRefund(tx, { payment: { id: part.paymentId, method: 'ONLINE' }, groupOrderId: part.id, reason: 'broken', what }, at));
}

test('a settlement from delivery to the bank’s reference, with the group’s sentence at each step', async () => {
  const seller = await bankedGroup();
  const part = await soldBy(seller, 2, NOW);
  expect(await groupReads(seller, part.id)).toContain('will be sent on 9 November');
  expect((await dueNow(district, NOW)).amountPaise).toBe(0n);

  const prepared = await preparePayoutRun(district, { byUpi: false }, LATER);
  const runId = prepared.ok ? prepared.value.id : '';
  const [payout] = await payoutsOf(seller);
  expect(payout).toMatchObject({
    status: 'PLANNED', channel: 'NEFT', orders: 1, salesPaise: BigInt(part.itemsPaise), commissionPaise: BigInt(part.commissionPaise),
    commissionTaxPaise: BigInt(part.commissionTaxPaise), tcsPaise: BigInt(part.tcsPaise), tdsPaise: BigInt(part.tdsPaise), amountPaise: BigInt(part.sharePaise),
  });
  expect(await preparePayoutRun(district, { byUpi: false }, LATER)).toEqual({ ok: false, error: 'nothing-due' });
  expect(await moveRun(district, runId, 'export', LATER)).toEqual({ ok: false, error: 'not-allowed' });
  expect((await moveRun(district, runId, 'submit', LATER)).ok).toBe(true);
  expect(await moveRun(district, runId, 'approve', LATER)).toEqual({ ok: false, error: 'same-officer' });
  expect(await moveRun(await officerOf('kangra'), runId, 'approve', LATER)).toEqual({ ok: false, error: 'not-found' });
  expect((await moveRun(state, runId, 'approve', LATER)).ok).toBe(true);
  expect(await bankLines(district, runId)).toBeNull();
  expect(await payable(seller)).toBe(BigInt(part.sharePaise));
  const exported = await Promise.all([1, 2, 3].map(() => moveRun(district, runId, 'export', LATER)));
  expect(exported.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await payable(seller)).toBe(0n);
  expect((await bankLines(district, runId))?.lines).toMatchObject([{ number: payout!.number, accountNumber: '30112233445' }]);
  expect(await groupReads(seller, part.id)).toContain('is being sent to your bank now');

  const file = [`${payout!.number},Success,SBIN226111012345,`, 'P9999999,Success,SBIN1,', `${payout!.number},Success,OTHER123456,`, 'hello,,', `,,`];
  const imported = await bankSays(district, runId, file, LATER);
  expect(imported).toMatchObject({ ok: true, value: { paid: 1, returned: 0, known: 0, rejected: [{ line: 3, problem: 'no-utr' }, { line: 4, problem: 'twice' }, { line: 5, reference: 'HELLO', problem: 'no-reference' }] } });
  expect(await bankSays(district, runId, file.slice(0, 1), LATER)).toMatchObject({ ok: true, value: { paid: 0, known: 1 } });
  expect(await bankSays(district, runId, [`${payout!.number},Success,SBIN226111099999,`], LATER)).toMatchObject({ ok: true, value: { paid: 0, rejected: [{ problem: 'conflict' }] } });
  expect(await payoutRun(district, runId, LATER)).toMatchObject({ status: 'CLOSED', payouts: [{ status: 'PAID', utr: 'SBIN226111012345' }] });
  expect(await groupReads(seller, part.id)).toContain('sent to your bank. Reference SBIN226111012345.');
  await tellPayout(payout!.id, LATER);
  await tellPayout(payout!.id, LATER);
  expect((await messagesTo(seller.phone)).filter((text) => text.includes('SBIN226111012345'))).toHaveLength(1);
});

test('what the bank returns, at once or after it had paid, is due again by itself', async () => {
  const seller = await bankedGroup();
  const part = await soldBy(seller, 1, NOW);
  const first = (await exportedRun(district, state, LATER))!;
  const [one] = await payoutsOf(seller);
  expect(await bankSays(district, first, [`${one!.number},Returned,,Account closed`], LATER)).toMatchObject({ ok: true, value: { returned: 1 } });
  expect(await payable(seller)).toBe(BigInt(part.sharePaise));
  expect(await groupReads(seller, part.id)).toContain('sent');

  const second = (await exportedRun(district, state, LATER))!;
  const two = (await payoutsOf(seller))[1]!;
  await bankSays(district, second, [`${two.number},Paid,UTR2200001,`], LATER);
  expect(await payable(seller)).toBe(0n);
  await bankSays(district, second, [`${two.number},Reversed,,No such account`, `${one!.number},Success,UTR2200002,`], LATER);
  expect(await payable(seller)).toBe(BigInt(part.sharePaise));
  expect((await payoutsOf(seller)).map(({ status, failure }) => [status, failure])).toEqual([['RETURNED', 'Account closed'], ['RETURNED', 'No such account']]);
  expect(await exportedRun(district, state, LATER)).not.toBeNull();
});

test('a refund after the payout makes the group owe, and is taken from its next payout', async () => {
  const seller = await bankedGroup();
  const part = await soldBy(seller, 2, NOW);
  await exportedRun(district, state, LATER);
  await refundPart(part, part.itemsPaise / 2, LATER);
  const owed = await payable(seller);
  expect(owed).toBeLessThan(0n);
  expect((await dueNow(district, LATER)).owing).toMatchObject([{ groupId: seller.group.id, amount: owed }]);
  expect(await exportedRun(district, state, LATER)).toBeNull();

  const next = await soldBy(seller, 3, LATER);
  await exportedRun(district, state, after(LATER, days(8)));
  const [, second] = await payoutsOf(seller);
  expect(second).toMatchObject({ refundsPaise: owed, amountPaise: BigInt(next.sharePaise) + owed });
  expect(await payable(seller)).toBe(0n);
});

test('money waits for an open complaint and for the courier’s cash, and a run with a new hold is not approved', async () => {
  const seller = await bankedGroup();
  const [online, cash] = [await soldBy(seller, 1, NOW), await soldBy(seller, 1, NOW, 'CASH_ON_DELIVERY')];
  const complaint = { reason: 'complaint', subjectId: newId() } as const;
  await holdSettlement(db, online.id, complaint, NOW);
  expect(await preparePayoutRun(district, { byUpi: false }, LATER)).toEqual({ ok: false, error: 'nothing-due' });
  await db.$transaction((tx) => recordRemittance(tx, { id: newId(), courier: 'India Post', receivedPaise: cash.totalPaise, groupOrderIds: [cash.id] }, LATER));
  await releaseSettlement(db, complaint, LATER);
  const prepared = await preparePayoutRun(district, { byUpi: true }, LATER);
  const runId = prepared.ok ? prepared.value.id : '';
  const [payout] = await payoutsOf(seller);
  expect(payout).toMatchObject({ channel: 'UPI', orders: 2, amountPaise: BigInt(online.sharePaise + cash.sharePaise) });
  await moveRun(district, runId, 'submit', LATER);
  await holdSettlement(db, online.id, { reason: 'return', subjectId: newId() }, LATER);
  expect(await moveRun(state, runId, 'approve', LATER)).toEqual({ ok: false, error: 'held' });
  expect((await leaveOutPayout(state, runId, payout!.id)).ok).toBe(true);
  expect(await payoutRun(district, runId, LATER)).toMatchObject({ status: 'CANCELLED' });
  await exportedRun(district, state, LATER);
  expect((await payoutsOf(seller))[1]).toMatchObject({ status: 'SENT', amountPaise: BigInt(cash.sharePaise) });
});

test('nobody approves a payout to a group she is related to, nor to a bank account that changed', async () => {
  const seller = await bankedGroup();
  await soldBy(seller, 1, NOW);
  await db.officerRelation.create({ data: { officerId: state.officer.id, groupId: seller.group.id, note: 'My aunt is its president.' } });
  const prepared = await preparePayoutRun(district, { byUpi: false }, LATER);
  const runId = prepared.ok ? prepared.value.id : '';
  await moveRun(district, runId, 'submit', LATER);
  expect(await moveRun(state, runId, 'approve', LATER)).toEqual({ ok: false, error: 'related' });
  expect((await payoutRun(state, runId, LATER))?.problems).toMatchObject([{ problem: 'related' }]);
  await db.officerRelation.deleteMany({ where: { groupId: seller.group.id } });
  await db.bankAccount.create({ data: { groupId: seller.group.id, holder: 'Other', accountNumber: '999', ifsc: 'SBIN0001234', inForceFrom: NOW } });
  expect(await moveRun(state, runId, 'approve', LATER)).toEqual({ ok: false, error: 'bank-changed' });
  expect((await moveRun(state, runId, 'cancel', LATER)).ok).toBe(true);
  await expect(db.payoutRun.update({ where: { id: runId }, data: { status: 'APPROVED', approvedById: district.officer.id } })).rejects.toThrow();
});

const anyEvent = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('sale' as const), seller: fc.nat(1), quantity: fc.integer({ min: 1, max: 3 }), cash: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('refund' as const), sale: fc.nat(20), permille: fc.integer({ min: 1, max: 1_000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remit' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('run' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('bank' as const), payout: fc.nat(20), paid: fc.boolean() }) },
);

test('whatever happens in whatever order: sets sum to zero, and a payable is shares − reversals − payouts + returned', async () => {
  await fc.assert(fc.asyncProperty(fc.array(anyEvent, { minLength: 6, maxLength: 16 }), async (history) => {
    const sellers = [await bankedGroup(), await bankedGroup()];
    const groupIds = sellers.map(({ group }) => group.id);
    const sales: (Awaited<ReturnType<typeof soldBy>> & { left: number })[] = [];
    let at = NOW;
    for (const event of history) {
      at = after(at, days(4));
      if (event.kind === 'sale') {
        const part = await soldBy(sellers[event.seller]!, event.quantity, at, event.cash ? 'CASH_ON_DELIVERY' : 'ONLINE');
        sales.push({ ...part, left: part.itemsPaise });
      } else if (event.kind === 'refund') {
        const sale = sales[event.sale % Math.max(1, sales.length)];
        const amount = sale ? Math.ceil((sale.left * event.permille) / 1_000) : 0;
        if (sale && amount > 0) {
          await refundPart(sale, amount, at);
          sale.left -= amount;
        }
      } else if (event.kind === 'remit') {
        const waiting = await db.earning.findMany({ where: { groupId: { in: groupIds }, waitsForCash: true, kind: 'EARNED' }, include: { groupOrder: true } });
        const receivedPaise = waiting.reduce((sum, { groupOrder }) => sum + groupOrder.totalPaise, 0);
        await db.$transaction((tx) => recordRemittance(tx, { id: newId(), courier: 'India Post', receivedPaise, groupOrderIds: waiting.map(({ groupOrderId }) => groupOrderId) }, at));
      } else if (event.kind === 'run') {
        await exportedRun(district, state, at);
      } else {
        const payouts = await db.payout.findMany({ where: { groupId: { in: groupIds }, status: { in: ['SENT', 'PAID', 'RETURNED'] } } });
        const payout = payouts[event.payout % Math.max(1, payouts.length)];
        if (payout) await bankSays(district, payout.runId, [`${payout.number},${event.paid ? 'Paid' : 'Returned'},UTR${payout.number},`], at);
      }
    }
    expect(await db.$queryRaw`SELECT "setId" FROM "LedgerEntry" GROUP BY 1 HAVING sum("amountPaise") <> 0`).toEqual([]);
    for (const seller of sellers) {
      const groupId = seller.group.id;
      const sum = async (where: object) => BigInt((await db.earning.aggregate({ where: { groupId, ...where }, _sum: { sharePaise: true } }))._sum.sharePaise ?? 0);
      const paid = async (where: object) => (await db.payout.aggregate({ where: { groupId, ...where }, _sum: { amountPaise: true } }))._sum.amountPaise ?? 0n;
      const [shares, reversals] = [await sum({ kind: 'EARNED' }), -(await sum({ kind: 'REVERSED' }))];
      const [sent, returned] = [await paid({ sentAt: { not: null } }), await paid({ returnedAt: { not: null } })];
      expect(await payable(seller)).toBe(shares - reversals - sent + returned);
      expect(await payable(seller)).toBe(await sum({ payoutId: null }));
    }
    for (const { left, ...part } of sales) {
      const taken = await db.earning.aggregate({ where: { groupOrderId: part.id }, _sum: { itemsPaise: true, sharePaise: true } });
      expect(taken._sum.itemsPaise).toBe(left);
      if (left === 0) expect(taken._sum.sharePaise === 0 || part.shippingPaise > 0).toBe(true);
    }
  }), { endOnFailure: true, numRuns: Number(process.env.PROPERTY_EXAMPLES ?? 0) > 0 ? 40 : 4 });
}, 240_000);

test('a state’s officer adds a rule for a day to come, once; what was in force stays on record and is never changed', async () => {
  const rule = { value: '10', from: '2026-11-20', source: 'Decided by the board', unsure: true };
  const key = 'settlement.days-after-delivery';
  expect(await addSetting(district, key, rule, NOW)).toEqual({ ok: false, error: 'not-state' });
  expect(await addSetting(state, key, { ...rule, value: 'ten' }, NOW)).toEqual({ ok: false, error: 'value-invalid' });
  expect(await addSetting(state, key, { ...rule, from: '2026-11-02' }, NOW)).toEqual({ ok: false, error: 'day-begun' });
  const added = await Promise.all([1, 2].map(() => addSetting(state, key, rule, NOW)));
  expect(added).toContainEqual({ ok: true, value: undefined });
  expect(added).toContainEqual({ ok: false, error: 'day-taken' });
  const on = async (day: string) => (await settingsInForce(new Date(`${day}T12:00:00+05:30`)))[key];
  expect([await on('2026-11-19'), await on('2026-11-20')]).toEqual([7, 10]);
  expect(await settingHistory(key, NOW)).toMatchObject([{ value: 10, when: 'ahead', unsure: true, source: 'Decided by the board', addedBy: { title: state.officer.title } }, { value: 7, when: 'now' }]);
  expect((await settingRows(NOW)).find((row) => row.key === key)).toMatchObject({ value: 7, ahead: 1 });
  await expect(db.$executeRaw`UPDATE "Setting" SET "value" = '0'::jsonb`).rejects.toThrow('never changed');
});

test('a month’s commission is invoiced once, without gaps, and what refunds took back comes off the next', async () => {
  const [first, second] = [await bankedGroup(), await bankedGroup()];
  const [sold, other] = [await soldBy(first, 4, NOW), await soldBy(second, 1, NOW)];
  const [december, january] = [new Date('2026-12-01T03:00:00+05:30'), new Date('2027-01-01T03:00:00+05:30')];
  await Promise.all([invoiceCommission(december), invoiceCommission(december), invoiceCommission(december)]);
  await invoiceCommission(december);

  const invoices = (seller: Seller) => db.paper.findMany({ where: { groupId: seller.group.id, kind: 'COMMISSION_INVOICE' }, orderBy: { sequence: 'asc' } });
  const [invoice, ...none] = await invoices(first);
  expect(none).toEqual([]);
  expect(commissionFacts.parse(invoice?.facts)).toMatchObject({ month: '2026-11', orders: 1, rateBp: 18_00, taxable: sold.commissionPaise, total: sold.commissionPaise + sold.commissionTaxPaise, igst: 0 });
  expect((await invoices(second))[0]?.amountPaise).toBe(other.commissionPaise + other.commissionTaxPaise);
  const all = await db.paper.findMany({ where: { kind: 'COMMISSION_INVOICE' }, orderBy: { sequence: 'asc' } });
  expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, index) => index + 1));
  const statement = await statementOf(first.group.id, monthOf('2026-11', december));
  expect(statement.invoice?.id).toBe(invoice?.id);
  const table = statementFile(statement, translate('hi'));
  expect(new Set(table.map((row) => row.length))).toEqual(new Set([13]));
  expect([table[0]?.slice(0, 3), table.at(-1)?.[1]]).toEqual([['दिन', 'क्या', 'ऑर्डर या भुगतान'], 'अब बाकी']);
  expect(await readPaper({ kind: 'group', scope: first.scope }, invoice!.id)).toMatchObject({ month: '2026-11', sheet: { title: { en: 'Tax invoice for commission' } } });
  expect(await readPaper({ kind: 'group', scope: second.scope }, invoice!.id)).toBeNull();

  // December: one small sale, and a refund that takes back more commission than it brings; January brings it back in.
  await refundPart(sold, sold.itemsPaise / 2, december);
  const small = await soldBy(first, 1, december);
  await invoiceCommission(january);
  expect(await invoices(first)).toHaveLength(1);
  const large = await soldBy(first, 5, january);
  await invoiceCommission(new Date('2027-02-03T03:00:00+05:30'));
  const [, later] = await invoices(first);
  expect(commissionFacts.parse(later?.facts)).toMatchObject({ month: '2027-01', taxable: small.commissionPaise + large.commissionPaise - sold.commissionPaise / 2 });
  expect(later?.number).toMatch(/^2627\/S\/\d{5}$/);
  expect(commissionFacts.parse(later?.facts).freight).toBeNull();
});

test('a held tax is paid in with its challan, once and never above what is held; a mistake is undone by other entries', async () => {
  await soldBy(await bankedGroup(), 3, NOW);
  const held = async () => (await depositsPage()).held.find(({ tax }) => tax === 'TDS')!.paise;
  const start = await held();
  const form = { id: newId(), tax: 'TDS' as const, amount: start, paidOn: '2026-11-02', reference: 'CIN0001' };
  expect(await depositTax(district, form, NOW)).toEqual({ ok: false, error: 'not-state' });
  expect(await depositTax(state, { ...form, amount: start + 1n }, NOW)).toEqual({ ok: false, error: 'above-owed' });
  expect(await depositTax(state, { ...form, paidOn: '2026-11-03' }, NOW)).toEqual({ ok: false, error: 'date-future' });
  const bank = await balanceOf('BANK');
  const twice = await Promise.all([1, 2].map(() => depositTax(state, form, NOW)));
  expect([twice.every(({ ok }) => ok), await held(), bank - (await balanceOf('BANK'))]).toEqual([true, 0n, start]);
  expect(await depositTax(state, { ...form, id: newId() }, NOW)).toEqual({ ok: false, error: 'reference-taken' });
  expect(await withdrawDeposit(district, form.id, NOW)).toEqual({ ok: false, error: 'not-state' });
  const undone = await Promise.all([1, 2].map(() => withdrawDeposit(state, form.id, NOW)));
  expect([undone.filter(({ ok }) => ok).length, await held(), await balanceOf('BANK')]).toEqual([1, start, bank]);
  expect((await depositTax(state, { ...form, id: newId(), amount: 1n }, NOW)).ok).toBe(true);
});

test('TDS that no sale of its year used up is the shop’s cost when the year is over, once', async () => {
  const seller = await bankedGroup();
  const part = await soldBy(seller, 2, NOW);
  await refundPart(part, part.itemsPaise, NOW);
  const carried = () => balanceOf('TDS_CARRIED', `${seller.group.id}:2026`);
  const [left, writtenOff] = [await carried(), await balanceOf('WRITE_OFF')];
  expect(left).toBeGreaterThan(0n);
  await closeTdsYears(new Date('2027-03-31T23:00:00+05:30'));
  expect(await carried()).toBe(left);
  for (let night = 0; night < 2; night += 1) await closeTdsYears(new Date('2027-04-01T03:00:00+05:30'));
  expect(await carried()).toBe(0n);
  expect((await balanceOf('WRITE_OFF')) - writtenOff).toBeGreaterThanOrEqual(left);
});
