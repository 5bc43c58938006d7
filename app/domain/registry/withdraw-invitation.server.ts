import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { actorOf, groupIdOf, holdsNoOffice, withinReach, type Acting } from './acting.ts';
import { isRelated } from './declare-relation.server.ts';

/**
 * Takes back what was not answered yet, as after a slip in the number. Refuses what is not of this group or not of her area
 * (not-found), a member without an office (not-bearer), and an officer related to the group.
 */
export async function withdrawInvitation(by: Acting, id: string): Promise<Result<undefined, 'not-found' | 'not-bearer' | 'related'>> {
  const groupId = groupIdOf(by);
  if (holdsNoOffice(by)) return err('not-bearer');
  if (!isId(id) || !isId(groupId)) return err('not-found');
  return db.$transaction(async (tx) => {
    const asked = await tx.invitation.findFirst({ where: { id, groupId, group: withinReach(by) }, select: { id: true } });
    if (!asked) return err('not-found');
    if (by.kind === 'officer' && (await isRelated(tx, by.scope, groupId))) return err('related');
    if ((await tx.invitation.deleteMany({ where: { id } })).count === 0) return err('not-found');
    await recordAudit(tx, { action: 'withdraw-invitation', subject: { kind: 'group', id: groupId }, by: actorOf(by) });
    return ok();
  });
}
