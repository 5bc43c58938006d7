import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { cartToken, keepCart } from '#app/domain/cart/cart-cookie.server.ts';
import { fillCart } from '#app/domain/cart/fill-cart.server.ts';
import { goodsOfOrder } from '#app/domain/checkout/queries.server.ts';
import { SECRET_PAGE, orderOfLink } from './order-link.server.ts';
import { moveOn } from './private-page.server.ts';

export const headers = () => SECRET_PAGE;

/** There is nothing to read here. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<never> {
  const { page } = await orderOfLink(request, params['token']);
  throw redirect(page, { headers: SECRET_PAGE });
}

/** Puts the goods of an order into this browser's basket, as many as then. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { order } = await orderOfLink(request, params['token']);
  const [visitor, { pin, goods }] = await Promise.all([visitorOf(request), goodsOfOrder(order.id)]);
  const { token, put, missing } = await fillCart({ token: cartToken(request), goods, pin, personId: visitor?.person?.id ?? null, now: new Date() });
  return moveOn(request, `/cart?again=${put}&missing=${missing}`, ...(token === null ? [] : [keepCart(token)]));
}

export default function OrderAgain() {
  return null;
}
