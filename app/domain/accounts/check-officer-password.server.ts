import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { clientKey, countAttempts, type Wait } from './count-attempt.server.ts';
import { matchesNobody, matchesPassword } from './password.server.ts';
import { closeSession, openSession } from './sessions.server.ts';

export interface OfficerPassword {
  /** In small letters. */
  readonly email: string;
  readonly password: string;
  readonly clientAddress: string;
  /** From `knownDevice()`: her own browsers keep limits of their own. */
  readonly knownDevice: string | null;
  readonly device: string;
  /** The session the browser had until now: it ends here. */
  readonly oldSessionId: string | null;
  readonly now: Date;
}

/** What comes next: the code of her app, or setting that app up. */
export interface PasswordAccepted {
  readonly step: 'code' | 'enrol';
  readonly token: string;
}

/**
 * The first of two factors: opens a session that waits for the second and can do nothing else. An unknown e-mail, a
 * former officer and a wrong password take equally long and get one answer.
 */
export async function checkOfficerPassword(attempt: OfficerPassword): Promise<Result<PasswordAccepted, 'officer-wrong'> | Wait> {
  const { email, password, clientAddress, knownDevice, device, oldSessionId, now } = attempt;
  const wait = await countAttempts(
    [['officer-password-by-client', clientKey(clientAddress)], ['officer-password', knownDevice ? `${email} ${knownDevice}` : email]],
    now,
  );
  if (wait) return wait;
  const officer = await db.officer.findUnique({ where: { email }, select: { id: true, active: true, passwordHash: true, totpConfirmedAt: true } });
  const right = officer ? await matchesPassword(password, officer.passwordHash) : await matchesNobody(password);
  if (!officer?.active || !right) return err('officer-wrong');
  if (oldSessionId) await closeSession(oldSessionId, now);
  const token = await openSession({ pendingOfficerId: officer.id }, device, now);
  return ok({ step: officer.totpConfirmedAt ? 'code' : 'enrol', token });
}
