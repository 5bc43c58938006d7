import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { withGoods, type GoodsRefusal } from './goods-access.server.ts';
import { MAX_PHOTOS } from './photos.ts';

/** Puts kept photos behind those a listing has. Takes as many as fit and refuses when some did not; repeats count once. */
export function addPhotos(scope: SellerScope, productId: string, imageIds: readonly string[]): Promise<Result<undefined, GoodsRefusal | 'too-many-photos'>> {
  return withGoods(scope, productId, async (tx, { id }) => {
    const there = await tx.productImage.findMany({ where: { productId: id }, select: { imageId: true, position: true } });
    const known = new Set(there.map(({ imageId }) => imageId));
    const fresh = [...new Set(imageIds)].filter((imageId) => !known.has(imageId));
    const fitting = fresh.slice(0, Math.max(0, MAX_PHOTOS - there.length));
    const last = Math.max(-1, ...there.map(({ position }) => position));
    await tx.productImage.createMany({ data: fitting.map((imageId, index) => ({ productId: id, imageId, position: last + 1 + index })) });
    return fitting.length < fresh.length ? err('too-many-photos') : ok();
  });
}
