import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { inForce } from '#app/lib/dated.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { paise, ZERO, type Paise } from '#app/lib/money.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { divide, divisionParts, redivide, type Divided } from './divide.ts';
import { partsOf } from './parts.server.ts';
import { isBearer } from './record-rule.server.ts';
import { waitingOrders } from './waiting.server.ts';

/**
 * Divides all that reached the group's bank and is not divided yet, each group order by the rule that was in force on the
 * day it was delivered. Answers how many were divided, and how many nobody has written down any work for. Refuses members
 * without an office (not-bearer).
 */
export async function divideEarnings(scope: SellerScope, now: Date): Promise<Result<{ divided: number; withoutWork: number }, 'not-bearer'>> {
  if (!isBearer(scope)) return err('not-bearer');
  let divided = 0;
  const waiting = await waitingOrders(scope.group.id);
  for (const { groupOrderId } of waiting) {
    if (await db.$transaction((tx) => divideOne(tx, groupOrderId, now))) divided += 1;
  }
  return ok({ divided, withoutWork: waiting.length - divided });
}

async function divideOne(tx: DbOrTransaction, groupOrderId: string, now: Date): Promise<boolean> {
  await lock(tx, groupOrderId);
  if ((await tx.division.count({ where: { groupOrderId } })) > 0) return true;
  const order = await tx.groupOrder.findUniqueOrThrow({
    where: { id: groupOrderId },
    select: { groupId: true, group: { select: { shareRules: true } }, lines: { select: { variantId: true, unit: true, linePaise: true } }, earnings: { where: { kind: 'EARNED' }, select: { at: true } } },
  });
  const { groupId, lines, earnings } = order;
  const deliveredAt = earnings[0]?.at;
  const rule = deliveredAt && inForce(order.group.shareRules, deliveredAt);
  if (!rule) return false;
  const parts = await partsOf(tx, rule.basis, { groupId, deliveredAt, lines });
  const divided = divide(await toDivide(tx, groupOrderId), rule.fundBp, parts);
  if (!divided) return false;
  await tx.division.create({ data: { groupOrderId, groupId, fundBp: rule.fundBp, basis: rule.basis, parts, dividedAt: now } });
  await write(tx, groupOrderId, divided, now);
  return true;
}

/**
 * After a refund, or when the bank returns the payout or pays it anew: takes back from members and fund what is no longer
 * theirs, or gives it again, by the rule and the work it was divided by, in the caller's transaction. Nothing happens to
 * what was not divided yet.
 */
export async function adjustShares(tx: DbOrTransaction, groupOrderId: string, now: Date): Promise<void> {
  await lock(tx, groupOrderId);
  const division = await tx.division.findUnique({ where: { groupOrderId }, include: { shares: { select: { membershipId: true, amountPaise: true } } } });
  if (!division) return;
  const had = new Map<string, Paise>();
  let fund = ZERO;
  for (const { membershipId, amountPaise } of division.shares) {
    if (membershipId === null) fund = paise(fund + amountPaise);
    else had.set(membershipId, paise((had.get(membershipId) ?? ZERO) + amountPaise));
  }
  const change = redivide(await toDivide(tx, groupOrderId), division.fundBp, divisionParts.parse(division.parts), { fund, members: had });
  if (change) await write(tx, groupOrderId, change, now);
}

/** What a group order brought so far, less the output tax to set aside; never below nothing, and nothing while it is not at the group's bank. */
async function toDivide(tx: DbOrTransaction, groupOrderId: string): Promise<Paise> {
  const arrived = await tx.earning.count({ where: { groupOrderId, kind: 'EARNED', payout: { status: 'PAID' } } });
  if (arrived === 0) return ZERO;
  const { _sum } = await tx.earning.aggregate({ where: { groupOrderId }, _sum: { sharePaise: true, taxPaise: true } });
  return paise(Math.max(0, (_sum.sharePaise ?? 0) - (_sum.taxPaise ?? 0)));
}

async function write(tx: DbOrTransaction, groupOrderId: string, { fund, members }: Divided, at: Date): Promise<void> {
  const rows = [{ membershipId: null, amountPaise: fund }, ...[...members].map(([membershipId, amountPaise]) => ({ membershipId, amountPaise }))];
  await tx.memberShare.createMany({ data: rows.filter(({ amountPaise }) => amountPaise !== 0).map((row) => ({ ...row, groupOrderId, at })) });
}

async function lock(tx: DbOrTransaction, groupOrderId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`shares:${groupOrderId}`}, 0))`;
}
