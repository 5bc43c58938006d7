import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposeMatch, type WaitingParcel } from './propose-match.ts';
import { readStatement } from './read-statement.ts';
import { statementDay } from './statement-day.ts';
import { amountOf } from './typed-amount.ts';

const creditsOf = (text: string) => {
  const read = readStatement(text);
  if (!read.ok) throw new Error(read.error);
  return { credits: read.credits.map(({ day, amountPaise, reference }) => [day, amountPaise, reference] as const), rejected: read.rejected };
};

test.each([
  ['HDFC', `Date,Narration,Chq./Ref.No.,Value Dt,Withdrawal Amt.,Deposit Amt.,Closing Balance
02/11/26,NEFT CR-INDIA POST COD,N306261234567,02/11/26,,"1,23,456.50","5,00,000.00"
03/11/26,RENT,000123,03/11/26,9000.00,,491000.00`],
  ['SBI, with the account above and tabs between', `Account Name :\tSHG HAAT\nAddress\tShimla\n\nTxn Date\tValue Date\tDescription\tRef No./Cheque No.\tDebit\tCredit\tBalance
2 Nov 2026\t2 Nov 2026\tBY TRANSFER-NEFT*INDIA POST\tN306261234567\t\t1,23,456.50\t5,00,000.00
3 Nov 2026\t3 Nov 2026\tRENT\t000123\t9,000.00\t\t4,91,000.00`],
  ['one column of amounts and a side', `Transaction Date;Transaction Remarks;Amount (INR);CR/DR
02-11-2026 10:15;INF/NEFT/N306261234567/INDIA POST;1,23,456.50;CR
03-11-2026 11:00;RENT;9,000.00;DR
;;Closing balance;`],
  ['the reference among the words, days by name', `"Tran Date","Particulars","Debit","Credit"
"02-Nov-2026","NEFT/POST0000001/N306261234567/INDIA POST","","Rs. 123456.5"
"Total","","9000","123456.5"`],
])('%s: what came in, and nothing else', (_bank, text) => {
  expect(creditsOf(text)).toEqual({ credits: [['2026-11-02', 123_456_50n, 'N306261234567']], rejected: [] });
});

test('lines with money that can not be read are named by their line', () => {
  expect(creditsOf('Date,Narration,Credit\n31/02/2026,India Post,500\n01/11/2026,India Post,five hundred\n01/11/2026,India Post,600\n01/11/2026,India Post,1,600').rejected).toEqual([
    { line: 2, problem: 'day' }, { line: 3, problem: 'amount' }, { line: 5, problem: 'amount' },
  ]);
});

test('what is no statement is refused, and no text makes the reader throw', () => {
  expect(readStatement('')).toEqual({ ok: false, error: 'no-columns' });
  expect(readStatement('a,b\n1,2')).toEqual({ ok: false, error: 'no-columns' });
  expect(readStatement(`Date,Credit\n${'01/11/2026,5\n'.repeat(20_001)}`)).toEqual({ ok: false, error: 'too-long' });
  const hostile = fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom('=cmd|calc', '@SUM(A1)', '\0', '"', '01/11/2026', '1e9', '٣')), { maxLength: 4 }).map((cells) => cells.join(','))).map((lines) => ['Date,Narration,Credit', ...lines].join('\n'));
  fc.assert(fc.property(hostile, (text) => {
    const read = readStatement(text);
    if (read.ok) for (const { amountPaise, day } of read.credits) expect(amountPaise > 0n && /^\d{4}-\d{2}-\d{2}$/.test(day)).toBe(true);
  }));
});

test.each([['1,23,456.50', 12_345_650n], ['₹ 500', 500_00n], ['INR 500.5', 500_50n], ['500/-', 500_00n], ['1234.00 Cr', 1234_00n], ['1234.00Dr', -1234_00n], ['(12.00)', -12_00n], ['', null], ['1.234', null], ['12x', null]])('%s', (text, paise) => {
  expect(amountOf(text)).toBe(paise);
});

test.each([['2/1/2026', '2026-01-02'], ['02-Jan-26', '2026-01-02'], ['02JAN2026', '2026-01-02'], ['2026-01-02T10:00:00', '2026-01-02'], ['13/13/2026', null], ['30 Feb 2026', null], ['soon', null]])('the day %s', (text, day) => {
  expect(statementDay(text)).toBe(day);
});

const parcel = (id: string, changes: Partial<WaitingParcel> = {}): WaitingParcel => ({ id, number: `H100000${id}-1`, courier: 'india-post', trackingNumber: `EH00${id}00IN`, paise: 100_00, deliveredOn: '2026-11-01', ...changes });
const credit = (amount: number, words = '', day = '2026-11-05') => ({ day, amountPaise: BigInt(amount), reference: 'N306261234567', narration: words });

test('parcels are found by number, by the sum of a day, of the oldest, or alone', () => {
  const all = [parcel('1'), parcel('2', { paise: 250_00 }), parcel('3', { deliveredOn: '2026-11-03', paise: 70_00 }), parcel('4', { courier: 'delhivery', paise: 999_00 })];
  expect(proposeMatch(credit(5, 'COD H1000002-1'), all)).toEqual({ courier: 'india-post', parcelIds: ['2'], by: 'named' });
  expect(proposeMatch(credit(350_00), all)).toEqual({ courier: 'india-post', parcelIds: ['1', '2'], by: 'sum' });
  expect(proposeMatch(credit(420_00, 'INDIA POST'), all)).toEqual({ courier: 'india-post', parcelIds: ['1', '2', '3'], by: 'sum' });
  expect(proposeMatch(credit(999_00), all)).toEqual({ courier: 'delhivery', parcelIds: ['4'], by: 'sum' });
  expect(proposeMatch(credit(400_00, 'NEFT India Post COD'), all)).toEqual({ courier: 'india-post', parcelIds: ['1', '2', '3'], by: 'courier' });
});

test('nothing is proposed for money of somebody else, or for parcels delivered later', () => {
  expect(proposeMatch(credit(123_00, 'SALARY'), [parcel('1')])).toBeNull();
  expect(proposeMatch(credit(100_00, 'India Post', '2026-10-31'), [parcel('1')])).toBeNull();
});
