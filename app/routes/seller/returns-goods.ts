import { redirect } from '@remix-run/node';
import { isGoodsMove } from '#app/domain/returns/return-moves.ts';
import { takeGoodsBack } from '#app/domain/returns/take-goods-back.server.ts';
import { returnOr404 } from '../return-answer.server.ts';
import { sellerAction, sellerLoader } from './scope.server.ts';

/** Who reloads comes back to the request. */
export const loader = sellerLoader(async ({ scope, params }) => {
  const { id } = await returnOr404({ kind: 'group', scope }, params['id']);
  return redirect(`/seller/returns/${id}`);
});

/** The goods of a return came back, sound or spoiled; who was slower sees how it stands. */
export const action = sellerAction(async ({ scope, params }) => {
  const { id } = await returnOr404({ kind: 'group', scope }, params['id']);
  if (!isGoodsMove(params['how'])) throw new Response(null, { status: 404 });
  await takeGoodsBack(scope, id, params['how'], new Date());
  return redirect(`/seller/returns/${id}`, 303);
});
