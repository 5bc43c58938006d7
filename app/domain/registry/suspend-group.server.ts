import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { inArea } from './acting.ts';
import { isRelated } from './declare-relation.server.ts';
import { GROUP_MOVES } from './group-moves.ts';
import { tellBearers } from './tell-bearers.server.ts';

/**
 * Takes an approved group's goods out of the shop, or lets them back in, with a reason. Orders it already has stay
 * open to it and to officers. Refuses: groups outside the officer's area (as not found), a move its status does not
 * allow, and groups she is related to.
 */
export async function suspendGroup(
  scope: OfficerScope,
  groupId: string,
  name: 'suspend' | 'reinstate',
  reason: string,
  now: Date,
): Promise<Result<undefined, 'not-found' | 'not-allowed' | 'related'>> {
  const move = GROUP_MOVES[name];
  const within = { id: groupId, ...inArea(scope) };
  return db.$transaction(async (tx) => {
    if (!(await tx.group.findFirst({ where: within, select: { id: true } }))) return err('not-found');
    if (await isRelated(tx, scope, groupId)) return err('related');
    const moved = await tx.group.updateMany({ where: { ...within, status: { in: [...move.from] } }, data: { status: move.to } });
    if (moved.count === 0) return err('not-allowed');
    await recordAudit(tx, {
      action: `${name}-group`,
      subject: { kind: 'group', id: groupId },
      by: { officerId: scope.officer.id, personId: scope.officer.personId },
      fields: ['status'],
      reason,
    });
    await tellBearers(tx, groupId, name === 'suspend' ? 'suspended' : 'reinstated', { reason }, now);
    return ok();
  });
}
