import { paise, sum, type Paise } from '#app/lib/money.ts';

interface FrozenLine {
  readonly id: string;
  /** Unit price × quantity, before coupons. */
  readonly linePaise: number;
  /** What coupons took off it, and what of that the group bears. */
  readonly discountPaise: number;
  readonly groupDiscountPaise: number;
  /** GST contained in line − groupDiscount. */
  readonly taxPaise: number;
  readonly commissionPaise: number;
}

/** What a group order was settled with at placement, as frozen on its rows. Whole paise. */
export interface FrozenPart {
  readonly lines: readonly FrozenLine[];
  /** What the buyer paid for delivery, and what the group paid in her place. */
  readonly shippingPaise: number;
  readonly groupShippingPaise: number;
  readonly commissionTaxPaise: number;
  readonly tcsPaise: number;
  readonly tdsPaise: number;
}

/**
 * What is refunded of a group order: of each line an amount at its price before coupons, for instance unit price × pieces (lines
 * left out are not refunded), and of the delivery charge. What the buyer gets is less by the coupons' part: `total` of
 * the reversal.
 */
export interface Refunded {
  readonly lines: Readonly<Record<string, number>>;
  readonly shippingPaise: number;
}

export const NOTHING_REFUNDED: Refunded = { lines: {}, shippingPaise: 0 };

/** Money split the way a settlement splits it. Whole paise; a reversal's are what is taken back. */
export interface SettledAmounts {
  /** What the goods sold for, less the group's own coupons. */
  readonly items: Paise;
  /** GST contained in `items`, the seller's. */
  readonly tax: Paise;
  /** What coupons of the store took off what the buyer paid. */
  readonly storeDiscount: Paise;
  readonly shipping: Paise;
  readonly groupShipping: Paise;
  readonly commission: Paise;
  readonly commissionTax: Paise;
  readonly tcs: Paise;
  readonly tds: Paise;
  /** items − groupShipping − commission − commissionTax − tcs − tds. */
  readonly share: Paise;
  /** The buyer's: items − storeDiscount + shipping. */
  readonly total: Paise;
}

/** Everything of a group order refunded. */
export function allRefunded({ lines, shippingPaise }: FrozenPart): Refunded {
  return { lines: Object.fromEntries(lines.map(({ id, linePaise }) => [id, linePaise])), shippingPaise };
}

/** All that earlier refunds left. */
export function restToRefund(frozen: FrozenPart, before: Refunded): Refunded {
  const all = allRefunded(frozen);
  return {
    lines: Object.fromEntries(Object.entries(all.lines).map(([id, amount]) => [id, amount - (before.lines[id] ?? 0)]).filter(([, amount]) => amount !== 0)),
    shippingPaise: all.shippingPaise - before.shippingPaise,
  };
}

/** What the invoice says of the lines that are refunded, in paise: their price less the group's own coupons. */
export function invoicedOf({ lines }: FrozenPart, before: Refunded, now: Refunded): ReadonlyMap<string, Paise> {
  return new Map(lines.filter(({ id }) => (now.lines[id] ?? 0) > 0).map(({ id, linePaise, groupDiscountPaise }) => {
    const upTo = (amount: number) => amount - part(groupDiscountPaise, amount, linePaise);
    const earlier = before.lines[id] ?? 0;
    return [id, paise(upTo(earlier + (now.lines[id] ?? 0)) - upTo(earlier))];
  }));
}

/** Two refunds of one group order together. */
export function bothRefunded(one: Refunded, other: Refunded): Refunded {
  const ids = new Set([...Object.keys(one.lines), ...Object.keys(other.lines)]);
  return {
    lines: Object.fromEntries([...ids].map((id) => [id, (one.lines[id] ?? 0) + (other.lines[id] ?? 0)])),
    shippingPaise: one.shippingPaise + other.shippingPaise,
  };
}

