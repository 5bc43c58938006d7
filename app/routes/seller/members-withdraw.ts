import { redirect } from '@remix-run/node';
import { withdrawInvitation } from '#app/domain/registry/withdraw-invitation.server.ts';
import { sellerAction, sellerLoader } from './scope.server.ts';

export const loader = sellerLoader(() => Promise.resolve(redirect('/seller/members')));

/** Takes back that somebody was asked to be a member. */
export const action = sellerAction(async ({ scope, params }) => {
  const withdrawn = await withdrawInvitation({ kind: 'bearer', scope }, params['id'] ?? '');
  if (!withdrawn.ok && withdrawn.error === 'not-found') throw new Response(null, { status: 404 });
  return redirect('/seller/members', 303);
});
