import { LISTED_PAPER } from '#app/domain/papers/listed-paper.ts';
import { db } from '#app/lib/db.server.ts';
import type { Month } from './month.ts';

const AMOUNTS = { itemsPaise: true, groupShippingPaise: true, commissionPaise: true, commissionTaxPaise: true, tcsPaise: true, tdsPaise: true, freightTaxPaise: true, sharePaise: true } as const;

/**
 * A group's month: what was owed to it before, every order's earnings and refunds with their deductions, what was sent and what
 * the bank returned, and what is owed after, with the store's invoice for its commission. Opening + earnings − payouts + returned = closing, always.
 */
export async function statementOf(groupId: string, { name, start, end }: Month) {
  const during = { gte: start, lt: end };
  const [opening, earnings, payouts, invoice] = await Promise.all([
    owedBefore(groupId, start),
    db.earning.findMany({ where: { groupId, at: during }, orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { id: true, kind: true, at: true, ...AMOUNTS, groupOrder: { select: { id: true, number: true } } } }),
    db.payout.findMany({ where: { groupId, OR: [{ sentAt: during }, { returnedAt: during }] }, orderBy: { id: 'asc' }, select: { number: true, status: true, amountPaise: true, utr: true, sentAt: true, returnedAt: true } }),
    db.paper.findFirst({ where: { groupId, month: name, kind: 'COMMISSION_INVOICE' }, select: LISTED_PAPER }),
  ]);
  const within = (moment: Date | null): moment is Date => moment !== null && moment >= start && moment < end;
  const rows = [
    ...earnings.map(({ at, ...earning }) => ({ type: 'earning' as const, at, amountPaise: BigInt(earning.sharePaise), earning })),
    ...payouts.flatMap(({ sentAt, returnedAt, ...payout }) => [
      ...(within(sentAt) ? [{ type: 'sent' as const, at: sentAt, amountPaise: -payout.amountPaise, payout }] : []),
      ...(within(returnedAt) ? [{ type: 'returned' as const, at: returnedAt, amountPaise: payout.amountPaise, payout }] : []),
    ]),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  let owed = opening;
  const counted = rows.map((row) => {
    owed += row.amountPaise;
    return { ...row, owedAfter: owed };
  });
  return { month: name, opening, rows: counted, closing: owed, invoice };
}

export type Statement = Awaited<ReturnType<typeof statementOf>>;

/** What the shop owed the group at a moment: its earnings less what was sent and not returned. */
async function owedBefore(groupId: string, moment: Date): Promise<bigint> {
  const [earned, sent, returned] = await Promise.all([
    db.earning.aggregate({ where: { groupId, at: { lt: moment } }, _sum: { sharePaise: true } }),
    db.payout.aggregate({ where: { groupId, sentAt: { lt: moment } }, _sum: { amountPaise: true } }),
    db.payout.aggregate({ where: { groupId, returnedAt: { lt: moment } }, _sum: { amountPaise: true } }),
  ]);
  return BigInt(earned._sum.sharePaise ?? 0) - (sent._sum.amountPaise ?? 0n) + (returned._sum.amountPaise ?? 0n);
}
