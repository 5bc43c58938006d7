import { INK, INNER, PAGE, keepTogether, type Pdf } from './pdf-page.server.ts';
import type { Table } from './sheet.ts';

const PAD = 3;
const SIZE = 8;

/** Draws a table over `part` of the page's width; its head stands again on every page it reaches. The last row of goods is its sum. */
export function drawTable(pdf: Pdf, { columns, rows }: Table, part = 1): void {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => (width / whole) * INNER * part);
  const heads = columns.map(({ label }) => (label.en === label.hi ? label.en : `${label.en}\n${label.hi}`));

  const heightOf = (cells: readonly string[]) =>
    Math.max(...cells.map((cell, index) => pdf.heightOfString(cell || ' ', { width: (widths[index] ?? 0) - 2 * PAD, align: columns[index]?.align ?? 'left' }))) + 2 * PAD;

  const drawRow = (cells: readonly string[], shade: boolean) => {
    const height = heightOf(cells);
    const top = pdf.y;
    if (shade) pdf.rect(PAGE.margin, top, INNER * part, height).fill(INK.shade).fillColor(INK.text);
    let x: number = PAGE.margin;
    for (const [index, cell] of cells.entries()) {
      const width = widths[index] ?? 0;
      pdf.text(cell, x + PAD, top + PAD, { width: width - 2 * PAD, align: columns[index]?.align ?? 'left' });
      x += width;
    }
    pdf.moveTo(PAGE.margin, top + height).lineTo(PAGE.margin + INNER * part, top + height).lineWidth(0.5).strokeColor(INK.rule).stroke();
    pdf.x = PAGE.margin;
    pdf.y = top + height;
  };

  const drawHead = () => {
    pdf.font('bold', SIZE - 0.5).fillColor(INK.text);
    drawRow(heads, true);
    pdf.font('regular', SIZE);
  };

  drawHead();
  for (const row of rows) {
    if (keepTogether(pdf, heightOf(row))) drawHead();
    drawRow(row, false);
  }
}
