import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { newToken } from '#app/lib/secrets.server.ts';

/**
 * Takes her who ordered out of the reviews of these orders. What buyers read stays with its stars and words and the group's
 * answer, from nobody in particular; name, district and photos go (files in the nights after). What was never shown goes whole.
 */
export async function forgetReviewer(tx: DbOrTransaction, orderIds: readonly string[]): Promise<void> {
  const hers = { orderLine: { groupOrder: { orderId: { in: [...orderIds] } } } };
  await tx.review.deleteMany({ where: { ...hers, status: { not: 'PUBLISHED' } } });
  for (const { id } of await tx.review.findMany({ where: hers, select: { id: true } })) {
    await tx.reviewImage.deleteMany({ where: { reviewId: id } });
    await tx.review.update({ where: { id }, data: { shownName: '', districtEn: '', districtHi: '', buyerKey: newToken() } });
  }
}
