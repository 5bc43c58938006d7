import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { orderOfGroup } from '#app/domain/orders/queries.server.ts';
import { paymentSentence } from '#app/domain/payments/sentences.ts';
import type { RemittanceForm } from '#app/domain/remittance/forms.ts';
import { decideWriteOff } from '#app/domain/remittance/decide-write-off.server.ts';
import { importStatement } from '#app/domain/remittance/import-statement.server.ts';
import { couriersCash, openCredits, remittanceOfArea, remittancesOfArea, waitingParcels } from '#app/domain/remittance/queries.server.ts';
import { recordCash } from '#app/domain/remittance/record-cash.server.ts';
import { setCreditAside } from '#app/domain/remittance/set-aside.server.ts';
import { settleDifference } from '#app/domain/remittance/settle-difference.server.ts';
import { db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { after, days, indianDay } from '#app/lib/time.ts';
import { sumOf } from '../support/ledger.ts';
import { officerAt } from '../support/officer-at.ts';
import { bankedGroup, soldBy, type Seller } from '../support/settlement.ts';
import { createRules } from '../support/shop-fixtures.ts';

const SOLD = new Date('2026-11-02T10:00:00+05:30');
const NOW = new Date('2026-11-12T10:00:00+05:30');
let seller: Seller;
let officer: OfficerScope;
let second: OfficerScope;
let elsewhere: OfficerScope;

beforeAll(async () => {
  await createRules();
  seller = await bankedGroup(2_000);
  [officer, second, elsewhere] = await Promise.all([officerAt('hp/hamirpur/'), officerAt('hp/hamirpur/'), officerAt('br/darbhanga/')]);
});

const parcel = (at = SOLD) => soldBy(seller, 1, at, 'CASH_ON_DELIVERY');
let references = 0;

function form(parcels: readonly string[], received: number, changes: Partial<RemittanceForm> = {}): RemittanceForm {
  return { id: newId(), courier: 'india-post', reference: `N${(references += 1)}00000`, receivedOn: indianDay(NOW), received: BigInt(received), charges: 0n, parcel: [...parcels], ...changes };
}

const owedByCourier = () => sumOf('COD_RECEIVABLE', 'india-post');
const sentence = async (id: string, at = NOW) => paymentSentence((await orderOfGroup(seller.scope, id, at))!.money, 'group', 'en');

test('cash goes from the door to the bank, and the group reads each step', async () => {
  const part = await parcel();
  expect(await sentence(part.id)).toMatch(/^The courier has the buyer's ₹270\. When we have the cash, we send you ₹/);
  expect(await couriersCash(officer, after(SOLD, days(6)))).toMatchObject({ days: 7, couriers: [{ courier: 'india-post', parcels: 1, paise: 270_00n, lateParcels: 0 }] });
  expect((await couriersCash(officer, NOW)).couriers).toMatchObject([{ lateParcels: 1, latePaise: 270_00n }]);
  expect((await couriersCash(elsewhere, NOW)).couriers).toEqual([]);

  const before = await owedByCourier();
  const sent = form([part.id], 260_00, { charges: 10_00n });
  expect(await recordCash(elsewhere, sent, NOW)).toEqual({ ok: false, error: 'parcels-changed' });
  const outcomes = await Promise.all([1, 2, 3].map(() => recordCash(officer, sent, NOW)));
  expect(outcomes).toEqual(Array(3).fill({ ok: true, value: { id: sent.id } }));
  expect(before - (await owedByCourier())).toBe(270_00n);
  // The day it would have been due is past by now; on that day it is still named.
  expect(await sentence(part.id, after(SOLD, days(7)))).toMatch(/the courier has given it to us\. ₹[\d.]+ will be sent on 9 November\.$/);
  expect(await sentence(part.id)).toMatch(/the courier has given it to us\. ₹[\d.]+ goes to your bank with the next payment\.$/);
  expect(await waitingParcels(officer, 'india-post')).toEqual([]);
  expect(await remittanceOfArea(elsewhere, sent.id)).toBeNull();
});

test('of two officers who record one parcel at once, one does; a reference is recorded once', async () => {
  const [one, other] = [await parcel(), await parcel()];
  const both = await Promise.all([form([one.id, other.id], 540_00), form([other.id], 270_00)].map((each) => recordCash(officer, each, NOW)));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'parcels-changed' });
  expect(await db.remittedParcel.count({ where: { groupOrderId: other.id } })).toBe(1);

  const [third, fourth] = [await parcel(), await parcel()];
  const first = form([third.id], 270_00);
  expect((await recordCash(officer, first, NOW)).ok).toBe(true);
  expect(await recordCash(officer, form([fourth.id], 270_00, { reference: first.reference }), NOW)).toEqual({ ok: false, error: 'reference-taken' });
  expect(await recordCash(officer, form([fourth.id], 270_00, { receivedOn: '2026-11-13' }), NOW)).toEqual({ ok: false, error: 'date-future' });
  expect(await recordCash(officer, form([fourth.id], 270_00, { courier: 'delhivery' }), NOW)).toEqual({ ok: false, error: 'parcels-changed' });
  // A parcel of an online order has no cash to hand over.
  const online = await soldBy(seller, 1, SOLD);
  expect(await recordCash(officer, form([fourth.id, online.id], 540_00), NOW)).toEqual({ ok: false, error: 'parcels-changed' });
});

