import type { Translate } from './translate.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const;

/** A month, 1 to 12, as it is said within a sentence. */
export function monthName(t: Translate, month: number): string {
  return t(`search.months.${MONTHS[month - 1] ?? 'january'}`);
}
