import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db } from '#app/lib/db.server.ts';
import type { ReviewedLine } from './reviewed-line.server.ts';

/**
 * Takes a buyer's review of these goods back, whatever became of it: words, photos and the group's answer are gone, and its
 * stars count no more. Taking back what is not there changes nothing.
 */
export async function withdrawReview({ productId, buyerKey, order: { personId } }: ReviewedLine): Promise<void> {
  await db.$transaction(async (tx) => {
    const review = await tx.review.findUnique({ where: { productId_buyerKey: { productId, buyerKey } }, select: { id: true } });
    const gone = await tx.review.deleteMany({ where: { productId, buyerKey } });
    if (review && gone.count > 0) await recordAudit(tx, { action: 'withdraw-review', subject: { kind: 'review', id: review.id }, by: personId ? { personId } : {} });
  });
}
