import { plainRupees } from '#app/lib/csv.ts';
import { indianDay } from '#app/lib/time.ts';
import type { Statement } from './statement.server.ts';

const HEAD = ['Day', 'What', 'Order or payout', 'Goods', 'Commission', 'GST on commission', 'TCS', 'TDS', 'Delivery borne', 'GST on it', 'Amount', 'Owed after', 'Reference'];
const WORDS = { EARNED: 'Delivered', REVERSED: 'Refunded', CHARGED: 'Charged', sent: 'Sent to bank', returned: 'Returned by bank' } as const;

/** A statement as rows of a CSV file, in rupees. */
export function statementFile({ month, opening, rows, closing }: Statement): string[][] {
  const body = rows.map((row) => {
    const last = [plainRupees(row.amountPaise), plainRupees(row.owedAfter)];
    if (row.type !== 'earning') return [indianDay(row.at), WORDS[row.type], row.payout.number, '', '', '', '', '', '', '', ...last, row.payout.utr ?? ''];
    const { kind, groupOrder, itemsPaise, commissionPaise, commissionTaxPaise, tcsPaise, tdsPaise, groupShippingPaise, freightTaxPaise } = row.earning;
    const deducted = [commissionPaise, commissionTaxPaise, tcsPaise, tdsPaise, groupShippingPaise, freightTaxPaise].map((amount) => plainRupees(-amount));
    return [indianDay(row.at), WORDS[kind], groupOrder.number, plainRupees(itemsPaise), ...deducted, ...last, ''];
  });
  const blank = ['', '', '', '', '', '', '', '', ''];
  return [HEAD, [`${month}-01`, 'Owed before', ...blank, plainRupees(opening), ''], ...body, ['', 'Owed after', ...blank, plainRupees(closing), '']];
}
