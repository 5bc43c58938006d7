import { expect, test, vi } from 'vitest';
import { paise } from '#app/lib/money.ts';
import { readPdf } from '../../../tests/support/pdf-text.ts';
import { drawPdf } from './draw-pdf.server.ts';
import type { GoodsFacts } from './facts.ts';
import { parsedFont } from './fonts.server.ts';
import { goodsSheet } from './goods-sheet.ts';

vi.setConfig({ testTimeout: 60_000 });

const LINE = {
  orderLineId: 'a', nameEn: 'Mango pickle', nameHi: 'आम का अचार', hsn: '2001', netQuantity: 500, unit: 'G', quantity: 2, unitPrice: paise(210_00), discount: paise(0),
  rateBp: 500, taxable: paise(400_00), cgst: paise(10_00), sgst: paise(10_00), igst: paise(0), total: paise(420_00),
} as const;
const FACTS: GoodsFacts = {
  version: 1, kind: 'TAX_INVOICE', number: '2627/I/00042', issuedOn: '2026-11-22', order: { number: 'H1000042-1', placedOn: '2026-11-20', cash: false },
  seller: { kind: 'FEDERATION_GSTIN', name: 'Beas Federation', address: 'Nadaun', stateCode: '02', gstin: '02AAAAF0001A1Z5', pan: null, enrolmentNumber: null, groupEn: 'Jwala', groupHi: 'ज्वाला समूह', fssai: '20626002000123' },
  supplyState: '02', lines: [LINE], total: paise(420_00), storeCoupon: paise(0), delivery: paise(40_00), credit: null,
};
const TO = { name: 'Meera Nair', business: 'Nair Traders', gstin: '02ABCDE1234F1Z5', phone: '+919812345670', billTo: ['12 Temple Road'], shipTo: ['Meera Nair', '12 Temple Road'] };
const draw = async (facts: GoodsFacts, to: typeof TO | null = TO) => readPdf(await drawPdf(goodsSheet(facts, to), { title: 'Tax invoice', author: 'Beas Federation', madeAt: new Date('2026-11-22T06:00:00Z') }));

test('the PDF says all that the law asks for, in both languages, in an embedded font that shapes Devanagari', async () => {
  const { text, fonts, embedded, pages } = await draw(FACTS);
  const facts = [
    'Tax invoice', 'कर', '2627/I/00042', '22 November 2026', 'H1000042-1', 'Himachal Pradesh', '(02)', 'Beas Federation', 'GSTIN 02AAAAF0001A1Z5', 'ज्वाला समूह', '20626002000123',
    'Nair Traders', 'GSTIN 02ABCDE1234F1Z5', 'Mango pickle', 'आम का अचार', '2001', '400.00', '5%', '10.00', '₹420.00', '₹40.00', '₹460.00',
    'Rupees four hundred twenty only', 'चार सौ बीस रुपये मात्र', 'CGST', 'SGST',
  ];
  for (const fact of facts) expect(text).toContain(fact);
  expect(fonts).toEqual([expect.stringMatching(/NotoSansDevanagari-Bold$/), expect.stringMatching(/NotoSansDevanagari(-Regular)?$/)]);
  expect(embedded).toBe(2);
  expect(pages).toEqual([[595.28, 841.89]]);
});

test('an order of forty lines goes over pages of A4 with its table head on each', async () => {
  const { text, pages } = await draw({ ...FACTS, lines: Array.from({ length: 40 }, (_, index) => ({ ...LINE, orderLineId: String(index) })), total: paise(16_800_00) });
  expect(pages.length).toBeGreaterThan(1);
  expect(text).toContain(`Page ${pages.length} of ${pages.length}`);
  expect(text.split('Taxable').length - 1).toBeGreaterThan(pages.length);
});

test('between states it says IGST, without registration it says so, and an erased buyer has no name', async () => {
  const far = await draw({ ...FACTS, supplyState: '07', lines: [{ ...LINE, cgst: paise(0), sgst: paise(0), igst: paise(20_00) }] });
  expect(far.text).toContain('IGST');
  expect(far.text).not.toContain('CGST');
  const bill = await draw({ ...FACTS, kind: 'BILL_OF_SUPPLY', seller: { ...FACTS.seller, kind: 'UNREGISTERED', gstin: null, enrolmentNumber: '02ABCDE1234F1ZE' } }, null);
  expect(bill.text).toContain('not registered under GST');
  expect(bill.text).toContain('02ABCDE1234F1ZE');
  for (const gone of ['Meera Nair', 'Taxable', 'CGST']) expect(bill.text).not.toContain(gone);
});

test('a font is parsed once, not for every paper', () => {
  const font = parsedFont('regular');
  expect(font, 'pdfkit’s parsed font, not the file').not.toBeInstanceOf(Uint8Array);
  expect(parsedFont('regular')).toBe(font);
});
