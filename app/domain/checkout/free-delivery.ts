import { isFor, type Coupon } from '#app/domain/coupons/coupon.ts';
import { apportion, paise, sum, ZERO, type Paise } from '#app/lib/money.ts';
import type { QuotedParcel } from './quote.ts';

/** What a coupon for free delivery spares the buyer at one group. */
export interface Waiver {
  readonly coupon: Coupon;
  readonly amount: Paise;
}

/**
 * What coupons for free delivery spare at each group, in the order of `groups` (the parcels of each). A parcel goes free when
 * everything in it is the coupon's goods, so that nobody's goods ride on another's coupon; a cap is divided over the groups.
 */
export function waiversOf(coupons: readonly Coupon[], groups: readonly (readonly QuotedParcel[])[]): Waiver[][] {
  const waivers: Waiver[][] = groups.map(() => []);
  for (const coupon of coupons) {
    const open = groups.map((parcels, index) => {
      const own = parcels.filter(({ lines }) => lines.every(({ goods }) => isFor(coupon, goods)));
      const before = sum(parcels.map(({ delivery }) => delivery?.charge ?? ZERO)) - sum((waivers[index] ?? []).map(({ amount }) => amount));
      return paise(Math.min(before, sum(own.map(({ delivery }) => delivery?.charge ?? ZERO))));
    });
    const amount = paise(Math.min(sum(open), coupon.capPaise ?? Infinity));
    if (amount === 0) continue;
    for (const [index, part] of apportion(amount, open).entries()) if (part > 0) waivers[index]?.push({ coupon, amount: part });
  }
  return waivers;
}
