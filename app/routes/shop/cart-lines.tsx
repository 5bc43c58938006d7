import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { cartToken, keepCart } from '#app/domain/cart/cart-cookie.server.ts';
import { putInCart } from '#app/domain/cart/change-cart.server.ts';
import { wantedForm } from '#app/domain/cart/forms.ts';
import { BasketPage } from '#app/domain/checkout/components/basket-page.tsx';
import { readForm, refuse, type FormState } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { loadCart } from './cart-page.server.ts';
import { privateMeta } from './private-meta.ts';
import { moveOn, privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.basket.title'));
export const headers = privatePage;

export const loader = ({ request }: LoaderFunctionArgs) => loadCart(request);

/** Puts goods into the basket. */
export async function action({ request }: ActionFunctionArgs) {
  const read = readForm(await sentForm(request), wantedForm);
  if (!read.ok) return refused(read.form);
  const visitor = await visitorOf(request);
  const put = await putInCart(cartToken(request), read.value, new Date(), visitor?.person?.id);
  if (!put.ok) return refused(refuse(read.form, '', put.error === 'gone' ? 'goods-gone' : put.error));
  return moveOn(request, `/cart?added=${read.value.variantId}`, keepCart(put.value.token));
}

function refused(form: FormState) {
  return data({ what: 'goods' as const, form }, { status: 422 });
}

export default function CartLines() {
  return <BasketPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
