import { db } from '#app/lib/db.server.ts';
import type { Coupon } from './coupon.ts';

const TERMS = {
  id: true, code: true, funder: true, kind: true, percentBp: true, amountPaise: true, capPaise: true, minPaise: true, areaPath: true,
  groupId: true, categoryId: true, productId: true, startsAt: true, endsAt: true, stoppedAt: true, totalLimit: true, phoneLimit: true, used: true,
} as const;

/** The coupons of these codes, with how often `phone` (+91…) has used each, never while there is none; codes that name no coupon are left out. */
export async function findCoupons(codes: readonly string[], phone: string | null): Promise<Coupon[]> {
  if (codes.length === 0) return [];
  const rows = await db.coupon.findMany({
    where: { code: { in: [...codes] } },
    select: { ...TERMS, _count: { select: { uses: { where: { phone: phone ?? '', releasedAt: null } } } } },
  });
  return rows.map(({ _count, ...coupon }) => ({ ...coupon, usedByPhone: phone === null ? 0 : _count.uses }));
}
