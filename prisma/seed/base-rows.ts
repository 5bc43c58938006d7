import { foldedEntry } from '#app/domain/search/fold.ts';
import { newId } from '#app/lib/ids.server.ts';
import { CATEGORIES, ROOTS, type SeedCategory } from './categories.ts';
import { FESTIVALS } from './festivals.ts';
import { DELIVERY_SEEDS, SETTING_SEEDS, THRESHOLD_SEEDS } from './settings.ts';
import { SYNONYMS } from './synonyms.ts';

/** Kinds of base rows, in the order they are brought: what comes later may lean on what comes first. */
export const BASE_KINDS = ['setting', 'delivery', 'threshold', 'festival', 'root', 'category', 'tax', 'commission', 'synonyms'] as const;
export type BaseKind = (typeof BASE_KINDS)[number];

export interface BaseRow {
  /** By which it is known again in a later version. */
  readonly key: string;
  /** Its columns, as `jsonb_to_recordset` reads them. */
  readonly row: Readonly<Record<string, unknown>>;
}

const categories: readonly SeedCategory[] = CATEGORIES;
/** Since when the store's own rates are in force. */
const FIRST_DAY = '2025-01-01';

/** What every shop needs before its first group, as this version knows it: rules, rates, festivals, categories and synonyms. */
export function baseRows(): Readonly<Record<BaseKind, readonly BaseRow[]>> {
  return {
    setting: SETTING_SEEDS.map((row) => ({ key: `${row.key}/${row.inForceFrom}`, row: { unsure: false, ...row } })),
    delivery: DELIVERY_SEEDS.map((row) => ({ key: `${row.zone}/${row.inForceFrom}`, row: { ...row } })),
    threshold: THRESHOLD_SEEDS.map((row) => ({ key: `${row.stateCode}/${row.inForceFrom}`, row: { unsure: false, ...row, amountPaise: Number(row.amountPaise) } })),
    festival: FESTIVALS.map((row, position) => ({ key: row.slug, row: { ...row, position } })),
    // Nothing is sold from a branch itself: what the law asks is said by the categories below it.
    root: ROOTS.map(({ picture: _picture, ...row }, position) => ({ key: row.slug, row: { ...row, hsn: '', required: [], returnDays: 0, attributes: [], position } })),
    category: categories.map(({ picture: _picture, taxRates: _rates, commissionBp: _commission, ...row }, position) => ({ key: row.slug, row: { ...row, position } })),
    tax: categories.flatMap(({ slug, taxRates }) => taxRates.map((rate) => ({ key: `${slug}/${rate.aboveUnitPaise}/${rate.inForceFrom}`, row: { unsure: false, ...rate, slug } }))),
    commission: categories.map(({ slug, commissionBp }) => ({ key: slug, row: { slug, rateBp: commissionBp, inForceFrom: FIRST_DAY } })),
    synonyms: SYNONYMS.map((words) => ({ key: words[0] ?? '', row: { words, folded: [...new Set(words.map(foldedEntry))] } })),
  };
}

/** With an id of its own each, in the order they stand. */
export function withIds(rows: readonly BaseRow[]): Record<string, unknown>[] {
  let moment = Date.now();
  return rows.map(({ row }) => ({ ...row, id: newId(moment++) }));
}
