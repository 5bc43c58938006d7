import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { cartToken } from '#app/domain/cart/cart-cookie.server.ts';
import { readBasket } from '#app/domain/cart/read-basket.server.ts';
import { checkoutView, type CheckoutView } from '#app/domain/checkout/checkout-view.server.ts';
import { placeOf } from '#app/domain/checkout/destination.server.ts';
import { lastContact } from '#app/domain/checkout/queries.server.ts';
import { parsePin } from '#app/domain/registry/pin.ts';
import { moveOn } from './private-page.server.ts';

/** The checkout as it opens: begun with the basket's PIN and, for somebody signed in, where her last order went. */
export async function loadCheckout(request: Request): Promise<CheckoutView> {
  const now = new Date();
  const [basket, visitor] = await Promise.all([readBasket(cartToken(request), now), visitorOf(request)]);
  const last = visitor?.person ? await lastContact(visitor.person.id) : {};
  const known = { ...(visitor?.person ? { name: visitor.person.name } : {}), ...last, ...(basket?.pin ? { pin: basket.pin } : {}) };
  const pin = parsePin(known.pin ?? '');
  const view = await checkoutView(basket, { place: pin.ok ? placeOf(pin.value) : null, known }, now);
  if (!view) throw moveOn(request, '/cart');
  return view;
}
