import type { Language } from '#app/i18n/languages.ts';
import { translate } from '#app/i18n/translate.ts';

/** Raised whenever the words of the notice change in meaning: everybody is then asked again. */
export const PRIVACY_NOTICE_VERSION = '2026-11-22';

/** The points of the notice (Digital Personal Data Protection Act 2023, section 5: what, what for, rights, complaints). */
export const PRIVACY_POINTS = ['noticeWhat', 'noticeWhy', 'noticeWho', 'noticeRights', 'noticeComplain'] as const;

/** The notice and the sentence beside the box, as she reads them. */
export function privacyWording(language: Language): string {
  const t = translate(language);
  return [...PRIVACY_POINTS.map((point) => t(`account.${point}`)), t('account.agreeBox')].join('\n');
}

/** What a member agrees to who lets her first name stand on her group's page. */
export function showNameWording(language: Language): string {
  return translate(language)('account.showNameText');
}
