import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { reviewsOfGroup } from './queries.server.ts';

/**
 * Answers a review in the group's name; everybody sees it at once. Refuses reviews of other groups and those not shown (as
 * not found), members who bear no office, and a second answer.
 */
export async function replyToReview(scope: SellerScope, id: string, reply: string, now: Date): Promise<Result<undefined, 'not-found' | 'bearers-only' | 'answered'>> {
  return db.$transaction(async (tx) => {
    if (!(await tx.review.findFirst({ where: { id, ...reviewsOfGroup(scope) }, select: { id: true } }))) return err('not-found');
    if (scope.role === 'MEMBER') return err('bearers-only');
    const answered = await tx.review.updateMany({ where: { id, ...reviewsOfGroup(scope), repliedAt: null }, data: { reply, repliedAt: now, repliedById: scope.member.id } });
    if (answered.count === 0) return err('answered');
    await recordAudit(tx, { action: 'reply-to-review', subject: { kind: 'review', id }, by: { personId: scope.member.id }, fields: ['reply'] });
    return ok();
  });
}
