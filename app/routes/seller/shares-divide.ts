import { redirect } from '@remix-run/node';
import { divideEarnings } from '#app/domain/shares/divide-earnings.server.ts';
import { sellerAction, sellerLoader } from './scope.server.ts';

/** Whoever comes here by a link wants the page. */
export const loader = sellerLoader(async () => redirect('/seller/shares'));

/** Divides what reached the group's bank. Members without an office have no button for it. */
export const action = sellerAction(async ({ scope }) => {
  const divided = await divideEarnings(scope, new Date());
  if (!divided.ok) throw new Response(null, { status: 403 });
  const { withoutWork } = divided.value;
  return redirect(withoutWork > 0 ? `/seller/shares?without-work=${withoutWork}` : '/seller/shares', 303);
});
