import type { QuantityUnit, ShareBasis } from '#app/generated/prisma/enums.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { indianDay } from '#app/lib/time.ts';
import type { DivisionPart } from './divide.ts';

interface Sold {
  readonly groupId: string;
  readonly deliveredAt: Date;
  readonly lines: readonly { readonly variantId: string; readonly unit: QuantityUnit; readonly linePaise: number }[];
}

/**
 * Who did what for the goods of a group order: the work on lots of these goods where it is written down, else that of the
 * month of delivery. By quantity, goods sold by weight and by piece are parts of their own, and a kind nobody wrote
 * anything for leaves its value to the others.
 */
export async function partsOf(tx: DbOrTransaction, basis: ShareBasis, { groupId, deliveredAt, lines }: Sold): Promise<DivisionPart[]> {
  const value = lines.reduce((sum, { linePaise }) => sum + linePaise, 0);
  if (basis === 'EQUAL') {
    const members = await tx.membership.findMany({ where: { groupId, joinedOn: { lte: deliveredAt }, OR: [{ leftOn: null }, { leftOn: { gt: deliveredAt } }] }, select: { id: true } });
    return [{ value, work: members.map(({ id }) => ({ memberId: id, weight: 1 })) }];
  }
  const rows = await workFor(tx, groupId, lines.map(({ variantId }) => variantId), indianDay(deliveredAt).slice(0, 7));
  const by = (of: 'grams' | 'pieces' | 'minutes') => rows.map((row) => ({ memberId: row.membershipId, weight: row[of] }));
  if (basis === 'HOURS') return [{ value, work: by('minutes') }];
  const weighed = lines.filter(({ unit }) => unit === 'G' || unit === 'ML').reduce((sum, { linePaise }) => sum + linePaise, 0);
  return [{ value: weighed, work: by('grams') }, { value: value - weighed, work: by('pieces') }];
}

async function workFor(tx: DbOrTransaction, groupId: string, variantIds: readonly string[], month: string) {
  const lots = await tx.lot.findMany({ where: { variantId: { in: [...variantIds] } }, select: { id: true } });
  const ofLots = await sums(tx, { membership: { groupId }, about: { in: lots.map(({ id }) => id) } });
  return ofLots.length > 0 ? ofLots : sums(tx, { membership: { groupId }, about: 'month', month });
}

async function sums(tx: DbOrTransaction, where: NonNullable<NonNullable<Parameters<DbOrTransaction['workEntry']['findMany']>[0]>['where']>) {
  const rows = await tx.workEntry.groupBy({ by: ['membershipId'], where, _sum: { grams: true, pieces: true, minutes: true } });
  return rows.map(({ membershipId, _sum }) => ({ membershipId, grams: _sum.grams ?? 0, pieces: _sum.pieces ?? 0, minutes: _sum.minutes ?? 0 }));
}
