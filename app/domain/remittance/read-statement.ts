import { parse } from 'csv-parse/sync';
import { statementDay } from './statement-day.ts';
import { amountOf } from './typed-amount.ts';

/** Money that came in, as read from a statement. */
export interface StatementCredit {
  readonly line: number;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly amountPaise: bigint;
  /** In capitals; empty where the bank gives none. */
  readonly reference: string;
  readonly narration: string;
}

export interface RejectedLine {
  readonly line: number;
  readonly problem: 'day' | 'amount';
}

export type ReadStatement =
  | { readonly ok: true; readonly credits: readonly StatementCredit[]; readonly rejected: readonly RejectedLine[] }
  | { readonly ok: false; readonly error: 'not-csv' | 'no-columns' | 'too-long' };

/** Names that banks give the columns, without case, spaces and signs; of several the first named here. */
const COLUMNS = {
  day: ['transactiondate', 'txndate', 'trandate', 'date', 'postingdate', 'txnposteddate', 'valuedate', 'valuedt'],
  narration: ['narration', 'description', 'particulars', 'transactionremarks', 'transactionparticulars', 'transactiondetails', 'details', 'remarks'],
  reference: ['utr', 'utrno', 'utrnumber', 'reference', 'referenceno', 'referencenumber', 'refno', 'refnochequeno', 'chqrefno', 'chqrefnumber', 'chequereferenceno', 'transactionid', 'tranid', 'instrumentid', 'chequeno', 'chequenumber'],
  credit: ['credit', 'creditamount', 'creditinr', 'creditamountinr', 'cr', 'deposit', 'deposits', 'depositamt', 'depositamount', 'depositinr', 'depositamtinr', 'depositamountinr', 'depositamtrs'],
  amount: ['amount', 'amountinr', 'transactionamount', 'transactionamountinr', 'txnamount'],
  side: ['crdr', 'drcr', 'debitcredit', 'creditdebit', 'type', 'transactiontype', 'txntype', 'cd'],
} as const satisfies Record<string, readonly string[]>;
type Column = keyof typeof COLUMNS;

const MOST_ROWS = 20_000;
/** Banks put the account's address above the table. */
const HEAD_WITHIN = 40;
const DELIMITERS = [',', '\t', ';', '|'] as const;
const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/**
 * Reads what came in from a bank's statement. Lines above and below the table, other columns and their order are no matter;
 * a line with money that can't be read is named. Debits are passed over.
 */
export function readStatement(text: string): ReadStatement {
  const tables = DELIMITERS.map((delimiter) => rowsOf(text, delimiter));
  if (tables.every((rows) => rows === null)) return { ok: false, error: 'not-csv' };
  const rows = tables.find((table) => table && headOf(table) >= 0);
  if (!rows) return { ok: false, error: 'no-columns' };
  if (rows.length > MOST_ROWS) return { ok: false, error: 'too-long' };
  const head = headOf(rows);
  const names = rows[head]?.record ?? [];
  const at = columnsOf(names);
  const read = rows.slice(head + 1).flatMap(({ record, info }) => {
    // An amount with commas and without quotes has moved the columns: nothing in the line can be trusted.
    if (record.slice(names.length).some((cell) => cell !== '')) return { line: info.lines, problem: 'amount' as const };
    return readRow((column) => record[at[column]] ?? '', info.lines) ?? [];
  });
  return { ok: true, credits: read.flatMap((row) => ('problem' in row ? [] : [row])), rejected: read.flatMap((row) => ('problem' in row ? [row] : [])) };
}

interface Row {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** One delimiter a file: amounts have commas of their own. */
function rowsOf(text: string, delimiter: string): Row[] | null {
  try {
    // With `info` the parser answers more than its types say.
    return parse(text.replaceAll('\0', ''), { bom: true, info: true, trim: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, delimiter }) as unknown as Row[];
  } catch {
    return null;
  }
}

function headOf(rows: readonly Row[]): number {
  return rows.slice(0, HEAD_WITHIN).findIndex(({ record }) => isHead(columnsOf(record)));
}

function columnsOf(record: readonly string[]): Record<Column, number> {
  const names = record.map(plain);
  const find = (column: Column) => COLUMNS[column].reduce((found: number, name) => (found >= 0 ? found : names.indexOf(name)), -1);
  return { day: find('day'), narration: find('narration'), reference: find('reference'), credit: find('credit'), amount: find('amount'), side: find('side') };
}

function isHead({ day, credit, amount }: Record<Column, number>): boolean {
  return day >= 0 && (credit >= 0 || amount >= 0);
}

function readRow(field: (column: Column) => string, line: number): StatementCredit | RejectedLine | null {
  const day = statementDay(field('day'));
  const written = field('credit') || field('amount');
  if (written === '' || written === '-') return null;
  const amountPaise = amountOf(written);
  // Totals and balances under the table have no day; what has neither is no line of it.
  if (amountPaise === null) return day ? { line, problem: 'amount' } : null;
  const debit = field('credit') === '' && /^(?:d|dr|debit|withdrawal)$/i.test(field('side').replaceAll(/[. ]/g, ''));
  if (debit || amountPaise <= 0n) return null;
  if (!day) return /\d/.test(field('day')) ? { line, problem: 'day' } : null;
  const narration = tidy(field('narration'), 200);
  return { line, day, amountPaise, reference: tidy(field('reference'), 40).replace(/^'/, '').toUpperCase() || referenceIn(narration), narration };
}

function tidy(text: string, longest: number): string {
  return text.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ').trim().slice(0, longest);
}

/** The bank's reference where it stands among its words: "NEFT CR-HDFC0000001-DELHIVERY-N306261234567". Empty when there is none. */
function referenceIn(narration: string): string {
  const words = narration.toUpperCase().split(/[^A-Z0-9]+/);
  const isIfsc = (word: string) => /^[A-Z]{4}0[A-Z0-9]{6}$/.test(word);
  return words.find((word) => /^[A-Z]{0,5}\d[A-Z0-9]{8,20}$/.test(word) && !isIfsc(word)) ?? '';
}
