import { inForce, type Dated } from '#app/lib/dated.ts';
import { basisPoints, containedTax, ZERO, type BasisPoints, type Paise } from '#app/lib/money.ts';

/** A row of CategoryTaxRate. */
export interface TaxRateRow extends Dated {
  readonly categoryId: string;
  readonly rateBp: number;
  /** The band begins above this price of one piece, in paise, tax not included. */
  readonly aboveUnitPaise: number;
}

/**
 * GST rate of goods of a category at a tax-inclusive price of one piece. The law's bands are of the value without tax
 * ("sale value not exceeding ₹2,500 per piece", notification 9/2025-Central Tax (Rate)), so a price enters a band when
 * its value at the rate of the band below lies above the bound. Throws when the category has no rate at `now`.
 */
export function taxRateAt(rows: readonly TaxRateRow[], categoryId: string, unitPrice: Paise, now: Date): BasisPoints {
  const own = rows.filter((row) => row.categoryId === categoryId);
  const bounds = [...new Set(own.map((row) => row.aboveUnitPaise))].sort((a, b) => a - b);
  let rate: BasisPoints | null = null;
  for (const bound of bounds) {
    const row = inForce(own.filter(({ aboveUnitPaise }) => aboveUnitPaise === bound), now);
    if (!row) continue;
    const value = unitPrice - (rate === null ? ZERO : containedTax(unitPrice, rate));
    if (rate === null || value > bound) rate = basisPoints(row.rateBp);
  }
  if (rate === null) throw new Error(`Category ${categoryId} has no GST rate in force`);
  return rate;
}
