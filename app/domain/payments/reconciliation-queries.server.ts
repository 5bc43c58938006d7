import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { db } from '#app/lib/db.server.ts';
import { paymentInArea } from './area.ts';

const DAYS = 31;

/** The last compared days, newest first, each with how many differences the officer may see. */
export async function comparedDays(scope: OfficerScope) {
  const rows = await db.reconciliation.findMany({ orderBy: { day: 'desc' }, take: DAYS, include: { _count: { select: { differences: { where: seenBy(scope) } } } } });
  return rows.map(({ _count, ...row }) => ({ ...inNumbers(row), differences: _count.differences }));
}

/** One compared day (YYYY-MM-DD) with its differences; null when it was not compared. */
export async function comparedDay(scope: OfficerScope, day: string) {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(day)) return null;
  const row = await db.reconciliation.findUnique({
    where: { day: new Date(day) },
    include: {
      differences: {
        where: seenBy(scope),
        orderBy: { id: 'asc' },
        include: { payment: { select: { order: { select: { number: true, groupOrders: { where: { group: { place: { path: { startsWith: scope.area.path } } } }, select: { id: true, number: true } } } } } } },
      },
    },
  });
  if (!row) return null;
  const { differences, ...report } = row;
  return {
    ...inNumbers(report),
    differences: differences.map(({ id, kind, providerRef, oursPaise, theirsPaise, payment }) => ({
      id: String(id), kind, providerRef, oursPaise: oursPaise === null ? null : Number(oursPaise), theirsPaise: theirsPaise === null ? null : Number(theirsPaise), order: payment?.order ?? null,
    })),
  };
}

/** Differences of her area, and those that belong to no order of ours at all. */
function seenBy(scope: OfficerScope) {
  return { OR: [{ paymentId: null }, { payment: paymentInArea(scope) }] };
}

interface Report {
  readonly day: Date;
  readonly comparedAt: Date;
  readonly movements: number;
  readonly capturedPaise: bigint;
  readonly refundedPaise: bigint;
  readonly disputedPaise: bigint;
  readonly feePaise: bigint;
  readonly paidOutPaise: bigint;
}

/** A day of any shop stays far below what a number holds exactly. */
function inNumbers({ day, comparedAt, movements, ...sums }: Report) {
  const { capturedPaise, refundedPaise, disputedPaise, feePaise, paidOutPaise } = sums;
  return {
    day: day.toISOString().slice(0, 10), comparedAt, movements,
    captured: Number(capturedPaise), refunded: Number(refundedPaise), disputed: Number(disputedPaise), fees: Number(feePaise), paidOut: Number(paidOutPaise),
  };
}

export type ComparedDay = NonNullable<Awaited<ReturnType<typeof comparedDay>>>;
