import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { clientKey, countAttempts, forgetAttempts, type Wait } from './count-attempt.server.ts';
import { CONSENT_IN_FORCE } from './give-consent.server.ts';
import { matchesPassword } from './password.server.ts';
import { inSession, rotateSession } from './sessions.server.ts';

export interface PersonChoice {
  /** The session that a code opened; it ends when hers begins. */
  readonly sessionId: string;
  readonly loginId: string;
  readonly personId: string;
  /** What she typed; null when nothing was. */
  readonly pin: string | null;
  readonly clientAddress: string;
  readonly device: string;
  readonly now: Date;
}

/** Hers now, or first the notice: she has not agreed to it in its present words. */
export type ChosenPerson = { readonly step: 'done'; readonly token: string } | { readonly step: 'agree' };

/**
 * She picks her name on a number that serves several, and types her PIN where she set one. Refuses somebody the number
 * does not serve, a missing or wrong PIN, too many tries, and a session that has ended meanwhile.
 */
export async function choosePerson(choice: PersonChoice): Promise<Result<ChosenPerson, 'person-unknown' | 'pin-needed' | 'pin-wrong' | 'session-ended'> | Wait> {
  const { sessionId, loginId, personId, pin, clientAddress, device, now } = choice;
  const person = await db.person.findFirst({
    where: { id: personId, logins: { some: { loginId } } },
    select: { pinHash: true, consents: { where: CONSENT_IN_FORCE, select: { id: true }, take: 1 } },
  });
  if (!person) return err('person-unknown');
  if (person.pinHash) {
    if (!pin) return err('pin-needed');
    const wait = await countAttempts([['pin-tries-by-client', clientKey(clientAddress)], ['pin-of-person', personId], ['pin-of-person-a-day', personId]], now);
    if (wait) return wait;
    if (!(await matchesPassword(pin, person.pinHash))) return err('pin-wrong');
    await forgetAttempts(['pin-of-person'], personId);
  }
  if (person.consents.length === 0) return ok({ step: 'agree' });
  return inSession(async (tx) => ok<ChosenPerson>({ step: 'done', token: await rotateSession(sessionId, { loginId, personId }, device, now, tx) }));
}
