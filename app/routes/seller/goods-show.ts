import { redirect } from '@remix-run/node';
import { showProduct } from '#app/domain/catalogue/move-product.server.ts';
import { idOf, refusalOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { sellerAction, sellerLoader } from './scope.server.ts';

export const loader = sellerLoader(async ({ params }) => redirect(goodsPath(idOf(params), 'check')));

/** Puts hidden goods back into the shop. A listing that can't make this move any more is shown as it is. */
export const action = sellerAction(async ({ scope, params }) => {
  const id = idOf(params);
  const done = await showProduct(scope, id);
  if (!done.ok) refusalOf(done.error);
  return redirect(goodsPath(id, 'check'), 303);
});
