import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { inArea } from './acting.ts';
import { isRelated } from './declare-relation.server.ts';
import { GROUP_MOVES } from './group-moves.ts';
import { tellBearers } from './tell-bearers.server.ts';

export type DecisionRefusal = 'not-found' | 'not-open' | 'related';

export type Decision = { readonly to: 'APPROVED' } | { readonly to: 'REFUSED'; readonly reason: string };

/**
 * Approves or refuses an open application of the officer's area and tells the office bearers. Refuses: applications
 * outside her area (as not found), those already decided, and groups she is related to.
 */
export async function decideApplication(scope: OfficerScope, applicationId: string, decision: Decision, now: Date): Promise<Result<{ groupId: string }, DecisionRefusal>> {
  const application = await db.groupApplication.findFirst({
    where: { id: applicationId, group: inArea(scope) },
    select: { groupId: true },
  });
  if (!application) return err('not-found');
  const { groupId } = application;
  const move = decision.to === 'APPROVED' ? GROUP_MOVES.approve : GROUP_MOVES.refuse;
  const reason = decision.to === 'REFUSED' ? decision.reason : null;

  return db.$transaction(async (tx) => {
    if (await isRelated(tx, scope, groupId)) return err('related');
    const decided = await tx.groupApplication.updateMany({
      where: { id: applicationId, status: 'OPEN' },
      data: { status: decision.to, decidedAt: now, decidedById: scope.officer.id, reason },
    });
    if (decided.count === 0) return err('not-open');
    await tx.group.updateMany({
      where: { id: groupId, status: { in: [...move.from] } },
      data: { status: move.to, ...(decision.to === 'APPROVED' ? { approvedAt: now } : {}) },
    });
    await recordAudit(tx, {
      action: decision.to === 'APPROVED' ? 'approve-group' : 'refuse-group',
      subject: { kind: 'group', id: groupId },
      by: { officerId: scope.officer.id, personId: scope.officer.personId },
      fields: ['status'],
      ...(reason ? { reason } : {}),
    });
    await tellBearers(tx, groupId, decision.to === 'APPROVED' ? 'approved' : 'refused', { reason: reason ?? '' }, now);
    return ok({ groupId });
  });
}
