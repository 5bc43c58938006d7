import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { mayRewrite } from './edit-window.ts';
import type { ReviewForm } from './forms.ts';
import { REVIEW_NOTICE_VERSION, reviewNotice } from './notice.ts';
import { belongsToGroup } from './own-group.server.ts';
import { MAX_REVIEW_PHOTOS } from './photos.ts';
import { REVIEW_MOVES } from './review-moves.ts';
import { districtOf, type ReviewedLine } from './reviewed-line.server.ts';

export interface WrittenReview extends ReviewForm {
  readonly language: Language;
  /** Kept photos in their order; more than fit are left out. */
  readonly imageIds: readonly string[];
}

export type WritingRefusal = 'not-delivered' | 'own-group' | 'too-late';

/** Why this buyer can't review this line now; null when she can. */
export async function writingRefusal(line: ReviewedLine, now: Date, on: DbOrTransaction = db): Promise<WritingRefusal | null> {
  if (line.status !== 'DELIVERED') return 'not-delivered';
  if (await belongsToGroup(on, line.groupId, line.order)) return 'own-group';
  const written = await on.review.findUnique({ where: { productId_buyerKey: { productId: line.productId, buyerKey: line.buyerKey } }, select: { status: true, createdAt: true } });
  return written && !mayRewrite(written, (await settingsInForce(now, on))['reviews.edit-days'], now) ? 'too-late' : null;
}

/**
 * Writes a buyer's review of a delivered line, or writes the one she has of this product anew. Either way it waits for an
 * officer; what was shown before is hidden, and an answer to it is gone. Safe to repeat. Refuses goods that have not
 * arrived, buyers who belong to the group, and changes after the time for them (setting reviews.edit-days).
 */
export async function writeReview(line: ReviewedLine, { language, imageIds, ...form }: WrittenReview, now: Date): Promise<Result<{ id: string }, WritingRefusal>> {
  const shown = districtOf(line);
  return db.$transaction(async (tx) => {
    const refusal = await writingRefusal(line, now, tx);
    if (refusal) return err(refusal);
    const { productId, buyerKey, groupId } = line;
    const said = { stars: form.stars, title: form.title ?? '', text: form.text ?? '', shownName: form.shownName, language, writtenAt: now, agreedWording: reviewNotice(language), agreedVersion: REVIEW_NOTICE_VERSION, ...shown };
    const first = await tx.review.createMany({ data: { ...said, id: newId(now.getTime()), productId, groupId, buyerKey, orderLineId: line.id, createdAt: now }, skipDuplicates: true });
    const { id } = await tx.review.findUniqueOrThrow({ where: { productId_buyerKey: { productId, buyerKey } }, select: { id: true } });
    if (first.count === 0) {
      const { from, to } = REVIEW_MOVES.rewrite;
      const unanswered = { reply: '', repliedAt: null, repliedById: null, replyRemovedAt: null, replyRemovedFor: null };
      await tx.review.updateMany({ where: { id, status: { in: [...from] } }, data: { ...said, ...unanswered, status: to, version: { increment: 1 }, decidedAt: null, decidedById: null, reason: null } });
    }
    await tx.reviewImage.deleteMany({ where: { reviewId: id } });
    const images = [...new Set(imageIds)].slice(0, MAX_REVIEW_PHOTOS);
    await tx.reviewImage.createMany({ data: images.map((imageId, position) => ({ reviewId: id, imageId, position })) });
    await recordAudit(tx, { action: first.count === 0 ? 'rewrite-review' : 'write-review', subject: { kind: 'review', id }, by: line.order.personId ? { personId: line.order.personId } : {} });
    return ok({ id });
  });
}
