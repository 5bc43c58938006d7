import { apportion, paise, ZERO, type Paise } from '#app/lib/money.ts';

/** The tax contained in goods of one HSN and rate. */
export interface TaxRow {
  readonly hsn: string;
  readonly rateBp: number;
  readonly taxable: Paise;
  readonly cgst: Paise;
  readonly sgst: Paise;
  readonly igst: Paise;
}

interface TaxedLine {
  readonly hsn: string;
  readonly taxRateBp: number;
  /** What the tax is contained in: the line less what the group's own coupons take off. */
  readonly line: Paise;
  readonly tax: Paise;
}

/**
 * Contained tax by HSN and rate: CGST and SGST in halves within the seller's state, IGST to another. The place of supply
 * is where the goods are delivered (CBIC circular 209/3/2024). Rows without tax are left out.
 */
export function taxBreakdown(lines: readonly TaxedLine[], sellerState: string, deliveryState: string): TaxRow[] {
  const rows = new Map<string, TaxedLine>();
  for (const next of lines) {
    const key = `${next.hsn} ${next.taxRateBp}`;
    const known = rows.get(key);
    rows.set(key, known ? { ...known, line: paise(known.line + next.line), tax: paise(known.tax + next.tax) } : next);
  }
  return [...rows.values()].filter(({ tax }) => tax > 0).map(({ hsn, taxRateBp, line, tax }) => {
    const [cgst = ZERO, sgst = ZERO] = apportion(tax, [1, 1]);
    const within = sellerState === deliveryState;
    return { hsn, rateBp: taxRateBp, taxable: paise(line - tax), cgst: within ? cgst : ZERO, sgst: within ? sgst : ZERO, igst: within ? ZERO : tax };
  });
}
