import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import type { Prisma } from '#app/generated/prisma/client.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';

const PAGE = 50;

/** The store's coupons that were made for an officer's area or a part of it. */
export function couponsOfArea(scope: OfficerScope): Prisma.CouponWhereInput {
  return { funder: 'STORE', areaPath: { startsWith: scope.area.path } };
}

/** A group's own coupons. */
export function couponsOfGroup(scope: SellerScope): Prisma.CouponWhereInput {
  return { funder: 'GROUP', groupId: scope.group.id };
}

/** Coupons for a list, newest first, from `after` (a coupon's id) on, with what they took off so far. */
export async function couponList(reach: Prisma.CouponWhereInput, after: string | null) {
  const rows = await db.coupon.findMany({
    where: { AND: [reach, after && isId(after) ? { id: { lt: after } } : {}] },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: {
      id: true, code: true, kind: true, percentBp: true, amountPaise: true, capPaise: true, minPaise: true, startsAt: true, endsAt: true, totalLimit: true, phoneLimit: true, used: true, stoppedAt: true,
      group: { select: { nameEn: true, nameHi: true } }, category: { select: { nameEn: true, nameHi: true } }, product: { select: { nameEn: true, nameHi: true } },
    },
  });
  const page = rows.slice(0, PAGE);
  const sums = await db.couponUse.groupBy({ by: ['couponId'], where: { couponId: { in: page.map(({ id }) => id) }, releasedAt: null }, _sum: { discountPaise: true, waivedPaise: true } });
  const given = new Map(sums.map(({ couponId, _sum }) => [couponId, (_sum.discountPaise ?? 0) + (_sum.waivedPaise ?? 0)]));
  return { coupons: page.map((coupon) => ({ ...coupon, givenPaise: given.get(coupon.id) ?? 0 })), next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

export type ListedCoupon = Awaited<ReturnType<typeof couponList>>['coupons'][number];

/** What an officer can make a coupon for. */
export function couponCategories() {
  return db.category.findMany({ where: { children: { none: {} } }, orderBy: { position: 'asc' }, select: { id: true, nameEn: true, nameHi: true } });
}

/** What a group can make a coupon for. */
export function couponProducts(scope: SellerScope) {
  return db.product.findMany({ where: { groupId: scope.group.id, status: 'PUBLISHED' }, orderBy: { id: 'desc' }, take: 200, select: { id: true, nameEn: true, nameHi: true } });
}
