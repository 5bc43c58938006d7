import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { withGoods, type GoodsRefusal } from './goods-access.server.ts';

/** Takes a photo off a listing; gone already is fine. Refuses the last one of goods that buyers can see. */
export function removePhoto(scope: SellerScope, productId: string, imageId: string): Promise<Result<undefined, GoodsRefusal | 'last-photo'>> {
  return withGoods(scope, productId, async (tx, { id, status }) => {
    const others = await tx.productImage.count({ where: { productId: id, imageId: { not: imageId } } });
    if (others === 0 && (status === 'PUBLISHED' || status === 'HIDDEN' || status === 'IN_REVIEW')) return err('last-photo');
    await tx.productImage.deleteMany({ where: { productId: id, imageId } });
    return ok();
  });
}
