import type { Language } from '#app/i18n/languages.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { giveConsent } from './give-consent.server.ts';
import { inSession, rotateSession } from './sessions.server.ts';

export interface Agreement {
  readonly sessionId: string;
  readonly loginId: string;
  /** Whom she chose, PIN and all, in this very session. */
  readonly personId: string;
  /** The language she read the notice in. */
  readonly language: Language;
  readonly device: string;
  readonly now: Date;
}

/** She agrees to the privacy notice and is let in. Refuses a session that has ended, or a person not of its number. */
export async function agreeAndEnter({ sessionId, loginId, personId, language, device, now }: Agreement): Promise<Result<{ readonly token: string }, 'session-ended'>> {
  return inSession(async (tx) => {
    const served = await tx.loginPerson.findUnique({ where: { loginId_personId: { loginId, personId } }, select: { personId: true } });
    if (!served) return err('session-ended');
    const token = await rotateSession(sessionId, { loginId, personId }, device, now, tx);
    await giveConsent(personId, language, now, tx);
    return ok({ token });
  });
}