/**
 * What a refund takes back, from the frozen amounts: commission, its GST, TCS, TDS and share by the same ratios. `before` is
 * what earlier refunds of the group order gave back: each takes the difference to the whole so far, so that any refunds
 * that add up to everything take back everything, to the paisa. Throws when more is refunded than there was.
 */
export function reversalOf(frozen: FrozenPart, before: Refunded, now: Refunded): SettledAmounts {
  const earlier = settledFor(frozen, before);
  const later = settledFor(frozen, bothRefunded(before, now));
  return mapAmounts(later, (amount, key) => paise(amount - earlier[key]));
}

/** The frozen amounts of the whole group order. */
export function settledWhole(frozen: FrozenPart): SettledAmounts {
  return settledFor(frozen, allRefunded(frozen));
}

/** `amounts` less what was taken back of them. */
export function less(amounts: SettledAmounts, taken: SettledAmounts): SettledAmounts {
  return mapAmounts(amounts, (amount, key) => paise(amount - taken[key]));
}

function settledFor(frozen: FrozenPart, refunded: Refunded): SettledAmounts {
  const known = new Set(frozen.lines.map(({ id }) => id));
  if (Object.keys(refunded.lines).some((id) => !known.has(id))) throw new Error('A refund of a line that is not of this group order');
  const lines = frozen.lines.map((line) => {
    const { linePaise, discountPaise, groupDiscountPaise, taxPaise, commissionPaise } = line;
    const amount = within(refunded.lines[line.id] ?? 0, linePaise);
    const discount = part(discountPaise, amount, linePaise);
    const groupDiscount = part(groupDiscountPaise, amount, linePaise);
    return { items: paise(amount - groupDiscount), storeDiscount: paise(discount - groupDiscount), tax: part(taxPaise, amount, linePaise), commission: part(commissionPaise, amount, linePaise) };
  });
  const sumOf = (key: 'items' | 'storeDiscount' | 'tax' | 'commission') => sum(lines.map((line) => line[key]));
  const [items, storeDiscount, tax, commission] = [sumOf('items'), sumOf('storeDiscount'), sumOf('tax'), sumOf('commission')];
  const shipping = within(refunded.shippingPaise, frozen.shippingPaise);
  const wholeItems = wholeOf(frozen, ({ linePaise, groupDiscountPaise }) => linePaise - groupDiscountPaise);
  const wholeTaxable = wholeItems - wholeOf(frozen, ({ taxPaise }) => taxPaise);
  const groupShipping = part(frozen.groupShippingPaise, items, wholeItems);
  const commissionTax = part(frozen.commissionTaxPaise, commission, wholeOf(frozen, ({ commissionPaise }) => commissionPaise));
  const tcs = part(frozen.tcsPaise, items - tax, wholeTaxable);
  const tds = part(frozen.tdsPaise, items - tax + shipping, wholeTaxable + frozen.shippingPaise);
  return {
    items, tax, storeDiscount, shipping, groupShipping, commission, commissionTax, tcs, tds,
    share: paise(items - groupShipping - commission - commissionTax - tcs - tds),
    total: paise(items - storeDiscount + shipping),
  };
}

function wholeOf({ lines }: FrozenPart, amount: (line: FrozenLine) => number): number {
  return lines.reduce((total, line) => total + amount(line), 0);
}

/** `amount × portion / whole` to the nearest paisa, halves up; nothing of nothing. */
function part(amount: number, portion: number, whole: number): Paise {
  if (whole === 0) return paise(0);
  return paise((2n * BigInt(amount) * BigInt(portion) + BigInt(whole)) / (2n * BigInt(whole)));
}

function within(amount: number, whole: number): Paise {
  if (amount < 0 || amount > whole) throw new RangeError('More is refunded than there was');
  return paise(amount);
}

function mapAmounts(amounts: SettledAmounts, change: (amount: Paise, key: keyof SettledAmounts) => Paise): SettledAmounts {
  const keys = Object.keys(amounts) as (keyof SettledAmounts)[];
  return Object.fromEntries(keys.map((key) => [key, change(amounts[key], key)])) as unknown as SettledAmounts;
}
