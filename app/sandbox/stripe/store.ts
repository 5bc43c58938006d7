import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { BalanceTransaction, Charge, Dispute, EventRecord, IntentRecord, Refund, SavedAnswer, SessionRecord, Task } from './records.ts';

const TABLES = ['sessions', 'intents', 'charges', 'refunds', 'disputes', 'balance', 'events', 'answers', 'tasks'] as const;
type Table = (typeof TABLES)[number];
type Change = readonly [table: Table, id: string, record: unknown];

/**
 * Everything the stand-in knows, in memory, with a journal on disk when a folder is given: one line a change that
 * belongs together, so that a crash never leaves half a payment. Records are replaced, never altered in place.
 */
export class Store {
  readonly sessions = new Map<string, SessionRecord>();
  readonly intents = new Map<string, IntentRecord>();
  readonly charges = new Map<string, Charge>();
  readonly refunds = new Map<string, Refund>();
  readonly disputes = new Map<string, Dispute>();
  readonly balance = new Map<string, BalanceTransaction>();
  readonly events = new Map<string, EventRecord>();
  readonly answers = new Map<string, SavedAnswer>();
  readonly tasks = new Map<string, Task>();
  #journal: number | null = null;
  #changes: Change[] | null = null;
  #undo: (() => void)[] = [];

  constructor(folder?: string) {
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    const path = join(folder, 'stripe-journal.jsonl');
    if (existsSync(path)) this.#replay(readFileSync(path, 'utf8'));
    this.#compact(path);
    this.#journal = openSync(path, 'a');
  }

  put<T extends Table>(table: T, id: string, record: Store[T] extends Map<string, infer R> ? R : never): void {
    this.#change(table, id, record);
  }

  remove(table: Table, id: string): void {
    this.#change(table, id, null);
  }

  /** Runs `work` (synchronous); its changes reach the journal together, or none is kept when it throws. */
  atomically<T>(work: () => T): T {
    if (this.#changes) return work();
    this.#changes = [];
    this.#undo = [];
    try {
      const result = work();
      if (this.#journal !== null && this.#changes.length > 0) {
        writeSync(this.#journal, `${JSON.stringify(this.#changes)}\n`);
      }
      return result;
    } catch (error) {
      for (const step of this.#undo.reverse()) step();
      throw error;
    } finally {
      this.#changes = null;
    }
  }

  close(): void {
    if (this.#journal !== null) closeSync(this.#journal);
    this.#journal = null;
  }

  #map(table: Table): Map<string, unknown> {
    return this[table];
  }

  #change(table: Table, id: string, record: unknown): void {
    if (!this.#changes) throw new Error('The store changes inside atomically() only');
    const map = this.#map(table);
    const had = map.has(id);
    const before = map.get(id);
    this.#undo.push(() => (had ? map.set(id, before) : map.delete(id)));
    this.#changes.push([table, id, record]);
    apply(map, id, record);
  }

  #replay(journal: string): void {
    for (const line of journal.split('\n').filter(Boolean)) {
      let changes: Change[];
      try {
        changes = JSON.parse(line) as Change[];
      } catch {
        // Only a line torn by a crash is unreadable, and what it held was never answered for.
        continue;
      }
      for (const [table, id, record] of changes) apply(this.#map(table), id, record);
    }
  }

  #compact(path: string): void {
    const lines = TABLES.flatMap((table) =>
      [...this.#map(table)].map(([id, record]) => JSON.stringify([[table, id, record]])),
    );
    writeFileSync(`${path}.new`, lines.map((line) => `${line}\n`).join(''));
    renameSync(`${path}.new`, path);
  }
}

function apply(map: Map<string, unknown>, id: string, record: unknown): void {
  if (record === null) map.delete(id);
  else map.set(id, record);
}
