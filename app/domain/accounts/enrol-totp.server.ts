import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { countAttempts, type Wait } from './count-attempt.server.ts';
import { useStep } from './pass-second-factor.server.ts';
import { replaceRecoveryCodes } from './recovery-codes.server.ts';
import { inSession, rotateSession } from './sessions.server.ts';
import { decryptSecret, encryptSecret, newTotpSecret, totpStep, totpUri } from './totp.server.ts';

/** What an officer puts into her app at her first sign-in; null once an app is set up. The same until she confirms it. */
export async function enrolment(officerId: string): Promise<{ readonly secret: string; readonly uri: string } | null> {
  await db.officer.updateMany({ where: { id: officerId, active: true, totpSecret: null }, data: { totpSecret: encryptSecret(newTotpSecret()) } });
  const officer = await db.officer.findUnique({ where: { id: officerId, active: true, totpConfirmedAt: null }, select: { email: true, totpSecret: true } });
  if (!officer?.totpSecret) return null;
  const secret = decryptSecret(officer.totpSecret);
  return { secret, uri: totpUri(secret, officer.email) };
}

export interface Enrolment {
  readonly sessionId: string;
  readonly officerId: string;
  /** What her app shows. */
  readonly code: string;
  readonly device: string;
  readonly now: Date;
}

export interface Enrolled {
  readonly token: string;
  readonly email: string;
  /** Shown now or never. */
  readonly recoveryCodes: readonly string[];
}

/** Her app shows the right code: from now on it is asked for. Lets her in, with ten recovery codes. */
export async function confirmEnrolment({ sessionId, officerId, code, device, now }: Enrolment): Promise<Result<Enrolled, 'factor-wrong' | 'session-ended'> | Wait> {
  const wait = await countAttempts([['officer-second-factor', officerId]], now);
  if (wait) return wait;
  const officer = await db.officer.findUnique({ where: { id: officerId, active: true, totpConfirmedAt: null }, select: { personId: true, email: true, totpSecret: true } });
  if (!officer?.totpSecret) return err('session-ended');
  const step = totpStep(decryptSecret(officer.totpSecret), code, now);
  if (step === null) return err('factor-wrong');
  return inSession(async (tx) => {
    if (!(await useStep(officerId, step, tx))) return err('factor-wrong');
    const token = await rotateSession(sessionId, { officerId, personId: officer.personId }, device, now, tx);
    await tx.officer.update({ where: { id: officerId }, data: { totpConfirmedAt: now } });
    const recoveryCodes = await replaceRecoveryCodes(officerId, tx);
    await recordAudit(tx, { action: 'enrol-second-factor', subject: { kind: 'officer', id: officerId }, by: { officerId } });
    return ok({ token, email: officer.email, recoveryCodes });
  });
}
