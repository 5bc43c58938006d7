import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { inForce } from '#app/lib/dated.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { indianDay } from '#app/lib/time.ts';
import { waitingOrders } from './waiting.server.ts';

const NAME = { person: { select: { name: true, nameHi: true } } } as const;

/** All a group's page of shares shows: the rule, the month's work, what waits to be divided, what each got this financial year so far. */
export async function sharesOverview({ group }: SellerScope, month: string, now: Date) {
  const [rules, members, waiting, fund] = await Promise.all([
    db.shareRule.findMany({ where: { groupId: group.id } }),
    db.membership.findMany({
      where: { groupId: group.id, leftOn: null }, orderBy: { id: 'asc' },
      select: { id: true, ...NAME, work: { where: { month }, select: { grams: true, pieces: true, minutes: true } }, shares: { select: { amountPaise: true } } },
    }),
    waitingOrders(group.id),
    db.memberShare.aggregate({ where: { membershipId: null, division: { groupId: group.id } }, _sum: { amountPaise: true } }),
  ]);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    rule: inForce(rules, now),
    members: members.map(({ id, person, work, shares }) => ({
      id, ...person, grams: sum(work.map(({ grams }) => grams)), pieces: sum(work.map(({ pieces }) => pieces)), minutes: sum(work.map(({ minutes }) => minutes)),
      sharePaise: sum(shares.map(({ amountPaise }) => amountPaise)),
    })),
    waiting: { orders: waiting.length, paise: sum(waiting.map(({ amount }) => amount)) },
    fundPaise: fund._sum.amountPaise ?? 0,
  };
}

/** One member of the group with her work of a month; null for nobody of hers. */
export async function memberWork({ group }: SellerScope, membershipId: string, month: string) {
  if (!isId(membershipId)) return null;
  const member = await db.membership.findFirst({ where: { id: membershipId, groupId: group.id }, select: { id: true, ...NAME, work: { where: { month } } } });
  return member && { id: member.id, ...member.person, work: member.work };
}

/** Lots made in a month, to say for which of them she worked. */
export async function lotsOf({ group }: SellerScope, month: string) {
  const from = new Date(`${month}-01`);
  const until = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
  const lots = await db.lot.findMany({
    where: { madeOn: { gte: from, lt: until }, variant: { product: { groupId: group.id } } }, orderBy: { madeOn: 'desc' }, take: 30,
    select: { id: true, code: true, madeOn: true, variant: { select: { product: { select: { nameEn: true, nameHi: true } } } } },
  });
  return lots.map(({ id, code, madeOn, variant }) => ({ id, code, madeOn, ...variant.product }));
}

/** What she herself got, order by order, newest first, and in all. */
export async function myShares({ group, member }: SellerScope) {
  const where = { membership: { personId: member.id, groupId: group.id } } as const;
  const [rows, all] = await Promise.all([
    db.memberShare.findMany({ where, orderBy: { id: 'desc' }, take: 100, select: { id: true, amountPaise: true, at: true, division: { select: { groupOrder: { select: { number: true } } } } } }),
    db.memberShare.aggregate({ where, _sum: { amountPaise: true } }),
  ]);
  return { total: all._sum.amountPaise ?? 0, rows: rows.map(({ id, amountPaise, at, division }) => ({ id: String(id), amountPaise, at, number: division.groupOrder.number })) };
}

/** The month in the address, or the one that runs in India now. */
export function monthOf(text: string | null, now: Date): string {
  return text && /^20\d{2}-(0[1-9]|1[0-2])$/.test(text) ? text : indianDay(now).slice(0, 7);
}
