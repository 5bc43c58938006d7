import { formatNumber } from '#app/i18n/format.ts';
import type { Language } from '#app/i18n/languages.ts';
import type { Translate } from '#app/i18n/translate.ts';

/** "3 kg, 5 pieces, 12 hours"; empty where nothing is written down. */
export function workWords(t: Translate, language: Language, { grams, pieces, minutes }: { grams: number; pieces: number; minutes: number }): string {
  const words = [
    grams > 0 ? t('shares.kilosText', { value: formatNumber(grams / 1_000, language) }) : '',
    pieces > 0 ? t('shares.piecesText', { value: formatNumber(pieces, language) }) : '',
    minutes > 0 ? t('shares.hoursText', { value: formatNumber(minutes / 60, language) }) : '',
  ];
  return words.filter(Boolean).join(', ');
}
