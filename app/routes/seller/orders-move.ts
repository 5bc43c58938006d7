import { redirect } from '@remix-run/node';
import { moveAndShow, orderOr404 } from './orders-guard.server.ts';
import { sellerAction, sellerLoader } from './scope.server.ts';

/** Moves that need nothing but a press of the button. */
const PLAIN = ['accept', 'pack', 'deliver'] as const;

function plainMove(name: string | undefined): (typeof PLAIN)[number] {
  const move = PLAIN.find((each) => each === name);
  if (!move) throw new Response(null, { status: 404 });
  return move;
}

/** Who reloads after a move comes back to the order. */
export const loader = sellerLoader(async ({ scope, params }) => {
  plainMove(params['move']);
  const { id } = await orderOr404(scope, params['id']);
  return redirect(`/seller/orders/${id}`);
});

export const action = sellerAction(({ scope, params }) => moveAndShow(scope, params['id'], plainMove(params['move']), {}));
