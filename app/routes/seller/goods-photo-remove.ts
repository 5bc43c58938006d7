import { redirect } from '@remix-run/node';
import { removePhoto } from '#app/domain/catalogue/remove-photo.server.ts';
import { idOf, refusalOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { sellerAction, sellerLoader } from './scope.server.ts';

export const loader = sellerLoader(async ({ params }) => redirect(goodsPath(idOf(params), 'photos')));

/** Takes a photo away. */
export const action = sellerAction(async ({ scope, params }) => {
  const id = idOf(params);
  const done = await removePhoto(scope, id, idOf(params, 'imageId'));
  const problem = done.ok ? '' : `?problem=${refusalOf(done.error)}`;
  return redirect(goodsPath(id, 'photos') + problem, 303);
});