test('a difference is named: it stays open with the courier until it is settled once, or is written off with a reason', async () => {
  const [short, lost, over] = [await parcel(), await parcel(), await parcel()];
  const before = await owedByCourier();
  expect(await recordCash(officer, form([short.id], 200_00), NOW)).toEqual({ ok: false, error: 'fate-required' });
  const owed = form([short.id], 200_00, { fate: 'OWED' });
  expect((await recordCash(officer, owed, NOW)).ok).toBe(true);
  expect(before - (await owedByCourier())).toBe(200_00n);
  expect(await remittanceOfArea(officer, owed.id)).toMatchObject({ differencePaise: -70_00n, fate: 'OWED' });

  expect(await settleDifference(elsewhere, owed.id, { fate: 'MADE_GOOD', note: 'N77' }, NOW)).toEqual({ ok: false, error: 'not-found' });
  const settled = await Promise.all([1, 2].map(() => settleDifference(officer, owed.id, { fate: 'MADE_GOOD', note: 'UTR N777777' }, NOW)));
  expect(settled.filter(({ ok }) => ok)).toHaveLength(1);
  expect(before - (await owedByCourier())).toBe(270_00n);

  expect(await recordCash(officer, form([lost.id], 0, { fate: 'WRITTEN_OFF' }), NOW)).toEqual({ ok: false, error: 'note-required' });
  const writtenOff = await sumOf('WRITE_OFF');
  const gone = form([lost.id], 0, { fate: 'WRITTEN_OFF', note: 'The courier lost it' });
  expect((await recordCash(officer, gone, NOW)).ok).toBe(true);
  // Asked for by one, decided by another: until then the courier owes it.
  expect([await sumOf('WRITE_OFF'), before - (await owedByCourier())]).toEqual([writtenOff, 270_00n]);
  expect(await remittanceOfArea(officer, gone.id)).toMatchObject({ fate: 'WRITE_OFF_ASKED', mine: true });
  expect((await remittancesOfArea(second)).owed).toContainEqual(expect.objectContaining({ id: gone.id }));
  expect(await decideWriteOff(officer, gone.id, 'approve', NOW)).toEqual({ ok: false, error: 'same-officer' });
  expect(await decideWriteOff(elsewhere, gone.id, 'approve', NOW)).toEqual({ ok: false, error: 'not-found' });
  await expect(db.remittance.update({ where: { id: gone.id }, data: { fate: 'WRITTEN_OFF', decidedById: officer.officer.id } })).rejects.toThrow('written_off_by_two');
  expect((await decideWriteOff(second, gone.id, 'refuse', NOW)).ok).toBe(true);
  expect(await remittanceOfArea(officer, gone.id)).toMatchObject({ fate: 'OWED', decidedBy: { title: 'Officer' } });
  expect((await settleDifference(second, gone.id, { fate: 'WRITTEN_OFF', note: 'The courier has closed' }, NOW)).ok).toBe(true);
  expect(await decideWriteOff(second, gone.id, 'approve', NOW)).toEqual({ ok: false, error: 'same-officer' });
  const approved = await Promise.all([1, 2].map(() => decideWriteOff(officer, gone.id, 'approve', NOW)));
  expect(approved.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await sumOf('WRITE_OFF')) - writtenOff).toBe(270_00n);

  const much = form([over.id], 300_00, { fate: 'OWED' });
  expect((await recordCash(officer, much, NOW)).ok).toBe(true);
  expect(before - (await owedByCourier())).toBe(840_00n);
  expect((await settleDifference(officer, much.id, { fate: 'MADE_GOOD', note: 'Given back' }, NOW)).ok).toBe(true);
  expect(before - (await owedByCourier())).toBe(810_00n);
});

