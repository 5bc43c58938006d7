import type { Paise } from '#app/lib/money.ts';
import { LANGUAGES, LOCALES, type Language } from './languages.ts';

/** Formatters are costly to build, so one of each is kept for a language. */
function each<T>(build: (locale: string) => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, build(LOCALES[language])])) as Record<Language, T>;
}

const IST = 'Asia/Kolkata';
/** The time of day as it is said: "4:05 pm", but "दोपहर 4:05". */
const clockOf = (locale: string): Intl.DateTimeFormatOptions => ({ hour: 'numeric', minute: '2-digit', timeZone: IST, ...(locale.startsWith('hi') ? { dayPeriod: 'short' } : {}) });
const rupees = each((locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'INR', maximumFractionDigits: 0 }));
const rupeesAndPaise = each((locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'INR', minimumFractionDigits: 2 }));
const numbers = each((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const days = each((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: IST }));
const dates = each((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: IST }));
/** Hindi months are short as they are: cut off they end in a sign that reads like a degree. */
const shortDays = each((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: locale.startsWith('hi') ? 'long' : 'short', timeZone: IST }));
const countries = each((locale) => new Intl.DisplayNames(locale, { type: 'region' }));

const times = each((locale) => new Intl.DateTimeFormat(locale, clockOf(locale)));
const ages = each((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/** ₹1,23,456 or, where there are paise, ₹1,23,456.50. */
export function formatMoney(amount: Paise | number, language: Language): string {
  return (amount % 100 === 0 ? rupees : rupeesAndPaise)[language].format(amount / 100);
}

/** ₹1,23,456.00: for columns of amounts. */
export function formatRupeesAndPaise(amount: Paise | number, language: Language): string {
  return rupeesAndPaise[language].format(amount / 100);
}

export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value);
}

/** "12 March", in Indian time. */
export function formatDay(moment: Date, language: Language): string {
  return days[language].format(moment);
}

/** "12 March 2026", in Indian time. */
export function formatDate(moment: Date, language: Language): string {
  return dates[language].format(moment);
}

/** "12 Mar, 4:05 pm", in Indian time. */
export function formatMoment(moment: Date, language: Language): string {
  return `${shortDays[language].format(moment)}, ${times[language].format(moment)}`;
}

/** The name of a country by its two letters: "India". What is no such code is shown as it is. */
export function countryName(code: string, language: Language): string {
  return /^[A-Z]{2}$/.test(code) ? (countries[language].of(code) ?? code) : code;
}

/** "4:05 pm", in Indian time. */
export function formatTime(moment: Date, language: Language): string {
  return times[language].format(moment);
}

const JUST_NOW: Readonly<Record<Language, string>> = { en: 'just now', hi: 'अभी' };

/** How long ago something was: "just now", "12 minutes ago", "5 hours ago", "yesterday". */
export function formatAge(moment: Date, now: Date, language: Language): string {
  const minutes = Math.max(0, Math.round((now.getTime() - moment.getTime()) / 60_000));
  if (minutes === 0) return JUST_NOW[language];
  if (minutes < 60) return ages[language].format(-minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 24 ? ages[language].format(-hours, 'hour') : ages[language].format(-Math.round(hours / 24), 'day');
}
