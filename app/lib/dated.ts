import { INDIA_OFFSET } from './time.ts';

/** A row that counts from a day on; the day begins at midnight in India. */
export interface Dated {
  readonly inForceFrom: Date;
}

export function hasBegun(row: Dated, now: Date): boolean {
  return dayHasBegun(row.inForceFrom, now);
}

/** Whether a day, kept as its midnight in UTC as a date of the database is, has begun in India. */
export function dayHasBegun(day: Date, now: Date): boolean {
  return day.getTime() <= now.getTime() + INDIA_OFFSET;
}

/** The row that counts at `now`: the newest that has begun; null when none has. */
export function inForce<Row extends Dated>(rows: readonly Row[], now: Date): Row | null {
  return rows.reduce<Row | null>((newest, row) => (hasBegun(row, now) && (!newest || newest.inForceFrom < row.inForceFrom) ? row : newest), null);
}
