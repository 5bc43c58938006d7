import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db } from '#app/lib/db.server.ts';
import { hashPassword } from './password.server.ts';

/** Sets the PIN that is asked when she picks her name; null removes it. She is signed in, so the old one is not asked. */
export async function setPin(personId: string, pin: string | null): Promise<void> {
  const pinHash = pin === null ? null : await hashPassword(pin);
  await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: personId }, data: { pinHash } });
    await recordAudit(tx, { action: pin === null ? 'remove-pin' : 'set-pin', subject: { kind: 'person', id: personId }, by: { personId }, fields: ['pin'] });
  });
}
