import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { cartToken } from '#app/domain/cart/cart-cookie.server.ts';
import { CheckoutPage } from '#app/domain/checkout/components/checkout-page.tsx';
import { cashCodeForm } from '#app/domain/checkout/forms.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { checkoutAgain } from './checkout-form.server.ts';
import { sendAnother } from './checkout-code.server.ts';
import { loadCheckout } from './checkout-loader.server.ts';
import { privateMeta } from './private-meta.ts';
import { moveOn, privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.form.title'));
export const headers = privatePage;

export const loader = ({ request }: LoaderFunctionArgs) => loadCheckout(request);

/** Sends another code for a cash order; everything typed stays. */
export async function action({ request, context }: ActionFunctionArgs) {
  const basketToken = cartToken(request);
  if (!basketToken) return moveOn(request, '/cart');
  const read = readForm(await sentForm(request), cashCodeForm, ['phoneCode']);
  if (!read.ok) return data(await checkoutAgain(request, read.form), { status: 422 });
  return sendAnother({ request, context }, read.form, { basketToken, phone: read.value.mobile }, new Date());
}

export default function CheckoutCode() {
  const fresh = useLoaderData<typeof loader>();
  return <CheckoutPage view={useActionData<typeof action>() ?? fresh} />;
}
