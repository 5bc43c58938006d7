import { formatDate } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/languages.ts';

/** "November 2026" of "2026-11". */
export function monthText(month: string, language: Language): string {
  return formatDate(new Date(`${month}-15T12:00:00+05:30`), language).replace(/^\S+ /, '');
}
