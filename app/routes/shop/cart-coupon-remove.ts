import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { cartToken } from '#app/domain/cart/cart-cookie.server.ts';
import { removeCoupon } from '#app/domain/cart/coupon-codes.server.ts';
import { couponCode } from '#app/domain/coupons/coupon.ts';
import { moveOn } from './private-page.server.ts';

export const loader = ({ request }: LoaderFunctionArgs) => moveOn(request, '/cart');

/** Takes a coupon out of the basket. */
export async function action({ request, params }: ActionFunctionArgs) {
  const code = couponCode(params.code ?? '');
  if (code !== null) await removeCoupon(cartToken(request), code);
  return moveOn(request, '/cart#total');
}
