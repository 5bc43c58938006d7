import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { withGoods, type GoodsRefusal } from './goods-access.server.ts';

/** Puts a photo first: the one lists show. Positions only have to ascend, so it goes below the lowest. */
export function leadWithPhoto(scope: SellerScope, productId: string, imageId: string): Promise<Result<undefined, GoodsRefusal>> {
  return withGoods(scope, productId, async (tx, { id }) => {
    const [first] = await tx.productImage.findMany({ where: { productId: id }, orderBy: [{ position: 'asc' }, { imageId: 'asc' }], take: 1 });
    if (!first) return err('not-found');
    if (first.imageId === imageId) return ok();
    const { count } = await tx.productImage.updateMany({ where: { productId: id, imageId }, data: { position: first.position - 1 } });
    return count === 1 ? ok() : err('not-found');
  });
}
