import { quantityText } from '#app/domain/catalogue/components/quantity-text.ts';
import { formatMobile, type Mobile } from '#app/domain/registry/formats.ts';
import { stateName, type StateCode } from '#app/domain/registry/states.ts';
import { formatDate } from '#app/i18n/format.ts';
import { MESSAGES } from '#app/i18n/messages.ts';
import { paise, sum, ZERO, type Paise } from '#app/lib/money.ts';
import type { GoodsFacts, GoodsLine, Recipient } from './facts.ts';
import { amountText, both, inOneLine, rupeesText, type Both, type Column, type Sheet, type Table } from './sheet.ts';
import { amountInWords } from './words.ts';

type ColumnName = keyof (typeof MESSAGES)['en']['papers']['column'];

export const column = (name: ColumnName, width: number, align: Column['align'] = 'right'): Column => ({ label: both((t) => t(`papers.column.${name}`)), width, align });
export const dayText = (day: string) => formatDate(new Date(`${day}T12:00:00+05:30`), 'en');
export const stateText = (code: string) => `${stateName(code as StateCode, 'en')} · ${stateName(code as StateCode, 'hi')} (${code})`;
const rateText = (rateBp: number) => `${rateBp / 100}%`;
const nameText = ({ nameEn, nameHi }: { nameEn: string; nameHi: string }) => [...new Set([nameEn, nameHi])].filter(Boolean).join('\n');

/** How an invoice, a bill of supply or a credit note is laid out. */
export function goodsSheet(facts: GoodsFacts, to: Recipient | null): Sheet {
  const taxed = facts.seller.gstin !== null;
  const within = facts.seller.stateCode === facts.supplyState;
  return {
    title: both((t) => t(`papers.title.${facts.kind}`)),
    heads: heads(facts),
    parties: [sellerParty(facts), ...buyerParties(to)],
    table: goodsTable(facts, taxed, within),
    summary: taxed ? { title: both((t) => t('papers.summary')), ...summaryTable(facts.lines, within) } : null,
    totals: totals(facts),
    words: { title: both((t) => t('papers.words')), en: amountInWords(facts.total, 'en'), hi: amountInWords(facts.total, 'hi') },
    notes: [both((t) => t(taxed ? 'papers.inclusive' : 'papers.unregistered')), both((t) => t('papers.signed'))],
  };
}

function heads({ number, issuedOn, order, supplyState, credit }: GoodsFacts): Sheet['heads'] {
  const rows: Sheet['heads'] = [
    { label: both((t) => t('papers.number')), value: number },
    { label: both((t) => t('papers.date')), value: dayText(issuedOn) },
    { label: both((t) => t('papers.order')), value: `${order.number}, ${dayText(order.placedOn)}` },
    { label: both((t) => t('papers.supplyState')), value: stateText(supplyState) },
  ];
  if (!credit) return rows;
  return [...rows, { label: both((t) => t('papers.against')), value: `${credit.of}, ${dayText(credit.ofDay)}` }, { label: both((t) => t('papers.reason')), value: reasonText(credit.reason) }];
}

/** The shop's own reasons in both languages, else what a person wrote. */
function reasonText(reason: string): string {
  const known = (language: 'en' | 'hi') => (MESSAGES[language].orders.reason as Readonly<Record<string, string>>)[reason] ?? reason;
  return inOneLine({ en: known('en'), hi: known('hi') });
}

function sellerParty({ seller }: GoodsFacts): Sheet['parties'][number] {
  const { kind, name, address, stateCode, gstin, pan, enrolmentNumber, groupEn, groupHi, fssai } = seller;
  const federated = kind === 'FEDERATION_GSTIN';
  const lines = [
    federated ? name : inOneLine({ en: groupEn || name, hi: groupHi || groupEn || name }),
    address,
    stateText(stateCode),
    gstin ? `GSTIN ${gstin}` : '',
    !gstin && pan ? `PAN ${pan}` : '',
    enrolmentNumber ? `${inOneLine(both((t) => t('papers.enrolment')))}: ${enrolmentNumber}` : '',
    federated ? inOneLine(both((t, language) => t('papers.madeBy', { group: language === 'hi' ? groupHi || groupEn : groupEn || groupHi }))) : '',
    fssai ? `${inOneLine(both((t) => t('papers.fssai')))}: ${fssai}` : '',
  ];
  return { label: both((t) => t('papers.seller')), lines: lines.filter(Boolean) };
}

