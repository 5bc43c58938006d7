import { parse } from 'csv-parse/sync';

/** What the bank says of one payout, as read from its file. */
export type BankAnswer =
  | { readonly line: number; readonly number: string; readonly outcome: 'PAID'; readonly utr: string; readonly amountPaise: bigint | null }
  | { readonly line: number; readonly number: string; readonly outcome: 'RETURNED'; readonly failure: string; readonly amountPaise: bigint | null };

export type RowProblem = 'no-reference' | 'unknown' | 'status' | 'no-utr' | 'utr-taken' | 'amount' | 'twice' | 'conflict';

/** A row that was not taken, by its line in the file. */
export interface RejectedRow {
  readonly line: number;
  readonly reference: string;
  readonly problem: RowProblem;
}

export type ReadResults =
  | { readonly ok: true; readonly answers: readonly BankAnswer[]; readonly rejected: readonly RejectedRow[] }
  | { readonly ok: false; readonly error: 'not-csv' | 'no-columns' | 'too-long' };

/** Names that banks give the columns we need; compared without case, spaces and signs. */
const COLUMNS = {
  reference: ['reference', 'referenceno', 'referencenumber', 'customerreference', 'payout', 'payoutnumber', 'ourreference'],
  status: ['status', 'transactionstatus', 'result', 'paymentstatus'],
  utr: ['utr', 'utrno', 'utrnumber', 'bankreference', 'transactionid', 'rrn'],
  failure: ['reason', 'remarks', 'failurereason', 'returnreason', 'description'],
  amount: ['amount', 'amountinr', 'transactionamount'],
} as const satisfies Record<string, readonly string[]>;

const PAID = new Set(['paid', 'success', 'successful', 'processed', 'completed', 'settled', 'credited', 'executed']);
const RETURNED = new Set(['returned', 'return', 'failed', 'failure', 'rejected', 'reversed', 'bounced', 'unsuccessful']);
const MOST_ROWS = 50_000;
const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Reads the bank's answers. Columns in any order, other columns and empty rows are no matter; what can't be read is named. */
export function readResults(text: string): ReadResults {
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    // With `info` the parser answers more than its types say.
    rows = parse(text, { bom: true, info: true, trim: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, delimiter: [',', ';', '\t'] }) as unknown as typeof rows;
  } catch {
    return { ok: false, error: 'not-csv' };
  }
  if (rows.length > MOST_ROWS) return { ok: false, error: 'too-long' };
  const [head, ...body] = rows;
  const at = columnsOf(head?.record ?? []);
  if (at.reference < 0 || at.status < 0) return { ok: false, error: 'no-columns' };
  const read = body.filter(({ record }) => record.some((field) => field !== '')).map(({ record, info }) => readRow((column) => record[at[column]] ?? '', info.lines));
  const named = new Set<string>();
  const answers: BankAnswer[] = [];
  const rejected: RejectedRow[] = [];
  for (const row of read) {
    if ('problem' in row) rejected.push(row);
    else if (named.has(row.number)) rejected.push({ line: row.line, reference: row.number, problem: 'twice' });
    else answers.push(row);
    if (!('problem' in row)) named.add(row.number);
  }
  return { ok: true, answers, rejected };
}

function columnsOf(head: readonly string[]): Record<keyof typeof COLUMNS, number> {
  const names = head.map(plain);
  const find = (known: readonly string[]) => names.findIndex((name) => known.includes(name));
  return { reference: find(COLUMNS.reference), status: find(COLUMNS.status), utr: find(COLUMNS.utr), failure: find(COLUMNS.failure), amount: find(COLUMNS.amount) };
}

function readRow(field: (column: keyof typeof COLUMNS) => string, line: number): BankAnswer | RejectedRow {
  const reference = field('reference').toUpperCase().slice(0, 40);
  const reject = (problem: RowProblem): RejectedRow => ({ line, reference, problem });
  if (!/^P\d{7,}$/.test(reference)) return reject('no-reference');
  const amountPaise = readAmount(field('amount'));
  if (amountPaise === 'unreadable') return reject('amount');
  const status = plain(field('status'));
  if (PAID.has(status)) {
    const utr = field('utr').replaceAll(/^'|\s/g, '').toUpperCase();
    return /^[A-Z0-9/-]{6,40}$/.test(utr) ? { line, number: reference, outcome: 'PAID', utr, amountPaise } : reject('no-utr');
  }
  if (!RETURNED.has(status)) return reject('status');
  return { line, number: reference, outcome: 'RETURNED', failure: field('failure').slice(0, 200), amountPaise };
}

function readAmount(text: string): bigint | null | 'unreadable' {
  if (text === '') return null;
  const match = /^(?:INR|Rs\.?|₹)?\s*([\d,]+)(?:\.(\d{1,2}))?$/i.exec(text);
  const whole = match?.[1]?.replaceAll(',', '');
  return whole ? BigInt(whole) * 100n + BigInt((match?.[2] ?? '').padEnd(2, '0') || '0') : 'unreadable';
}
