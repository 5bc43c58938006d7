import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { ok, type Result } from '#app/lib/result.ts';
import { giveConsent } from './give-consent.server.ts';
import { inSession, rotateSession } from './sessions.server.ts';

export interface Registration {
  /** The session that a code opened; it ends when hers begins. */
  readonly sessionId: string;
  readonly loginId: string;
  readonly name: string;
  /** The language she wants to be spoken to in. */
  readonly language: Language;
  /** The language she read the notice in. */
  readonly noticeLanguage: Language;
  readonly device: string;
  readonly now: Date;
}

/**
 * Makes a person of whoever holds this number, as the first or one more, and lets her in. She has agreed to the privacy
 * notice. Refuses a session that has ended: a double click makes one person.
 */
export async function registerPerson(registration: Registration): Promise<Result<{ readonly token: string; readonly personId: string }, 'session-ended'>> {
  const { sessionId, loginId, name, language, noticeLanguage, device, now } = registration;
  return inSession(async (tx) => {
    const { id: personId } = await tx.person.create({ data: { name, language, createdAt: now, logins: { create: { loginId } } }, select: { id: true } });
    const token = await rotateSession(sessionId, { loginId, personId }, device, now, tx);
    await giveConsent(personId, noticeLanguage, now, tx);
    await recordAudit(tx, { action: 'register-person', subject: { kind: 'person', id: personId }, by: { personId } });
    return ok({ token, personId });
  });
}
