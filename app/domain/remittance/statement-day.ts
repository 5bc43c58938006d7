const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMBERS = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/;
const NAMED = /^(\d{1,2})[-/. ]?([a-z]{3})[a-z]*[-/. ,]*(\d{4}|\d{2})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day as Indian banks write it, day before month, as YYYY-MM-DD: "02/11/2026", "2-Nov-26", "2026-11-02 10:15". Null if none. */
export function statementDay(text: string): string | null {
  const bare = text.trim().toLowerCase().replace(/[t ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:am|pm|z)?$/, '').trim();
  const iso = ISO.exec(bare);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const numbers = NUMBERS.exec(bare);
  if (numbers) return dayOf(numbers[3], numbers[2], numbers[1]);
  const named = NAMED.exec(bare);
  const month = named ? MONTHS.indexOf(named[2] ?? '') + 1 : 0;
  return named && month > 0 ? dayOf(named[3], String(month), named[1]) : null;
}

function dayOf(year = '', month = '', day = ''): string | null {
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : null;
}
