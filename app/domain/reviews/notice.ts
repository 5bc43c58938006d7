import type { Language } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';

/** Raised whenever the words below change in meaning. */
export const REVIEW_NOTICE_VERSION = '2026-11-22';

/** What somebody agrees to who sends a review, as she reads it above the button. */
export function reviewNotice(language: Language): string {
  return translate(language)('reviews.form.notice');
}
