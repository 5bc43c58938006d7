import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { cartToken } from '#app/domain/cart/cart-cookie.server.ts';
import { removeCoupon } from '#app/domain/cart/coupon-codes.server.ts';
import { CheckoutPage } from '#app/domain/checkout/components/checkout-page.tsx';
import { couponCode } from '#app/domain/coupons/coupon.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { checkoutAgain } from './checkout-form.server.ts';
import { loadCheckout } from './checkout-loader.server.ts';
import { privateMeta } from './private-meta.ts';
import { privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.form.title'));
export const headers = privatePage;

export const loader = ({ request }: LoaderFunctionArgs) => loadCheckout(request);

const removed = z.object({ removeCoupon: z.string().max(60).catch('') });

/** Takes a coupon out and shows the checkout again; everything typed stays. */
export async function action({ request }: ActionFunctionArgs) {
  const read = readForm(await sentForm(request), removed);
  const code = read.ok ? couponCode(read.value.removeCoupon) : null;
  if (code !== null) await removeCoupon(cartToken(request), code);
  return data(await checkoutAgain(request, read.form));
}

export default function CheckoutCouponRemove() {
  const fresh = useLoaderData<typeof loader>();
  return <CheckoutPage view={useActionData<typeof action>() ?? fresh} />;
}
