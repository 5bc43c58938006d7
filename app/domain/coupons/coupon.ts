import type { CouponFunder, CouponKind } from '#app/generated/prisma/enums.ts';

/** A coupon as a quote needs it. Amounts in paise; a limit of null is none. */
export interface Coupon {
  readonly id: string;
  readonly code: string;
  readonly funder: CouponFunder;
  readonly kind: CouponKind;
  readonly percentBp: number | null;
  readonly amountPaise: number | null;
  readonly capPaise: number | null;
  readonly minPaise: number;
  readonly areaPath: string;
  readonly groupId: string | null;
  readonly categoryId: string | null;
  readonly productId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly stoppedAt: Date | null;
  readonly totalLimit: number | null;
  readonly phoneLimit: number | null;
  readonly used: number;
  /** By the number that orders; 0 while that is not known. */
  readonly usedByPhone: number;
}

/** Why a coupon takes nothing off; each has its sentence. */
export type CouponProblem = 'unknown' | 'not-begun' | 'over' | 'stopped' | 'used-up' | 'used-by-you' | 'not-for-these' | 'below-minimum' | 'one-of-each';

/** At most so many codes are kept in a basket. */
export const MAX_CODES = 5;

/** A code as people type it, in capitals without spaces; null when it can't be one. */
export function couponCode(text: string): string | null {
  const bare = text.replaceAll(/[\s-]/g, '').toUpperCase();
  return /^[A-Z0-9]{3,20}$/.test(bare) ? bare : null;
}

/** What keeps a coupon from being used at `now`, whatever is in the basket; null when nothing does. */
export function standingOf(coupon: Coupon, now: Date): CouponProblem | null {
  if (coupon.stoppedAt) return 'stopped';
  if (now < coupon.startsAt) return 'not-begun';
  if (now >= coupon.endsAt) return 'over';
  if (coupon.totalLimit !== null && coupon.used >= coupon.totalLimit) return 'used-up';
  if (coupon.phoneLimit !== null && coupon.usedByPhone >= coupon.phoneLimit) return 'used-by-you';
  return null;
}

/** What a coupon can be for. */
export interface Eligible {
  readonly productId: string;
  readonly categoryId: string;
  readonly group: { readonly id: string; readonly placePath: string };
}

/** Whether a coupon is for these goods. */
export function isFor(coupon: Pick<Coupon, 'areaPath' | 'groupId' | 'categoryId' | 'productId'>, goods: Eligible): boolean {
  return goods.group.placePath.startsWith(coupon.areaPath)
    && (coupon.groupId === null || coupon.groupId === goods.group.id)
    && (coupon.categoryId === null || coupon.categoryId === goods.categoryId)
    && (coupon.productId === null || coupon.productId === goods.productId);
}
