import type { Settings } from '#app/domain/settings/settings.ts';
import { financialYear, startOfFinancialYear } from '#app/lib/time.ts';

/**
 * The start of the oldest financial year whose books are still kept at `now`: a year's for so many months after its annual return
 * was due (section 36 CGST Act), which is so many months after its end (rule 80 CGST Rules).
 */
export function booksNeededFrom(rules: Pick<Settings, 'books.return-months' | 'books.keep-months'>, now: Date): Date {
  const oldest = new Date(now);
  oldest.setUTCMonth(oldest.getUTCMonth() - rules['books.return-months'] - rules['books.keep-months']);
  return startOfFinancialYear(financialYear(oldest));
}
