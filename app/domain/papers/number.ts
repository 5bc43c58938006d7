import type { PaperKind } from '#app/generated/prisma/enums.ts';

/** One series a kind of paper: credit notes are numbered apart from what they credit (rule 53 CGST Rules). */
export const SERIES = { TAX_INVOICE: 'I', BILL_OF_SUPPLY: 'B', CREDIT_NOTE: 'C', COMMISSION_INVOICE: 'S' } as const satisfies Record<PaperKind, string>;

export type Series = (typeof SERIES)[PaperKind];

/**
 * The number printed on a paper: "2627/I/00042" is the 42nd invoice of the financial year 2026–27. At most 16 of A–Z,
 * 0–9, "/" and "-", unique for a seller and a financial year (rule 46(b) CGST Rules 2017).
 */
export function paperNumber(series: Series, year: number, sequence: number): string {
  const two = (of: number) => String(of % 100).padStart(2, '0');
  const number = `${two(year)}${two(year + 1)}/${series}/${String(sequence).padStart(5, '0')}`;
  if (!Number.isSafeInteger(sequence) || sequence < 1 || number.length > 16) throw new RangeError('A series has 1 to 999,999,999 papers a year');
  return number;
}

/** Whose series it is: the registration under which is sold, or the group itself where there is none. */
export function sellerKey(seller: { readonly gstin: string | null }, groupId: string): string {
  return seller.gstin ?? `group:${groupId}`;
}
