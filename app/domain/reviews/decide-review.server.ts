import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { isRelated } from '#app/domain/registry/declare-relation.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { belongsToGroup } from './own-group.server.ts';
import { reviewsInArea } from './queries.server.ts';
import { REVIEW_MOVES } from './review-moves.ts';
import { tellBuyerRefused, tellGroupPublished } from './tell.server.ts';

type Decision = { readonly move: 'publish'; /** The text she has read. */ readonly version: number } | { readonly move: 'refuse'; readonly reason: string };

export type DecisionRefusal = 'not-found' | 'related' | 'own-group' | 'changed' | 'not-allowed';

/**
 * Shows a review to everybody, or refuses it with a reason; refusing one that is shown takes it off the pages. The group
 * hears of what is shown, the buyer of what is not. Refuses: reviews outside the officer's area (as not found), officers
 * related to the group, showing what the group's own people wrote, a text that was rewritten since she read it, and a
 * decision somebody else has made already.
 */
export async function decideReview(scope: OfficerScope, id: string, decision: Decision, now: Date): Promise<Result<undefined, DecisionRefusal>> {
  const { from, to } = REVIEW_MOVES[decision.move];
  return db.$transaction(async (tx) => {
    const review = await tx.review.findFirst({
      where: { id, ...reviewsInArea(scope) },
      select: { groupId: true, version: true, orderLine: { select: { groupOrder: { select: { order: { select: { personId: true, phone: true, email: true, placedAt: true } } } } } } },
    });
    if (!review) return err('not-found');
    if (await isRelated(tx, scope, review.groupId)) return err('related');
    const publish = decision.move === 'publish';
    if (publish && decision.version !== review.version) return err('changed');
    if (publish && (await belongsToGroup(tx, review.groupId, review.orderLine.groupOrder.order))) return err('own-group');
    const moved = await tx.review.updateMany({
      where: { id, status: { in: [...from] }, version: review.version },
      data: { status: to, decidedAt: now, decidedById: scope.officer.id, reason: publish ? null : decision.reason },
    });
    if (moved.count === 0) return err('not-allowed');
    await recordAudit(tx, {
      action: `${decision.move}-review`,
      subject: { kind: 'review', id },
      by: { officerId: scope.officer.id, personId: scope.officer.personId },
      fields: ['status'],
      ...(publish ? {} : { reason: decision.reason }),
    });
    await (publish ? tellGroupPublished(tx, id, now) : tellBuyerRefused(tx, id, now));
    return ok();
  });
}
