/** Durations are milliseconds, built by name so that nobody multiplies out by hand. */
export type Duration = number & { readonly __duration: unique symbol };

export const seconds = (count: number): Duration => (count * 1_000) as Duration;
export const minutes = (count: number): Duration => seconds(count * 60);
export const hours = (count: number): Duration => minutes(count * 60);
export const days = (count: number): Duration => hours(count * 24);

export function after(moment: Date, duration: Duration): Date {
  return new Date(moment.getTime() + duration);
}

export function before(moment: Date, duration: Duration): Date {
  return new Date(moment.getTime() - duration);
}

/** How far India’s clocks are ahead of UTC; all year round. */
export const INDIA_OFFSET = minutes(330);

/** The calendar day in India, as YYYY-MM-DD. */
export function indianDay(moment: Date): string {
  return after(moment, INDIA_OFFSET).toISOString().slice(0, 10);
}

/** The month in India, 1 to 12. */
export function indianMonth(moment: Date): number {
  return Number(indianDay(moment).slice(5, 7));
}

/** The first moment, in India, of a financial year named by its first year. */
export function startOfFinancialYear(year: number): Date {
  return before(new Date(Date.UTC(year, 3, 1)), INDIA_OFFSET);
}

/** The financial year in India (April–March) by its first year: 2026 for 1 April 2026 – 31 March 2027. */
export function financialYear(moment: Date): number {
  const [year = 0, month = 0] = indianDay(moment).split('-').map(Number);
  return month >= 4 ? year : year - 1;
}
