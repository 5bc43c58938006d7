import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { isRelated } from '#app/domain/registry/declare-relation.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { reviewsInArea } from './queries.server.ts';
import { tellGroupReplyRemoved } from './tell.server.ts';

/**
 * Takes a group's answer off the pages and tells the group why; it stays the group's one answer. Refuses reviews outside
 * the officer's area (as not found), officers related to the group, and an answer that is not there.
 */
export async function removeReply(scope: OfficerScope, id: string, reason: string, now: Date): Promise<Result<undefined, 'not-found' | 'related' | 'not-allowed'>> {
  return db.$transaction(async (tx) => {
    const review = await tx.review.findFirst({ where: { id, ...reviewsInArea(scope) }, select: { groupId: true } });
    if (!review) return err('not-found');
    if (await isRelated(tx, scope, review.groupId)) return err('related');
    const removed = await tx.review.updateMany({ where: { id, repliedAt: { not: null }, replyRemovedAt: null }, data: { replyRemovedAt: now, replyRemovedFor: reason } });
    if (removed.count === 0) return err('not-allowed');
    await recordAudit(tx, { action: 'remove-reply', subject: { kind: 'review', id }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['reply'], reason });
    await tellGroupReplyRemoved(tx, id, now);
    return ok();
  });
}
