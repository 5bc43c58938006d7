import type { Language } from '#app/i18n/languages.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { privacyWording, PRIVACY_NOTICE_VERSION, showNameWording } from './consent.ts';

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

/** Writes down that her first name may stand on her group's page. Asking twice changes nothing. */
export async function agreeToShowName(personId: string, language: Language, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if (await tx.consent.findFirst({ where: { personId, purpose: 'show-name', withdrawnAt: null }, select: { id: true } })) return;
    const { id } = await tx.consent.create({ data: { personId, purpose: 'show-name', wording: showNameWording(language), version: PRIVACY_NOTICE_VERSION, language, givenAt: now }, select: { id: true } });
    await recordAudit(tx, { action: 'give-consent', subject: { kind: 'consent', id }, by: { personId } });
  });
}
