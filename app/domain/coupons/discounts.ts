import { apportion, basisPoints, paise, share, sum, ZERO, type Paise } from '#app/lib/money.ts';
import { isFor, standingOf, type Coupon, type CouponProblem, type Eligible } from './coupon.ts';

/** Goods in a basket as far as coupons care. */
export interface Discountable extends Eligible {
  readonly key: string;
  /** What they cost before coupons. */
  readonly amount: Paise;
}

/** What comes off a line, by who bears it. */
export interface Discount {
  readonly group: Paise;
  readonly store: Paise;
}

export interface RefusedCoupon {
  readonly code: string;
  readonly problem: CouponProblem;
  /** How much more of its goods she would have to take, with `below-minimum`. */
  readonly missing: Paise | null;
}

export interface Discounts {
  /** By key of the goods; none where nothing comes off. */
  readonly byLine: ReadonlyMap<string, Discount>;
  readonly taken: readonly { readonly coupon: Coupon; readonly discount: Paise }[];
  /** Coupons that make delivery free where they apply; what they spare is known once delivery has a price. */
  readonly freeDelivery: readonly Coupon[];
  readonly refused: readonly RefusedCoupon[];
}

export const NO_DISCOUNT: Discount = { group: ZERO, store: ZERO };

/**
 * What these codes take off these goods at `now`. `found` holds the coupons of the codes; a code without one is unknown. The
 * groups' own come first, then the store's off what is left; together they never take more than `mostOffBp` of a line, so
 * that an order always costs something. What a coupon takes is divided over its goods by what is left of each.
 */
export function discountsOf(codes: readonly string[], found: readonly Coupon[], goods: readonly Discountable[], mostOffBp: number, now: Date): Discounts {
  const byLine = new Map<string, Discount>();
  const taken: { coupon: Coupon; discount: Paise }[] = [];
  const freeDelivery: Coupon[] = [];
  const refused: RefusedCoupon[] = [];
  const funders = new Set<string>();
  const left = (line: Discountable) => {
    const { group, store } = byLine.get(line.key) ?? NO_DISCOUNT;
    return paise(line.amount - group - store);
  };
  const roomOf = (line: Discountable) => paise(left(line) - line.amount + Number((BigInt(line.amount) * BigInt(mostOffBp)) / 10_000n));
  const known = [...new Set(codes)].map((code) => ({ code, coupon: found.find((one) => one.code === code) }));
  const inTurn = [...known.filter(({ coupon }) => coupon?.funder === 'GROUP'), ...known.filter(({ coupon }) => coupon?.funder !== 'GROUP')];
  for (const { code, coupon } of inTurn) {
    const own = coupon ? goods.filter((line) => isFor(coupon, line)) : [];
    const worth = sum(own.map(({ amount }) => amount));
    const funder = coupon?.funder === 'GROUP' ? `group ${coupon.groupId}` : 'store';
    const problem = coupon ? (standingOf(coupon, now) ?? fitProblem(coupon, worth, funders.has(funder))) : 'unknown';
    if (!coupon || problem) {
      refused.push({ code, problem: problem ?? 'unknown', missing: coupon && problem === 'below-minimum' ? paise(coupon.minPaise - worth) : null });
      continue;
    }
    funders.add(funder);
    if (coupon.kind === 'FREE_DELIVERY') {
      freeDelivery.push(coupon);
      continue;
    }
    const room = own.map(roomOf);
    const discount = paise(Math.min(worthOf(coupon, sum(own.map(left))), coupon.capPaise ?? Infinity, sum(room)));
    taken.push({ coupon, discount });
    if (discount === 0) continue;
    const fair = apportion(discount, own.map(left));
    const parts = fair.every((part, index) => part <= (room[index] ?? 0)) ? fair : apportion(discount, room);
    for (const [index, part] of parts.entries()) {
      const line = own[index];
      if (!line || part === 0) continue;
      const { group, store } = byLine.get(line.key) ?? NO_DISCOUNT;
      byLine.set(line.key, coupon.funder === 'GROUP' ? { group: paise(group + part), store } : { group, store: paise(store + part) });
    }
  }
  return { byLine, taken, freeDelivery, refused };
}

function worthOf({ kind, amountPaise, percentBp }: Coupon, left: Paise): Paise {
  return kind === 'FIXED' ? paise(amountPaise ?? 0) : share(left, basisPoints(percentBp ?? 0));
}

function fitProblem(coupon: Coupon, worth: Paise, another: boolean): CouponProblem | null {
  if (worth === 0) return 'not-for-these';
  if (worth < coupon.minPaise) return 'below-minimum';
  return another ? 'one-of-each' : null;
}
