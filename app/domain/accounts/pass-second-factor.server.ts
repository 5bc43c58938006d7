import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { countAttempts, type Wait } from './count-attempt.server.ts';
import { useRecoveryCode } from './recovery-codes.server.ts';
import { inSession, rotateSession } from './sessions.server.ts';
import { decryptSecret, totpStep } from './totp.server.ts';

export interface SecondFactor {
  /** The session that waits for the second factor. */
  readonly sessionId: string;
  /** Whose it is. */
  readonly officerId: string;
  /** From her app, or from her list of recovery codes. */
  readonly factor: { readonly kind: 'app' | 'recovery'; readonly code: string };
  readonly device: string;
  readonly now: Date;
}

export type FactorRefusal = 'factor-wrong' | 'session-ended';

/**
 * The second of two factors: each code of the app and each recovery code opens one session, once. Only who knows the
 * password comes here, so counting by officer keeps no owner out.
 */
export async function passSecondFactor({ sessionId, officerId, factor, device, now }: SecondFactor): Promise<Result<{ readonly token: string; readonly email: string }, FactorRefusal> | Wait> {
  const wait = await countAttempts([['officer-second-factor', officerId], ['officer-second-factor-a-day', officerId]], now);
  if (wait) return wait;
  const officer = await db.officer.findUnique({ where: { id: officerId, active: true }, select: { personId: true, email: true, totpSecret: true, totpConfirmedAt: true } });
  if (!officer?.totpSecret || !officer.totpConfirmedAt) return err('session-ended');
  const step = factor.kind === 'app' ? totpStep(decryptSecret(officer.totpSecret), factor.code, now) : null;
  return inSession(async (tx) => {
    const used = factor.kind === 'recovery' ? await useRecoveryCode(officerId, factor.code, now, tx) : step !== null && (await useStep(officerId, step, tx));
    if (!used) return err('factor-wrong');
    const token = await rotateSession(sessionId, { officerId, personId: officer.personId }, device, now, tx);
    await recordAudit(tx, { action: factor.kind === 'app' ? 'officer-sign-in' : 'officer-sign-in-by-recovery-code', subject: { kind: 'officer', id: officerId }, by: { officerId } });
    return ok({ token, email: officer.email });
  });
}

/** Uses up a step of the clock: of two right answers at once, and of one overheard and repeated, the first counts. */
export async function useStep(officerId: string, step: number, on: DbOrTransaction): Promise<boolean> {
  const { count } = await on.officer.updateMany({
    where: { id: officerId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
}
