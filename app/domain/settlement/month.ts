import { indianDay } from '#app/lib/time.ts';

/** A calendar month in India. */
export interface Month {
  /** "2026-11" */
  readonly name: string;
  readonly start: Date;
  /** The first moment after it. */
  readonly end: Date;
}

const FIRST_YEAR = 2020;

/** A month by its name; what is no month is the one that `now` is in. */
export function monthOf(name: string | null, now: Date): Month {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(name ?? '');
  const own = match && Number(match[1]) >= FIRST_YEAR && (name ?? '') <= indianDay(now) ? (name ?? '') : indianDay(now).slice(0, 7);
  return { name: own, start: startOf(own), end: startOf(nextMonth(own)) };
}

export function previousMonth(name: string): string {
  const [year = 0, month = 0] = name.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

export function nextMonth(name: string): string {
  const [year = 0, month = 0] = name.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

function startOf(name: string): Date {
  return new Date(`${name}-01T00:00:00+05:30`);
}
