import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import type { Prisma } from '#app/generated/prisma/client.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { couponsOfArea, couponsOfGroup } from './queries.server.ts';

/** Stops a coupon of the area at once; orders placed with it keep what it took off. False when there is none of this id. */
export function stopAreaCoupon(scope: OfficerScope, id: string, now: Date): Promise<boolean> {
  return stop(couponsOfArea(scope), id, { officerId: scope.officer.id, personId: scope.officer.personId }, now);
}

/** Stops a coupon of the group. False when it has none of this id. */
export function stopGroupCoupon(scope: SellerScope, id: string, now: Date): Promise<boolean> {
  return stop(couponsOfGroup(scope), id, { personId: scope.member.id }, now);
}

async function stop(reach: Prisma.CouponWhereInput, id: string, by: { personId?: string; officerId?: string }, now: Date): Promise<boolean> {
  if (!isId(id)) return false;
  return db.$transaction(async (tx) => {
    const coupon = await tx.coupon.findFirst({ where: { AND: [reach, { id }] }, select: { stoppedAt: true } });
    if (!coupon) return false;
    const { count } = await tx.coupon.updateMany({ where: { id, stoppedAt: null }, data: { stoppedAt: now } });
    if (count > 0) await recordAudit(tx, { action: 'stop-coupon', subject: { kind: 'coupon', id }, by, fields: ['stoppedAt'] });
    return true;
  });
}
