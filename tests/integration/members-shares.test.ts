import { beforeAll, expect, test } from 'vitest';
import { requestRefund } from '#app/domain/orders/request-refund.server.ts';
import { divideEarnings } from '#app/domain/shares/divide-earnings.server.ts';
import { ruleForm, workForm } from '#app/domain/shares/forms.ts';
import { myShares, sharesOverview } from '#app/domain/shares/queries.server.ts';
import { recordRule } from '#app/domain/shares/record-rule.server.ts';
import { recordWork } from '#app/domain/shares/record-work.server.ts';
import { db } from '#app/lib/db.server.ts';
import { after, days, indianDay } from '#app/lib/time.ts';
import { bankSays, bankedGroup, exportedRun, soldBy } from '../support/settlement.ts';
import { NOW, createWorld, memberOf, officerOf } from '../support/world.ts';

beforeAll(() => createWorld());

const LATER = after(NOW, days(8));
const MONTH = indianDay(NOW).slice(0, 7);

/** A group of three whose order of two jars was paid out, with its rule of 10% and 3 : 2 : 2 kilos. */
async function paidGroup() {
  const seller = await bankedGroup();
  for (const name of ['Asha', 'Kamla']) await db.membership.create({ data: { group: { connect: { id: seller.group.id } }, joinedOn: new Date('2024-01-01'), person: { create: { name, nameHi: name } } } });
  const members = await db.membership.findMany({ where: { groupId: seller.group.id }, orderBy: { id: 'asc' }, include: { person: true } });
  const part = await soldBy(seller, 2, NOW);
  const [district, state] = [await officerOf('hamirpur'), await officerOf('hp')];
  const runId = (await exportedRun(district, state, LATER)) ?? '';
  const { number } = await db.payout.findFirstOrThrow({ where: { groupId: seller.group.id } });
  return { seller, part, members, district, state, runId, number, arrives: () => bankSays(district, runId, [`${number},Success,${`SBIN${number}`.padEnd(12, '0')},`], LATER) };
}

test('what reached the bank is divided by rule and work, to the paisa, and a refund takes back by the same', async () => {
  const { seller, part, members, district, state, runId, number, arrives } = await paidGroup();
  const { scope } = seller;
  expect(await recordRule(scope, ruleForm.parse({ fund: '१०', basis: 'QUANTITY', meetingOn: '2026-10-01' }), NOW)).toEqual({ ok: true, value: undefined });
  expect(await divideEarnings(scope, LATER)).toEqual({ ok: true, value: { divided: 0, withoutWork: 0 } });
  await arrives();
  expect(await divideEarnings(scope, LATER)).toEqual({ ok: true, value: { divided: 0, withoutWork: 1 } });
  for (const [index, kilos] of ['3', '2', '2'].entries()) expect(await recordWork(scope, members[index]!.id, MONTH, workForm.parse({ kilos, about: 'month' }), NOW)).toMatchObject({ ok: true });
  const due = part.sharePaise - part.taxPaise;
  expect((await sharesOverview(scope, MONTH, LATER)).waiting).toEqual({ orders: 1, paise: due });

  const both = await Promise.all([divideEarnings(scope, LATER), divideEarnings(scope, LATER)]);
  expect(both.every(({ ok }) => ok)).toBe(true);
  const held = async () => {
    const { fundPaise, members: listed } = await sharesOverview(scope, MONTH, LATER);
    return [fundPaise, ...listed.map(({ sharePaise }) => sharePaise)];
  };
  const [fund = 0, most = 0, second = 0, third = 0] = await held();
  expect(fund + most + second + third).toBe(due);
  expect([fund, Math.abs(most - ((due - fund) * 3) / 7) < 1, Math.abs(second - third) <= 1]).toEqual([Math.round(due / 10), true, true]);
  expect(await myShares({ ...scope, member: members[1]!.person })).toMatchObject({ total: second, rows: [{ amountPaise: second, number: part.number }] });

  const line = await db.orderLine.findFirstOrThrow({ where: { groupOrderId: part.id } });
  const half = { lines: { [line.id]: 210_00 }, shippingPaise: 0 };
  await db.$transaction((tx) => requestRefund(tx, { payment: { id: part.paymentId, method: 'ONLINE' }, groupOrderId: part.id, reason: 'one broken jar', what: half }, LATER));
  const earned = await db.earning.aggregate({ where: { groupOrderId: part.id }, _sum: { sharePaise: true, taxPaise: true } });
  const left = await held();
  expect(left.reduce((sum, amount) => sum + amount, 0)).toBe((earned._sum.sharePaise ?? 0) - (earned._sum.taxPaise ?? 0));
  expect(left[1]!).toBeLessThan(most);
  expect((await myShares({ ...scope, member: members[1]!.person })).rows).toHaveLength(2);

  // The bank returns it weeks later: nobody holds anything of it until it is paid anew.
  await bankSays(district, runId, [`${number},Returned,,account closed`], LATER);
  expect(await held()).toEqual([0, 0, 0, 0]);
  const again = (await exportedRun(district, state, LATER)) ?? '';
  const anew = await db.payout.findFirstOrThrow({ where: { runId: again, groupId: seller.group.id } });
  await bankSays(district, again, [`${anew.number},Success,SBINANEW0001,`], LATER);
  expect(await held()).toEqual(left);
  await expect(db.$executeRaw`DELETE FROM "MemberShare"`).rejects.toThrow('never changed');
});

test('only office bearers write the rule and divide; nobody writes for another group', async () => {
  const { seller, members } = await paidGroup();
  const member = { ...seller.scope, role: 'MEMBER' as const };
  const rule = ruleForm.parse({ fund: '0', basis: 'EQUAL', meetingOn: '2026-10-01' });
  expect(await recordRule(member, rule, NOW)).toEqual({ ok: false, error: 'not-bearer' });
  expect(await divideEarnings(member, NOW)).toEqual({ ok: false, error: 'not-bearer' });
  expect(await recordRule(seller.scope, { ...rule, meetingOn: '2027-01-01' }, NOW)).toEqual({ ok: false, error: 'date-future' });
  const stranger = await memberOf('maithili-dekuli');
  expect(await recordWork(stranger, members[0]!.id, MONTH, workForm.parse({ kilos: '1', about: 'month' }), NOW)).toEqual({ ok: false, error: 'not-found' });
  expect(workForm.safeParse({ kilos: 'many', about: 'month' }).success).toBe(false);
});
