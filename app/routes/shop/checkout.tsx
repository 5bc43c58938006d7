import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { cartToken, forgetCart } from '#app/domain/cart/cart-cookie.server.ts';
import { CheckoutPage } from '#app/domain/checkout/components/checkout-page.tsx';
import { cashCodeState, confirmCashCode, forgetCashCode, type CashOrder } from '#app/domain/checkout/cash-code.server.ts';
import { billState } from '#app/domain/checkout/destination.server.ts';
import { checkoutForm, type CheckoutForm } from '#app/domain/checkout/forms.ts';
import type { Buyer } from '#app/domain/checkout/order-rows.ts';
import { placeOrder } from '#app/domain/checkout/place-order.server.ts';
import { startCheckout } from '#app/domain/payments/start-checkout.server.ts';
import { gstinState } from '#app/domain/registry/formats.ts';
import { withinTime } from '#app/lib/deadline.server.ts';
import { readForm, refuse, type FormState } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { BUYERS_PATIENCE } from './buyers-patience.ts';
import { askForCode } from './checkout-code.server.ts';
import { checkoutAgain, hasCoupon, takeCoupon, typedPlace, typedSeen } from './checkout-form.server.ts';
import { loadCheckout } from './checkout-loader.server.ts';
import { privateMeta } from './private-meta.ts';
import { languageOf, moveOn, privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.form.title'));
export const headers = privatePage;

export const loader = ({ request }: LoaderFunctionArgs) => loadCheckout(request);

/** Places the order, or gives the page back with what is to be mended or agreed to; a coupon typed and not taken yet comes first. */
export async function action({ request, context }: ActionFunctionArgs) {
  const now = new Date();
  const sent = await sentForm(request);
  if (hasCoupon(sent)) {
    // She sees what it takes off, and orders then.
    const { form, taken } = await takeCoupon(request, sent);
    return data(await checkoutAgain(request, form, { ask: taken }), { status: taken ? 409 : 422 });
  }
  const read = readForm(sent, checkoutForm, ['phoneCode']);
  if (!read.ok) return refused(request, read.form);
  const where = destinationOf(read.value, read.form);
  if (!where.ok) return refused(request, where.form);

  const paper = papersOf(read.value, read.form, where.destination.billStateCode);
  if (!paper.ok) return refused(request, paper.form);

  const visitor = await visitorOf(request);
  const buyer: Buyer = { ...contactOf(read.value), ...paper.papers, ...where.destination, personId: visitor?.person?.id ?? null, language: languageOf(request) };
  const basketToken = cartToken(request);
  if (!basketToken) return moveOn(request, '/cart');
  const order = { basketToken, phone: buyer.phone };
  const confirmed = await phoneConfirmed({ request, context }, order, buyer.method === 'CASH_ON_DELIVERY' ? read.value.phoneCode : undefined, now);
  if (!confirmed.ok) return refused(request, confirmed.refuse(read.form));
  const placed = await placeOrder(basketToken, buyer, typedSeen(read.form), now, { confirmedPhone: confirmed.phone });
  if (placed.ok) {
    const { orderId, token } = placed.value;
    const payment = buyer.method === 'ONLINE' ? await withinTime(BUYERS_PATIENCE, () => startCheckout(orderId, now)) : null;
    if (!payment?.ok) return moveOn(request, `/orders/${token}`, forgetCart(), ...(confirmed.phone ? [forgetCashCode()] : []));
    return redirect(payment.value.url, { status: 303, headers: { 'Set-Cookie': forgetCart() } });
  }
  switch (placed.error) {
    case 'empty':
      return moveOn(request, '/cart');
    case 'cash-above-cap':
    case 'cash-place':
    case 'cash-refused-before':
      return refused(request, refuse(read.form, 'method', placed.error));
    case 'cash-code':
      return askForCode({ request, context }, read.form, order, now);
    case 'problems':
    case 'changed':
      return data(
        await checkoutAgain(request, read.form, { ask: true, ...(confirmed.phone ? { code: { state: 'confirmed', phone: confirmed.phone, wait: null } } : {}) }),
        { status: 409, headers: confirmed.cookie ? { 'Set-Cookie': confirmed.cookie } : {} },
      );
  }
}

/** Whether a code to her number was typed right, now or before; a wrong one is said beside its field. */
async function phoneConfirmed({ request, context }: Pick<ActionFunctionArgs, 'request' | 'context'>, order: CashOrder, typed: string | undefined, now: Date) {
  const state = cashCodeState(request, order, now);
  if (state === 'confirmed') return { ok: true as const, phone: order.phone, cookie: null };
  if (state === 'none' || !typed) return { ok: true as const, phone: null, cookie: null };
  const checked = await confirmCashCode(request, order, typed.replaceAll(/\D/g, ''), context.clientAddress, now);
  if (checked.ok) return { ok: true as const, phone: order.phone, cookie: checked.value };
  return { ok: false as const, refuse: (form: FormState) => refuse(form, 'phoneCode', checked.error === 'wait' ? 'code-tries-wait' : checked.error) };
}

async function refused(request: Request, form: FormState) {
  return data(await checkoutAgain(request, form), { status: 422 });
}

function contactOf({ name, mobile, email, line1, line2, city, method }: CheckoutForm) {
  return { name, phone: mobile, email: email ?? null, line1, line2: line2 ?? '', city, method };
}

/** Where it goes and where the bill goes; asks beside the field where the PIN alone does not say. */
function destinationOf({ pin, billPin }: CheckoutForm, form: FormState) {
  const place = typedPlace(form);
  if (!place?.state) return { ok: false as const, form: refuse(form, 'state', 'state-required') };
  if (place.district === null) return { ok: false as const, form: refuse(form, 'district', 'district-required') };
  const billStateCode = billPin ? billState(billPin, place.state) : place.state;
  if (!billStateCode) return { ok: false as const, form: refuse(form, 'billPin', 'bill-pin-unknown') };
  return { ok: true as const, destination: { pin, stateCode: place.state, district: place.district, billStateCode } };
}

/** A business's number on the bill and the person a gift goes to; asks beside the field where one half is missing. */
function papersOf({ billPin, billAddress, buyerGstin, buyerBusiness, recipientName, recipientMobile, giftNote }: CheckoutForm, form: FormState, billStateCode: string) {
  if (buyerGstin && !buyerBusiness) return { ok: false as const, form: refuse(form, 'buyerBusiness', 'required') };
  if (buyerGstin && gstinState(buyerGstin) !== billStateCode) return { ok: false as const, form: refuse(form, 'buyerGstin', 'gstin-not-bill-state') };
  if (recipientMobile && !recipientName) return { ok: false as const, form: refuse(form, 'recipientName', 'required') };
  if (recipientName && !recipientMobile) return { ok: false as const, form: refuse(form, 'recipientMobile', 'required') };
  return {
    ok: true as const,
    papers: {
      billPin: billPin ?? null, billAddress: billAddress ?? null, buyerGstin: buyerGstin ?? null, buyerBusiness: buyerGstin ? (buyerBusiness ?? null) : null,
      recipientName: recipientName ?? null, recipientPhone: recipientMobile ?? null, giftNote: giftNote ?? null,
    },
  };
}

export default function Checkout() {
  const fresh = useLoaderData<typeof loader>();
  return <CheckoutPage view={useActionData<typeof action>() ?? fresh} />;
}
