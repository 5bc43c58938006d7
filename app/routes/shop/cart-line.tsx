import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { cartToken } from '#app/domain/cart/cart-cookie.server.ts';
import { changeQuantity } from '#app/domain/cart/change-cart.server.ts';
import { quantityForm } from '#app/domain/cart/forms.ts';
import { BasketPage } from '#app/domain/checkout/components/basket-page.tsx';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { loadCart } from './cart-page.server.ts';
import { privateMeta } from './private-meta.ts';
import { moveOn, privatePage } from './private-page.server.ts';
import { uuidParam } from './uuid-param.ts';

export const meta = privateMeta((t) => t('checkout.basket.title'));
export const headers = privatePage;

export const loader = ({ request }: LoaderFunctionArgs) => loadCart(request);

/** Changes how many of a size are in the basket, and comes back to that line; 0 takes it out. */
export async function action({ request, params }: ActionFunctionArgs) {
  const variantId = uuidParam(params.variantId);
  const read = readForm(await sentForm(request), quantityForm);
  if (!read.ok) return data({ what: 'goods' as const, form: read.form }, { status: 422 });
  const { quantity } = read.value;
  const before = await changeQuantity(cartToken(request), { variantId, quantity });
  return moveOn(request, before !== null && quantity === 0 ? `/cart?removed=${variantId}&quantity=${before}` : `/cart#line-${variantId}`);
}

export default function CartLine() {
  return <BasketPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
