import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { cartToken } from '#app/domain/cart/cart-cookie.server.ts';
import { addCoupon } from '#app/domain/cart/coupon-codes.server.ts';
import { couponForm } from '#app/domain/cart/forms.ts';
import { BasketPage } from '#app/domain/checkout/components/basket-page.tsx';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { loadCart } from './cart-page.server.ts';
import { privateMeta } from './private-meta.ts';
import { moveOn, privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.basket.title'));
export const headers = privatePage;

export const loader = ({ request }: LoaderFunctionArgs) => loadCart(request);

/** Keeps a coupon's code with the basket, and comes back to what it takes off. */
export async function action({ request }: ActionFunctionArgs) {
  const read = readForm(await sentForm(request), couponForm);
  if (!read.ok) return data({ what: 'coupon' as const, form: read.form }, { status: 422 });
  const added = await addCoupon(cartToken(request), read.value.code);
  if (!added.ok) return data({ what: 'coupon' as const, form: refuse(read.form, 'code', added.error) }, { status: 422 });
  return moveOn(request, '/cart#coupons');
}

export default function CartCoupons() {
  return <BasketPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
