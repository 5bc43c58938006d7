/** Whole paise. One rupee is 100 paise; fractions of a paisa do not exist. */
export type Paise = number & { readonly __paise: unique symbol };

/** Hundredths of a percent: 500 is 5%. */
export type BasisPoints = number & { readonly __basisPoints: unique symbol };

export const ZERO = 0 as Paise;

/** Takes whole paise only; throws on fractions and on amounts too large to be exact. */
export function paise(amount: number | bigint): Paise {
  const value = Number(amount);
  if (!Number.isSafeInteger(value)) throw new RangeError('Not a whole number of paise');
  return value as Paise;
}

/** Takes 0–100% in whole basis points; throws on anything else. */
export function basisPoints(rate: number): BasisPoints {
  if (!Number.isInteger(rate) || rate < 0 || rate > 10_000) throw new RangeError('Not a rate in basis points');
  return rate as BasisPoints;
}

export function sum(amounts: readonly Paise[]): Paise {
  return paise(amounts.reduce((total, amount) => total + amount, 0));
}

export function times(amount: Paise, quantity: number): Paise {
  return paise(amount * quantity);
}

/** `rate` of `amount`, to the nearest paisa, halves away from zero (section 170 CGST Act rounds halves up). */
export function share(amount: Paise, rate: BasisPoints): Paise {
  return divideRounding(BigInt(amount) * BigInt(rate), 10_000n);
}

/**
 * The tax contained in a tax-inclusive `amount`: amount × rate / (100% + rate), to the nearest paisa.
 * The taxable value is `amount - containedTax(amount, rate)`, so the two always add up.
 */
export function containedTax(amount: Paise, rate: BasisPoints): Paise {
  return divideRounding(BigInt(amount) * BigInt(rate), 10_000n + BigInt(rate));
}

/**
 * Splits `total` paise over `weights` (whole, not negative, not all zero) by largest remainder; equal remainders
 * go to the earlier weight, so callers order weights by id to settle ties. The shares always add up to `total`.
 */
export function apportion(total: Paise, weights: readonly number[]): Paise[] {
  const whole = weights.map((weight) => {
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError('Weights are whole and not negative');
    return BigInt(weight);
  });
  const weightSum = whole.reduce((a, b) => a + b, 0n);
  if (weightSum === 0n) throw new RangeError('Nothing to divide by');
  const sign = total < 0 ? -1 : 1;
  const magnitude = BigInt(Math.abs(total));
  const shares = whole.map((weight) => (magnitude * weight) / weightSum);
  const remainders = whole.map((weight, index) => ({ index, left: (magnitude * weight) % weightSum }));
  remainders.sort((a, b) => (a.left === b.left ? a.index - b.index : a.left > b.left ? -1 : 1));
  const odd = Number(magnitude - shares.reduce((a, b) => a + b, 0n));
  for (const { index } of remainders.slice(0, odd)) shares[index] = (shares[index] ?? 0n) + 1n;
  return shares.map((part) => paise(part === 0n ? 0 : sign * Number(part)));
}

function divideRounding(numerator: bigint, denominator: bigint): Paise {
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return paise(negative && rounded !== 0n ? -rounded : rounded);
}

const RUPEES = /^(?:₹\s*)?(\d{1,3}(?:,\d{2,3})*|\d+)(?:\.(\d{1,2}))?$/;

/** Reads what a person types for a price ("210", "₹1,250.50") as paise; null when it is not an amount. */
export function parseRupees(text: string): Paise | null {
  const match = RUPEES.exec(text.trim());
  if (!match?.[1]) return null;
  const value = Number(match[1].replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(value) ? (value as Paise) : null;
}
