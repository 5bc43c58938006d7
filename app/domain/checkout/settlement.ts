import type { SellerOfRecord } from '#app/domain/registry/tax-standing.ts';
import type { Settings } from '#app/domain/settings/settings.ts';
import { basisPoints, paise, share, sum, ZERO, type Paise } from '#app/lib/money.ts';

/** What is taken from the items of a group order, and what the group is sent. All in paise. */
export interface Settlement {
  readonly commission: Paise;
  /** GST on the commission. */
  readonly commissionTax: Paise;
  readonly tcs: Paise;
  readonly tds: Paise;
  /** Delivery that the group pays in the buyer's place; never more than it earns. */
  readonly groupShipping: Paise;
  /** items − groupDiscount − groupShipping − commission − commissionTax − tcs − tds; never below zero. */
  readonly share: Paise;
}

interface Sold {
  readonly line: Paise;
  /** What the group's own coupons take off: its price is that much lower. */
  readonly groupDiscount: Paise;
  readonly tax: Paise;
  readonly commission: Paise;
}

export type SettlementRates = Pick<Settings, 'commission.gst-rate' | 'tcs.rate' | 'tds.rate' | 'tds.rate-without-pan'>;

/**
 * Settles the lines of one group order. TCS (s. 52 CGST Act) is of the net taxable value, from registered sellers only.
 * TDS (s. 194-O Income-tax Act) is of the gross amount without GST, delivery charge included (CBDT circular 20/2023),
 * at the higher rate without a PAN. The delivery charge itself is the store's, which pays the courier; `offered` is delivery the
 * group would pay for the buyer, and counts as far as its share reaches.
 */
export function settle(lines: readonly Sold[], { delivery, offered }: { readonly delivery: Paise; readonly offered: Paise }, seller: SellerOfRecord, rates: SettlementRates): Settlement {
  const items = paise(sum(lines.map(({ line }) => line)) - sum(lines.map(({ groupDiscount }) => groupDiscount)));
  const taxable = paise(items - sum(lines.map(({ tax }) => tax)));
  const commission = sum(lines.map((line) => line.commission));
  const commissionTax = share(commission, basisPoints(rates['commission.gst-rate']));
  const tcs = seller.kind === 'UNREGISTERED' ? ZERO : share(taxable, basisPoints(rates['tcs.rate']));
  const earned = Math.max(0, items - commission - commissionTax - tcs);
  const groupShipping = paise(Math.min(offered, earned));
  const left = earned - groupShipping;
  const tdsDue = share(paise(taxable + delivery - groupShipping), basisPoints(rates[seller.pan ? 'tds.rate' : 'tds.rate-without-pan']));
  // A cheap thing in a dear parcel, without a PAN, could owe more than it earns.
  const tds = paise(Math.min(tdsDue, left));
  return { commission, commissionTax, tcs, tds, groupShipping, share: paise(items - groupShipping - commission - commissionTax - tcs - tds) };
}
