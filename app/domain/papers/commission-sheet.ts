import { formatDate, formatNumber } from '#app/i18n/format.ts';
import { paise } from '#app/lib/money.ts';
import type { CommissionFacts } from './facts.ts';
import { column, dayText, stateText, taxCells, taxColumns } from './goods-sheet.ts';
import { amountText, both, inOneLine, rupeesText, type Both, type Sheet } from './sheet.ts';
import { amountInWords } from './words.ts';

/** Services of an e-commerce marketplace: "other support services"; and of a courier. */
const SAC = { commission: '998599', freight: '996812' };

/** How the store's invoice to a group for a month's commission and freight is laid out. */
export function commissionSheet(facts: CommissionFacts): Sheet {
  const { number, issuedOn, month, seller, group, orders, rateBp, taxable, freight, total } = facts;
  const within = seller.stateCode === group.stateCode;
  const monthText = both((_t, language) => formatDate(new Date(`${month}-15T12:00:00+05:30`), language).replace(/^\S+ /, ''));
  const what = (key: 'commissionOf' | 'freightOf', count: number) => both((t, language) => t(`papers.${key}`, { count: language === 'hi' ? formatNumber(count, language) : count, month: monthText[language] }));
  const row = (text: Both, sac: string, part: Pick<CommissionFacts, 'taxable' | 'rateBp' | 'cgst' | 'sgst' | 'igst'>) => [`${text.en}\n${text.hi}`, sac, amountText(part.taxable), `${part.rateBp / 100}%`, ...taxCells(part, within), amountText(paise(part.taxable + part.cgst + part.sgst + part.igst))];
  const groupName = inOneLine({ en: group.nameEn || group.nameHi, hi: group.nameHi || group.nameEn });
  return {
    title: both((t) => t('papers.title.COMMISSION_INVOICE')),
    heads: [
      { label: both((t) => t('papers.number')), value: number },
      { label: both((t) => t('papers.date')), value: dayText(issuedOn) },
      { label: both((t) => t('papers.month')), value: inOneLine(monthText) },
      { label: both((t) => t('papers.supplyState')), value: stateText(group.stateCode) },
    ],
    parties: [
      { label: both((t) => t('papers.seller')), lines: [seller.name, seller.address, stateText(seller.stateCode), seller.gstin ? `GSTIN ${seller.gstin}` : ''].filter(Boolean) },
      { label: both((t) => t('papers.billTo')), lines: [groupName, group.address, group.gstin ? `GSTIN ${group.gstin}` : ''].filter(Boolean) },
    ],
    table: {
      columns: [column('service', 40, 'left'), column('hsn', 12, 'left'), column('taxable', 14), column('rate', 8), ...taxColumns(within), column('amount', 14)],
      rows: [
        ...(taxable > 0 ? [row(what('commissionOf', orders), SAC.commission, { ...facts, rateBp })] : []),
        ...(freight ? [row(what('freightOf', freight.parcels), SAC.freight, freight)] : []),
      ],
    },
    summary: null,
    totals: [{ label: both((t) => t('papers.total')), value: rupeesText(total), strong: true }],
    words: { title: both((t) => t('papers.words')), en: amountInWords(total, 'en'), hi: amountInWords(total, 'hi') },
    notes: [both((t) => t('papers.signed'))],
  };
}
