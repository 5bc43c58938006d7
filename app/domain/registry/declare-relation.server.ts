import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { inArea } from './acting.ts';

/** Whether the officer may not decide on a group: she said she is related to it, or is a member of it. */
export async function isRelated(on: DbOrTransaction, { officer }: OfficerScope, groupId: string): Promise<boolean> {
  const declared = await on.officerRelation.count({ where: { officerId: officer.id, groupId } });
  return declared > 0 || (await on.membership.count({ where: { personId: officer.personId, groupId, leftOn: null } })) > 0;
}

/**
 * An officer declares that she is related to a group of her area. It can't be taken back by herself. Refuses groups
 * outside her area, as not found. Declaring twice changes nothing.
 */
export async function declareRelation(scope: OfficerScope, groupId: string, note: string, now: Date): Promise<Result<undefined, 'not-found'>> {
  const group = await db.group.findFirst({ where: { id: groupId, ...inArea(scope) }, select: { id: true } });
  if (!group) return err('not-found');
  await db.$transaction(async (tx) => {
    const added = await tx.officerRelation.createMany({ data: { officerId: scope.officer.id, groupId, note, declaredAt: now }, skipDuplicates: true });
    if (added.count > 0) {
      await recordAudit(tx, {
        action: 'declare-relation',
        subject: { kind: 'group', id: groupId },
        by: { officerId: scope.officer.id, personId: scope.officer.personId },
      });
    }
  });
  return ok();
}
