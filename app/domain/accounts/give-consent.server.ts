import type { Language } from '#app/i18n/languages.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { privacyWording, PRIVACY_NOTICE_VERSION } from './consent.ts';

/** Which consents count: of the present version, and not taken back. */
export const CONSENT_IN_FORCE = { purpose: 'privacy-notice', version: PRIVACY_NOTICE_VERSION, withdrawnAt: null } as const;

/** Writes down that she agreed to the privacy notice, in the words and language she read (DPDP Act 2023, section 6). */
export async function giveConsent(personId: string, language: Language, now: Date, on: DbOrTransaction): Promise<void> {
  const consent = await on.consent.create({
    data: { personId, purpose: 'privacy-notice', wording: privacyWording(language), version: PRIVACY_NOTICE_VERSION, language, givenAt: now },
    select: { id: true },
  });
  await recordAudit(on, { action: 'give-consent', subject: { kind: 'consent', id: consent.id }, by: { personId } });
}
