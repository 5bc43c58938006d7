import { redirect } from '@remix-run/node';
import { leadWithPhoto } from '#app/domain/catalogue/lead-with-photo.server.ts';
import { idOf, refusalOf } from './goods-guard.server.ts';
import { goodsPath } from './goods-path.ts';
import { sellerAction, sellerLoader } from './scope.server.ts';

export const loader = sellerLoader(async ({ params }) => redirect(goodsPath(idOf(params), 'photos')));

/** Puts a photo first. */
export const action = sellerAction(async ({ scope, params }) => {
  const done = await leadWithPhoto(scope, idOf(params), idOf(params, 'imageId'));
  if (!done.ok) refusalOf(done.error);
  return redirect(goodsPath(idOf(params), 'photos'), 303);
});