function buyerParties(to: Recipient | null): Sheet['parties'] {
  const billTo = both((t) => t('papers.billTo'));
  if (!to) return [{ label: billTo, lines: [inOneLine(both((t) => t('papers.erased')))] }];
  const buyer = [to.business ?? '', to.name, ...to.billTo, to.phone && formatMobile(to.phone as Mobile), to.gstin ? `GSTIN ${to.gstin}` : ''].filter(Boolean);
  return [{ label: billTo, lines: buyer }, { label: both((t) => t('papers.shipTo')), lines: to.shipTo }];
}

function goodsTable({ lines, kind, total }: GoodsFacts, taxed: boolean, within: boolean): Table {
  const discounted = lines.some(({ discount }) => discount > 0);
  const columns = [
    column('goods', taxed ? 28 : 46, 'left'), column('hsn', 11, 'left'), column('quantity', 8), column('price', 11), ...(discounted ? [column('discount', 11)] : []),
    ...(taxed ? [column('taxable', 12), column('rate', 7), ...taxColumns(within)] : []), column('amount', 12),
  ];
  const rows = lines.map((line) => [
    `${nameText(line)}\n${quantityText('en', line.netQuantity, line.unit)}`, line.hsn, line.quantity === null ? '–' : String(line.quantity), amountText(line.unitPrice),
    ...(discounted ? [amountText(line.discount)] : []), ...(taxed ? [amountText(line.taxable), rateText(line.rateBp), ...taxCells(line, within)] : []), amountText(line.total),
  ]);
  const of = (key: 'taxable' | 'cgst' | 'sgst' | 'igst') => sum(lines.map((line) => line[key]));
  const foot = [
    inOneLine(both((t) => t(kind === 'CREDIT_NOTE' ? 'papers.creditTotal' : 'papers.total'))), '', '', '', ...(discounted ? [''] : []),
    ...(taxed ? [amountText(of('taxable')), '', ...taxCells({ cgst: of('cgst'), sgst: of('sgst'), igst: of('igst') }, within)] : []), amountText(total),
  ];
  return { columns, rows: [...rows, foot] };
}

export const taxColumns = (within: boolean): Column[] => (within ? [column('cgst', 10), column('sgst', 10)] : [column('igst', 12)]);
export const taxCells = ({ cgst, sgst, igst }: { cgst: Paise; sgst: Paise; igst: Paise }, within: boolean): string[] => (within ? [amountText(cgst), amountText(sgst)] : [amountText(igst)]);

/** Taxable value and tax by HSN and rate: the sums of the lines, so that the two never differ. */
function summaryTable(lines: readonly GoodsLine[], within: boolean): Table {
  const groups = new Map<string, GoodsLine>();
  for (const line of lines) {
    const key = `${line.hsn} ${line.rateBp}`;
    const known = groups.get(key);
    const add = (name: 'taxable' | 'cgst' | 'sgst' | 'igst') => paise((known?.[name] ?? ZERO) + line[name]);
    groups.set(key, { ...line, taxable: add('taxable'), cgst: add('cgst'), sgst: add('sgst'), igst: add('igst') });
  }
  return {
    columns: [column('hsn', 20, 'left'), column('rate', 12), column('taxable', 20), ...taxColumns(within)],
    rows: [...groups.values()].map((row) => [row.hsn, rateText(row.rateBp), amountText(row.taxable), ...taxCells(row, within)]),
  };
}

function totals({ kind, total, storeCoupon, delivery, order }: GoodsFacts): Sheet['totals'] {
  const label = (name: 'total' | 'creditTotal' | 'storeCoupon' | 'delivery' | 'paid' | 'toPay'): Both => both((t) => t(`papers.${name}`));
  if (kind === 'CREDIT_NOTE') return [{ label: label('creditTotal'), value: rupeesText(total), strong: true }];
  return [
    { label: label('total'), value: rupeesText(total), strong: true },
    ...(storeCoupon > 0 ? [{ label: label('storeCoupon'), value: `−${rupeesText(storeCoupon)}` }] : []),
    ...(delivery > 0 ? [{ label: label('delivery'), value: rupeesText(delivery) }] : []),
    { label: label(order.cash ? 'toPay' : 'paid'), value: rupeesText(paise(total - storeCoupon + delivery)) },
  ];
}