test('a statement proposes, an officer confirms; read twice, by two at once, it brings each line once', async () => {
  for (const { id } of await waitingParcels(officer, null)) await recordCash(officer, form([id], 270_00), NOW);
  const [one, other] = [await parcel(), await parcel(after(SOLD, days(1)))];
  const statement = new TextEncoder().encode(`Date,Narration,Ref No,Debit,Credit\n10/11/2026,NEFT India Post,N306260000001,,540.00\n10/11/2026,=HYPERLINK("x"),N2,,99.00\n10/11/2026,RENT,N3,500,\n`);
  const reports = await Promise.all([1, 2].map(() => importStatement(officer, statement, NOW)));
  expect(reports.map((report) => report.ok && report.value.fresh).toSorted()).toEqual([0, 2]);
  // The same lines from another program: UTF-16, other spacing.
  const utf16 = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([...'Date;Narration;Ref No;Credit\n10-11-2026;NEFT  India Post;N306260000001;540,00'.replace('540,00', '540.00')].map((letter) => letter.charCodeAt(0))).buffer)]);
  expect(await importStatement(officer, utf16, NOW)).toMatchObject({ ok: true, value: { fresh: 0, known: 1 } });

  const credits = await openCredits(officer);
  expect(credits).toMatchObject([{ amountPaise: 540_00n, proposal: { courier: 'india-post', parcelIds: [one.id, other.id], by: 'sum' } }, { amountPaise: 99_00n, proposal: null }]);
  expect(await openCredits(elsewhere)).toEqual([]);
  const [found, foreign] = credits;
  expect(await setCreditAside(elsewhere, foreign!.id, NOW)).toBe(false);
  expect(await setCreditAside(officer, foreign!.id, NOW)).toBe(true);
  const confirmed = form([one.id, other.id], 540_00, { creditId: found!.id, reference: found!.reference });
  expect((await recordCash(officer, confirmed, NOW)).ok).toBe(true);
  const late = await parcel();
  expect(await recordCash(officer, form([late.id], 270_00, { creditId: found!.id }), NOW)).toEqual({ ok: false, error: 'credit-taken' });
  expect(await openCredits(officer)).toEqual([]);
});

test('after any history of batches the courier owes what was collected less what came, was kept or written off', async () => {
  const batch = fc.record({ parcels: fc.integer({ min: 1, max: 3 }), off: fc.integer({ min: -300_00, max: 100_00 }), charges: fc.integer({ min: 0, max: 30_00 }), fate: fc.constantFrom('OWED' as const, 'WRITTEN_OFF' as const), settle: fc.constantFrom('MADE_GOOD' as const, 'WRITTEN_OFF' as const, null), twice: fc.boolean() });
  await fc.assert(fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 4 }), async (batches) => {
    const start = { owed: await owedByCourier(), off: await sumOf('WRITE_OFF'), bank: await sumOf('BANK'), kept: await sumOf('COURIER_CHARGES', 'india-post') };
    let collected = 0n;
    for (const { parcels, off, charges, fate, settle, twice } of batches) {
      const parts = [];
      for (let count = 0; count < parcels; count += 1) parts.push(await parcel());
      const expected = parts.reduce((sum, { totalPaise }) => sum + totalPaise, 0);
      collected += BigInt(expected);
      const sent = form(parts.map(({ id }) => id), Math.max(0, expected - charges + off), { charges: BigInt(charges), fate, note: 'why' });
      for (let times = 0; times < (twice ? 2 : 1); times += 1) expect((await recordCash(officer, sent, NOW)).ok).toBe(true);
      if (settle) await settleDifference(officer, sent.id, { fate: settle, note: 'later' }, NOW);
      if (twice) await decideWriteOff(second, sent.id, settle ? 'approve' : 'refuse', NOW);
    }
    const came = (await sumOf('BANK')) - start.bank + (await sumOf('COURIER_CHARGES', 'india-post')) - start.kept;
    expect((await owedByCourier()) - start.owed).toBe(collected - came - ((await sumOf('WRITE_OFF')) - start.off));
    const open = await db.remittance.aggregate({ where: { fate: { in: ['OWED', 'WRITE_OFF_ASKED'] }, courier: 'india-post' }, _sum: { differencePaise: true } });
    const waiting = (await waitingParcels(officer, 'india-post')).reduce((sum, { paise }) => sum + BigInt(paise), 0n);
    // What it owes is what waits and what is openly missing, and nothing else.
    expect(await owedByCourier()).toBe(waiting - (open._sum.differencePaise ?? 0n));
  }), { numRuns: 8 });
});
