/** A4 in points, with the margin all round. */
export const PAGE = { width: 595.28, height: 841.89, margin: 40 } as const;
export const INNER = PAGE.width - 2 * PAGE.margin;
export const INK = { text: '#221c18', soft: '#5d534a', rule: '#b9ad9a', shade: '#f3ecdd' } as const;

export type Pdf = PDFKit.PDFDocument;

/** Goes on to the next page when less than `height` is left of this one. */
export function keepTogether(pdf: Pdf, height: number): boolean {
  if (pdf.y + height <= PAGE.height - PAGE.margin) return false;
  pdf.addPage();
  return true;
}
