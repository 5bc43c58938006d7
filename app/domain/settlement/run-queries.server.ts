import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { indianDay } from '#app/lib/time.ts';
import { payoutProblems } from './approval-problem.server.ts';
import type { BankLine } from './bank-file.ts';

const PAGE = 30;
const reachOf = ({ area }: OfficerScope) => ({ area: { path: { startsWith: area.path } } });

/** The runs of the officer's area, newest first, with how many payouts and how much money each holds. */
export async function payoutRuns(scope: OfficerScope, after: string | null) {
  const runs = await db.payoutRun.findMany({
    where: { ...reachOf(scope), ...(after && isId(after) ? { id: { lt: after } } : {}) }, orderBy: { id: 'desc' }, take: PAGE + 1,
    select: { id: true, number: true, status: true, preparedAt: true, area: { select: { nameEn: true, nameHi: true } }, preparedBy: { select: { person: { select: { name: true, nameHi: true } } } } },
  });
  const page = runs.slice(0, PAGE);
  const sums = await db.payout.groupBy({ by: ['runId'], where: { runId: { in: page.map(({ id }) => id) }, status: { not: 'CANCELLED' } }, _count: true, _sum: { amountPaise: true } });
  const sumOf = new Map(sums.map(({ runId, _count, _sum }) => [runId, { payouts: _count, amountPaise: _sum.amountPaise ?? 0n }]));
  return {
    page: page.map((run) => ({ ...run, ...(sumOf.get(run.id) ?? { payouts: 0, amountPaise: 0n }) })),
    next: runs.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

/** What is due today in the officer's area, and what can't be paid: groups that owe, and groups without a bank account. */
export async function dueNow(scope: OfficerScope, now: Date) {
  const day = indianDay(now);
  const rows = await db.$queryRaw<{ groupId: string; nameEn: string; nameHi: string; amount: bigint; bank: boolean }[]>`
    SELECT due."groupId", grp."nameEn", grp."nameHi", sum(due."sharePaise")::bigint AS amount,
      EXISTS (SELECT FROM "BankAccount" account WHERE account."groupId" = due."groupId" AND account."inForceFrom" <= ${day}::date) AS bank
    FROM due_earnings(${day}::date, ${scope.area.path}) due JOIN "Group" grp ON grp."id" = due."groupId" GROUP BY 1, 2, 3 ORDER BY 2`;
  const payable = rows.filter(({ amount, bank }) => amount > 0n && bank);
  return {
    groups: payable.length,
    amountPaise: payable.reduce((sum, { amount }) => sum + amount, 0n),
    owing: rows.filter(({ amount }) => amount <= 0n),
    withoutBank: rows.filter(({ amount, bank }) => amount > 0n && !bank),
  };
}

/** One run of the area with its payouts, and what this officer could not approve in it; null when there is none for her. */
export async function payoutRun(scope: OfficerScope, id: string, now: Date) {
  if (!isId(id)) return null;
  const run = await db.payoutRun.findFirst({
    where: { id, ...reachOf(scope) },
    include: {
      area: { select: { nameEn: true, nameHi: true } },
      preparedBy: { select: { id: true, person: { select: { name: true, nameHi: true } } } },
      approvedBy: { select: { person: { select: { name: true, nameHi: true } } } },
      payouts: { orderBy: { number: 'asc' }, omit: { accountNumber: true }, include: { group: { select: { nameEn: true, nameHi: true } } } },
    },
  });
  if (!run) return null;
  const open = run.status === 'DRAFT' || run.status === 'AWAITING';
  return { ...run, mine: run.preparedById === scope.officer.id, problems: open ? await payoutProblems(db, scope, id, now) : [] };
}

export type PayoutRunView = NonNullable<Awaited<ReturnType<typeof payoutRun>>>;

/** The payouts of an exported run as the bank wants them; null when there is no such run for her, or it is not ordered yet. */
export async function bankLines(scope: OfficerScope, id: string): Promise<{ number: string; lines: BankLine[] } | null> {
  if (!isId(id)) return null;
  const run = await db.payoutRun.findFirst({ where: { id, ...reachOf(scope), status: { in: ['EXPORTED', 'CLOSED'] } }, select: { number: true } });
  if (!run) return null;
  const lines = await db.payout.findMany({
    where: { runId: id, status: { in: ['SENT', 'PAID', 'RETURNED'] } }, orderBy: { number: 'asc' },
    select: { number: true, channel: true, amountPaise: true, holder: true, accountNumber: true, ifsc: true },
  });
  return { number: run.number, lines };
}
