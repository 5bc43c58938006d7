import type { Translate } from '#app/i18n/translate.ts';
import { plainRupees } from '#app/lib/csv.ts';
import { indianDay } from '#app/lib/time.ts';
import type { Statement } from './statement.server.ts';

/** A statement as rows of a CSV file, in rupees, in the language of whoever reads it. */
export function statementFile({ month, opening, rows, closing }: Statement, t: Translate): string[][] {
  const head = [
    t('money.day'), t('money.what'), t('money.file.number'), t('money.goods'), t('money.commission'), t('money.commissionTax'), t('money.tcs'), t('money.tds'),
    t('money.charges'), t('money.file.freightTax'), t('money.amount'), t('money.owedAfter'), t('money.file.reference'),
  ];
  const body = rows.map((row) => {
    const last = [plainRupees(row.amountPaise), plainRupees(row.owedAfter)];
    if (row.type !== 'earning') return [indianDay(row.at), t(`money.file.${row.type}`), row.payout.number, '', '', '', '', '', '', '', ...last, row.payout.utr ?? ''];
    const { kind, groupOrder, itemsPaise, commissionPaise, commissionTaxPaise, tcsPaise, tdsPaise, groupShippingPaise, freightTaxPaise } = row.earning;
    const deducted = [commissionPaise, commissionTaxPaise, tcsPaise, tdsPaise, groupShippingPaise, freightTaxPaise].map((amount) => plainRupees(-amount));
    return [indianDay(row.at), t(`money.file.${kind}`), groupOrder.number, plainRupees(itemsPaise), ...deducted, ...last, ''];
  });
  const blank = ['', '', '', '', '', '', '', '', ''];
  return [head, [`${month}-01`, t('money.openingLine'), ...blank, plainRupees(opening), ''], ...body, ['', t('money.closingLine'), ...blank, plainRupees(closing), '']];
}
