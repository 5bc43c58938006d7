import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { cartToken } from '#app/domain/cart/cart-cookie.server.ts';
import { addCoupon } from '#app/domain/cart/coupon-codes.server.ts';
import { couponForm } from '#app/domain/cart/forms.ts';
import { CheckoutPage } from '#app/domain/checkout/components/checkout-page.tsx';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { checkoutAgain } from './checkout-form.server.ts';
import { loadCheckout } from './checkout-loader.server.ts';
import { privateMeta } from './private-meta.ts';
import { privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.form.title'));
export const headers = privatePage;

export const loader = ({ request }: LoaderFunctionArgs) => loadCheckout(request);

/** Keeps a coupon's code with the basket and shows the checkout again; everything typed stays. */
export async function action({ request }: ActionFunctionArgs) {
  const read = readForm(await sentForm(request), couponForm);
  if (!read.ok) return data(await checkoutAgain(request, read.form), { status: 422 });
  const added = await addCoupon(cartToken(request), read.value.code);
  if (!added.ok) return data(await checkoutAgain(request, refuse(read.form, 'code', added.error)), { status: 422 });
  return data(await checkoutAgain(request, { ...read.form, values: { ...read.form.values, code: '' } }));
}

export default function CheckoutCoupon() {
  const fresh = useLoaderData<typeof loader>();
  return <CheckoutPage view={useActionData<typeof action>() ?? fresh} />;
}
