export const SHELF_LIFE_UNITS = ['days', 'months'] as const;
export type ShelfLifeUnit = (typeof SHELF_LIFE_UNITS)[number];

/** A shelf life in days: whole years have 365, other months 30. */
export function shelfLifeDays(count: number, unit: ShelfLifeUnit): number {
  if (unit === 'days') return count;
  return count % 12 === 0 ? (count / 12) * 365 : count * 30;
}

/** As a person says it: in months where it comes out even. */
export function inLargeShelfLife(days: number): { readonly count: number; readonly unit: ShelfLifeUnit } {
  if (days % 365 === 0) return { count: (days / 365) * 12, unit: 'months' };
  return days % 30 === 0 ? { count: days / 30, unit: 'months' } : { count: days, unit: 'days' };
}
