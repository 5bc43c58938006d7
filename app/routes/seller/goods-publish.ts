import { redirect } from '@remix-run/node';
import { publishProduct } from '#app/domain/catalogue/publish-product.server.ts';
import { idOf, refusalOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { sellerAction, sellerLoader } from './scope.server.ts';

export const loader = sellerLoader(async ({ params }) => redirect(goodsPath(idOf(params), 'check')));

/** Puts a listing into the shop. What is missing is listed on the page it comes from. */
export const action = sellerAction(async ({ scope, params }) => {
  const id = idOf(params);
  const published = await publishProduct(scope, id, new Date());
  if (!published.ok) refusalOf(published.error);
  return redirect(goodsPath(id, 'check') + (published.ok ? '?published' : ''), 303);
});
