import { redirect } from '@remix-run/node';
import { setCreditAside } from '#app/domain/remittance/set-aside.server.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const loader = adminLoader(() => Promise.resolve(redirect('/admin/remittances/statement')));

/** A line of the bank's statement is no courier's cash; said twice, it is so once. */
export const action = adminAction(async ({ scope, params }) => {
  if (!(await setCreditAside(scope, params['credit'] ?? '', new Date()))) throw new Response(null, { status: 404 });
  return redirect('/admin/remittances/statement', 303);
});
