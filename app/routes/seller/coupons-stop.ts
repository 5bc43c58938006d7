import { redirect } from '@remix-run/node';
import { stopGroupCoupon } from '#app/domain/coupons/stop-coupon.server.ts';
import { sellerAction, sellerLoader } from './scope.server.ts';

export const loader = sellerLoader(() => Promise.resolve(redirect('/seller/coupons')));

/** Stops a coupon; stopping it twice is stopping it once. */
export const action = sellerAction(async ({ scope, params }) => {
  if (!(await stopGroupCoupon(scope, params['id'] ?? '', new Date()))) throw new Response(null, { status: 404 });
  return redirect('/seller/coupons', 303);
});
