export const SHELF_LIFE_UNITS = ['days', 'months'] as const;
export type ShelfLifeUnit = (typeof SHELF_LIFE_UNITS)[number];

/** A shelf life in days: twelve months are a year of 365, other months have 30. */
export function shelfLifeDays(count: number, unit: ShelfLifeUnit): number {
  return unit === 'days' ? count : Math.floor(count / 12) * 365 + (count % 12) * 30;
}

/** As a person says it: in months where it comes out even. */
export function inLargeShelfLife(days: number): { readonly count: number; readonly unit: ShelfLifeUnit } {
  const [years, rest] = [Math.floor(days / 365), days % 365];
  return days > 0 && rest % 30 === 0 && rest < 360 ? { count: years * 12 + rest / 30, unit: 'months' } : { count: days, unit: 'days' };
}
