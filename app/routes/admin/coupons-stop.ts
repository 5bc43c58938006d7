import { redirect } from '@remix-run/node';
import { stopAreaCoupon } from '#app/domain/coupons/stop-coupon.server.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const loader = adminLoader(() => Promise.resolve(redirect('/admin/coupons')));

/** Stops a coupon; stopping it twice is stopping it once. */
export const action = adminAction(async ({ scope, params }) => {
  if (!(await stopAreaCoupon(scope, params['id'] ?? '', new Date()))) throw new Response(null, { status: 404 });
  return redirect('/admin/coupons', 303);
});
