import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';

/**
 * Takes a consent back, as easily as it was given (DPDP Act 2023, section 6(4)), and answers what it was for. With that to
 * the privacy notice her sessions end: the account stays closed until she agrees again. Refuses what is not hers or was taken back before.
 */
export async function withdrawConsent(personId: string, consentId: string, now: Date): Promise<Result<{ readonly purpose: string }, 'consent-unknown'>> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.consent.updateMany({ where: { id: consentId, personId, withdrawnAt: null }, data: { withdrawnAt: now } });
    if (count === 0) return err('consent-unknown');
    const { purpose } = await tx.consent.findUniqueOrThrow({ where: { id: consentId }, select: { purpose: true } });
    if (purpose === 'privacy-notice') await tx.session.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
    await recordAudit(tx, { action: 'withdraw-consent', subject: { kind: 'consent', id: consentId }, by: { personId } });
    return ok({ purpose });
  });
}
