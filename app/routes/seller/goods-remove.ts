import { redirect } from '@remix-run/node';
import { archiveProduct } from '#app/domain/catalogue/move-product.server.ts';
import { idOf, refusalOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { sellerAction, sellerLoader } from './scope.server.ts';

export const loader = sellerLoader(async ({ params }) => redirect(goodsPath(idOf(params), 'check')));

/** Takes a listing off the group's list; goods on sale stay until they are hidden. */
export const action = sellerAction(async ({ scope, params }) => {
  const id = idOf(params);
  const removed = await archiveProduct(scope, id);
  if (!removed.ok) refusalOf(removed.error);
  return redirect(removed.ok ? '/seller/goods' : goodsPath(id, 'check'), 303);
});
