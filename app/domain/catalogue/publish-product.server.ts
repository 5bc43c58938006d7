import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { withGoods, type GoodsRefusal } from './goods-access.server.ts';
import { missingOf } from './listing-check.ts';
import { productMove } from './product-moves.ts';
import { checkedProduct } from './seller-queries.server.ts';

/**
 * Puts a listing into the shop. Doing it twice is harmless. Refuses while something the law or the shop asks for is
 * missing, from a group that is not approved, and from any status but those of the move.
 */
export function publishProduct(scope: SellerScope, productId: string, now: Date): Promise<Result<undefined, GoodsRefusal | 'incomplete' | 'not-allowed'>> {
  return withGoods(scope, productId, async (tx, product) => {
    if (product.status === 'PUBLISHED') return ok();
    const checked = await checkedProduct(scope, product.id, tx);
    if (!checked || missingOf(checked).length > 0) return err('incomplete');
    const { from, to } = productMove('publish');
    const moved = await tx.product.updateMany({
      where: { id: product.id, groupId: scope.group.id, status: { in: [...from] }, group: { status: 'APPROVED' } },
      data: { status: to, publishedAt: product.publishedAt ?? now },
    });
    if (moved.count === 0) return err('not-allowed');
    await recordAudit(tx, { action: 'publish-product', subject: { kind: 'product', id: product.id }, by: { personId: scope.member.id } });
    return ok();
  });
}
