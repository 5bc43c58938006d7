import { paise, sum, type Paise } from '#app/lib/money.ts';

/** What a group order was settled with at placement, as frozen on its rows. Whole paise. */
export interface FrozenPart {
  readonly lines: readonly { readonly id: string; readonly linePaise: number; readonly taxPaise: number; readonly commissionPaise: number }[];
  readonly shippingPaise: number;
  readonly commissionTaxPaise: number;
  readonly tcsPaise: number;
  readonly tdsPaise: number;
}

/** What is refunded of a group order: of each line its amount (lines left out are not refunded), and of the delivery charge. */
export interface Refunded {
  readonly lines: Readonly<Record<string, number>>;
  readonly shippingPaise: number;
}

export const NOTHING_REFUNDED: Refunded = { lines: {}, shippingPaise: 0 };

/** Money split the way a settlement splits it. Whole paise; a reversal's are what is taken back. */
export interface SettledAmounts {
  readonly items: Paise;
  /** GST contained in `items`, the seller's. */
  readonly tax: Paise;
  readonly shipping: Paise;
  readonly commission: Paise;
  readonly commissionTax: Paise;
  readonly tcs: Paise;
  readonly tds: Paise;
  /** items − commission − commissionTax − tcs − tds. */
  readonly share: Paise;
  /** items + shipping. */
  readonly total: Paise;
}

/** Everything of a group order refunded. */
export function allRefunded({ lines, shippingPaise }: FrozenPart): Refunded {
  return { lines: Object.fromEntries(lines.map(({ id, linePaise }) => [id, linePaise])), shippingPaise };
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
    const amount = within(refunded.lines[line.id] ?? 0, line.linePaise);
    return { amount, tax: part(line.taxPaise, amount, line.linePaise), commission: part(line.commissionPaise, amount, line.linePaise) };
  });
  const items = sum(lines.map(({ amount }) => amount));
  const tax = sum(lines.map((line) => line.tax));
  const commission = sum(lines.map((line) => line.commission));
  const shipping = within(refunded.shippingPaise, frozen.shippingPaise);
  const wholeTaxable = frozen.lines.reduce((total, { linePaise, taxPaise }) => total + linePaise - taxPaise, 0);
  const wholeCommission = frozen.lines.reduce((total, { commissionPaise }) => total + commissionPaise, 0);
  const commissionTax = part(frozen.commissionTaxPaise, commission, wholeCommission);
  const tcs = part(frozen.tcsPaise, items - tax, wholeTaxable);
  const tds = part(frozen.tdsPaise, items - tax + shipping, wholeTaxable + frozen.shippingPaise);
  return {
    items, tax, shipping, commission, commissionTax, tcs, tds,
    share: paise(items - commission - commissionTax - tcs - tds),
    total: paise(items + shipping),
  };
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
