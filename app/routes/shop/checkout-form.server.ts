import { cartToken } from '#app/domain/cart/cart-cookie.server.ts';
import { addCoupon } from '#app/domain/cart/coupon-codes.server.ts';
import { couponForm } from '#app/domain/cart/forms.ts';
import { readBasket } from '#app/domain/cart/read-basket.server.ts';
import { setPin } from '#app/domain/cart/change-cart.server.ts';
import { checkoutView, type CheckoutView, type CodeStep } from '#app/domain/checkout/checkout-view.server.ts';
import { billState, placeOf, type PinPlace } from '#app/domain/checkout/destination.server.ts';
import { readSeen, type Seen } from '#app/domain/checkout/seen.ts';
import { cashCodeState } from '#app/domain/checkout/cash-code.server.ts';
import { parseMobile } from '#app/domain/registry/formats.ts';
import { parsePin } from '#app/domain/registry/pin.ts';
import { readForm, refuse, type FormState } from '#app/lib/forms.ts';
import { moveOn } from './private-page.server.ts';

/** A typed field as text, whatever was sent. */
function typed(form: FormState, name: string): string | undefined {
  const value = form.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Where the typed PIN lies; null while there is none to read. */
export function typedPlace(form: FormState): PinPlace | null {
  const pin = parsePin(typed(form, 'pin') ?? '');
  return pin.ok ? placeOf(pin.value, { state: typed(form, 'state'), district: typed(form, 'district') }) : null;
}

/** What the page showed her, as she sent it back. */
export function typedSeen(form: FormState): Seen {
  return readSeen(typed(form, 'seen')?.slice(0, 6_000) ?? '');
}

/** The page again with everything she typed; a basket that has nothing to order leads to the basket's own page. */
export async function checkoutAgain(request: Request, form: FormState, { ask = false, code }: { ask?: boolean; code?: CodeStep } = {}): Promise<CheckoutView> {
  const token = cartToken(request);
  const place = typedPlace(form);
  if (place) await setPin(token, place.pin);
  const mobile = parseMobile(typed(form, 'mobile') ?? '');
  const billPin = parsePin(typed(form, 'billPin') ?? '');
  const billStateCode = billPin.ok && place?.state ? billState(billPin.value, place.state) : null;
  const now = new Date();
  const phone = mobile.ok ? mobile.value : null;
  const state = token && phone ? cashCodeState(request, { basketToken: token, phone }, now) : 'none';
  const view = await checkoutView(await readBasket(token, now), { place, billStateCode, phone, form, code: code ?? { state, phone, wait: null }, ...(ask ? { before: typedSeen(form) } : {}) }, now);
  if (!view) throw moveOn(request, '/cart');
  return view;
}

/** Whether a coupon's code stands typed in the form. */
export function hasCoupon(sent: FormData): boolean {
  const code = sent.get('code');
  return typeof code === 'string' && code.trim() !== '';
}

/** Keeps a typed coupon's code with the basket. The form comes back with everything typed: without the code, or with what is wrong with it. */
export async function takeCoupon(request: Request, sent: FormData): Promise<{ readonly form: FormState; readonly taken: boolean }> {
  const read = readForm(sent, couponForm);
  if (!read.ok) return { form: read.form, taken: false };
  const added = await addCoupon(cartToken(request), read.value.code);
  if (!added.ok) return { form: refuse(read.form, 'code', added.error), taken: false };
  return { form: { ...read.form, values: { ...read.form.values, code: '' } }, taken: true };
}
