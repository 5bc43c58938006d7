import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';

/**
 * Ends an officer's access: she is signed out everywhere and her password opens nothing any more. What she decided stays with
 * her title. Refuses an address that no officer has. Done twice, it is done once.
 */
export async function closeOfficer(email: string, now: Date): Promise<Result<{ readonly personId: string; readonly title: string }, 'not-found'>> {
  return db.$transaction(async (tx) => {
    const officer = await tx.officer.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true, personId: true, title: true, active: true } });
    if (!officer) return err('not-found');
    const { id, personId, title } = officer;
    await tx.session.updateMany({ where: { OR: [{ officerId: id }, { pendingOfficerId: id }], revokedAt: null }, data: { revokedAt: now } });
    if (officer.active) {
      await tx.officer.update({ where: { id }, data: { active: false } });
      await recordAudit(tx, { action: 'close-officer', subject: { kind: 'officer', id }, by: {}, fields: ['active'] });
    }
    return ok({ personId, title });
  });
}
