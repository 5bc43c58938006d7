import { LOCALES } from '#app/i18n/languages.ts';
import { useLanguage } from '#app/i18n/use-language.ts';

/** "November 2026", from "2026-11". */
export function useMonthName(month: string): string {
  const language = useLanguage();
  return new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`));
}
