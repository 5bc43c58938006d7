import { redirect } from '@remix-run/node';
import { sellSize } from '#app/domain/catalogue/save-size.server.ts';
import { idOf, refusalOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { sellerAction, sellerLoader } from './scope.server.ts';

export const loader = sellerLoader(async ({ params }) => redirect(goodsPath(idOf(params), 'size')));

/** Stops selling a size. */
export const action = sellerAction(async ({ scope, params }) => {
  const id = idOf(params);
  const done = await sellSize(scope, id, idOf(params, 'variantId'), false);
  const problem = done.ok ? '' : `?problem=${refusalOf(done.error)}`;
  return redirect(goodsPath(id, 'size') + problem, 303);
});
