import { after, days, indianDay } from '#app/lib/time.ts';

/** Keeps days with the goods: no batch is entered years after it was made. */
const OLDEST_DAYS = 730;

/** The name of a batch: the day it was made, and which one of that day. Days are YYYY-MM-DD. */
export function lotCode(madeOn: string, nth: number): string {
  const day = madeOn.slice(2).replaceAll('-', '');
  return nth === 1 ? day : `${day}-${nth}`;
}

/** The last day the goods are good on. */
export function bestBefore(madeOn: string, shelfLifeDays: number): string {
  return after(new Date(madeOn), days(shelfLifeDays)).toISOString().slice(0, 10);
}

/** Why goods made on that day can't be taken into stock today; null when they can. */
export function madeOnRefusal(madeOn: string, shelfLifeDays: number | null, now: Date): 'date-future' | 'date-too-old' | 'already-expired' | null {
  const today = indianDay(now);
  if (madeOn > today) return 'date-future';
  if (bestBefore(madeOn, OLDEST_DAYS) < today) return 'date-too-old';
  return shelfLifeDays !== null && bestBefore(madeOn, shelfLifeDays) <= today ? 'already-expired' : null;
}
