import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { cartToken } from '#app/domain/cart/cart-cookie.server.ts';
import { setPin } from '#app/domain/cart/change-cart.server.ts';
import { pinForm } from '#app/domain/cart/forms.ts';
import { BasketPage } from '#app/domain/checkout/components/basket-page.tsx';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { loadCart } from './cart-page.server.ts';
import { privateMeta } from './private-meta.ts';
import { moveOn, privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.basket.title'));
export const headers = privatePage;

export const loader = ({ request }: LoaderFunctionArgs) => loadCart(request);

/** Remembers where the basket goes, and comes back to what that makes of the total. */
export async function action({ request }: ActionFunctionArgs) {
  const read = readForm(await sentForm(request), pinForm);
  if (!read.ok) return data({ what: 'pin' as const, form: read.form }, { status: 422 });
  await setPin(cartToken(request), read.value.pin);
  return moveOn(request, '/cart#total');
}

export default function CartPin() {
  return <BasketPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
