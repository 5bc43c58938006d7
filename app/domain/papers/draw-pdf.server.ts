import PDFDocument from 'pdfkit';
import { translate } from '#app/i18n/translate.ts';
import { drawTable } from './draw-table.server.ts';
import { parsedFont } from './fonts.server.ts';
import { INK, INNER, PAGE, keepTogether, type Pdf } from './pdf-page.server.ts';
import { inOneLine, type Sheet } from './sheet.ts';

const SIZE = { title: 17, body: 9, small: 7.5 } as const;

/** What a PDF says of itself. */
export interface AboutPdf {
  readonly title: string;
  readonly author: string;
  readonly madeAt: Date;
}

/** Draws a sheet as a PDF on A4 pages, both languages shaped by the font in it. No browser takes part. */
export async function drawPdf(sheet: Sheet, about: AboutPdf): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4', margin: PAGE.margin, bufferPages: true, font: '', lang: 'en-IN', displayTitle: true,
    info: { Title: about.title, Author: about.author, CreationDate: about.madeAt, ModDate: about.madeAt },
  });
  pdf.registerFont('regular', parsedFont('regular')).registerFont('bold', parsedFont('bold'));
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => pdf.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve).on('error', reject));
  drawSheet(pdf, sheet);
  numberPages(pdf);
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

function drawSheet(pdf: Pdf, sheet: Sheet): void {
  pdf.font('bold', SIZE.title).fillColor(INK.text).text(inOneLine(sheet.title), PAGE.margin, PAGE.margin, { width: INNER });
  rule(pdf, 4);
  columns(pdf, sheet.heads.map(({ label, value }) => ({ label: inOneLine(label), lines: [value] })), 2);
  rule(pdf, 2);
  columns(pdf, sheet.parties.map(({ label, lines }) => ({ label: inOneLine(label), lines })), sheet.parties.length);
  pdf.moveDown(0.6);
  drawTable(pdf, sheet.table);
  if (sheet.totals.length > 0) drawTotals(pdf, sheet.totals);
  if (sheet.words) {
    keepTogether(pdf, 40);
    pdf.font('bold', SIZE.small).fillColor(INK.soft).text(inOneLine(sheet.words.title), PAGE.margin, pdf.y, { width: INNER });
    pdf.font('regular', SIZE.body).fillColor(INK.text).text(sheet.words.en, { width: INNER }).text(sheet.words.hi, { width: INNER });
  }
  if (sheet.summary) {
    keepTogether(pdf, 70);
    pdf.moveDown(0.8).font('bold', SIZE.body).fillColor(INK.text).text(inOneLine(sheet.summary.title), PAGE.margin, pdf.y, { width: INNER });
    drawTable(pdf, sheet.summary, 0.65);
  }
  pdf.moveDown(0.8).font('regular', SIZE.small).fillColor(INK.soft);
  for (const note of sheet.notes) pdf.text(inOneLine(note), PAGE.margin, pdf.y, { width: INNER });
}

/** Blocks of a label and lines below it, side by side, as many in a row as `across` says. */
function columns(pdf: Pdf, blocks: readonly { label: string; lines: readonly string[] }[], across: number): void {
  const gap = 16;
  const width = (INNER - gap * (across - 1)) / across;
  for (let at = 0; at < blocks.length; at += across) {
    const top = pdf.y;
    let bottom = top;
    for (const [index, { label, lines }] of blocks.slice(at, at + across).entries()) {
      const x = PAGE.margin + index * (width + gap);
      pdf.font('bold', SIZE.small).fillColor(INK.soft).text(label, x, top, { width });
      pdf.font('regular', SIZE.body).fillColor(INK.text);
      for (const line of lines) pdf.text(line, x, pdf.y, { width });
      bottom = Math.max(bottom, pdf.y);
    }
    pdf.x = PAGE.margin;
    pdf.y = bottom + 3;
  }
}

function drawTotals(pdf: Pdf, totals: Sheet['totals']): void {
  pdf.moveDown(0.5);
  keepTogether(pdf, totals.length * 16);
  const left = PAGE.margin + INNER * 0.2;
  for (const { label, value, strong } of totals) {
    const top = pdf.y;
    pdf.font(strong ? 'bold' : 'regular', strong ? SIZE.body + 1 : SIZE.body).fillColor(INK.text);
    pdf.text(value, PAGE.margin + INNER - 110, top, { width: 110, align: 'right' });
    pdf.text(inOneLine(label), left, top, { width: INNER * 0.8 - 115 });
  }
  pdf.moveDown(0.5);
}

function rule(pdf: Pdf, space: number): void {
  const y = pdf.y + space;
  pdf.moveTo(PAGE.margin, y).lineTo(PAGE.margin + INNER, y).lineWidth(0.7).strokeColor(INK.rule).stroke();
  pdf.y = y + space + 3;
}

function numberPages(pdf: Pdf): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count && count > 1; page += 1) {
    pdf.switchToPage(page);
    // The foot lies in the margin, where text would begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.font('regular', SIZE.small).fillColor(INK.soft).text(translate('en')('papers.page', { page: page + 1, pages: count }), PAGE.margin, PAGE.height - 28, { width: INNER, align: 'right', lineBreak: false });
  }
}
