import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addressForm } from '#app/domain/checkout/forms.ts';
import { CheckoutPage } from '#app/domain/checkout/components/checkout-page.tsx';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { checkoutAgain, hasCoupon, takeCoupon } from './checkout-form.server.ts';
import { loadCheckout } from './checkout-loader.server.ts';
import { privateMeta } from './private-meta.ts';
import { privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.form.title'));
export const headers = privatePage;

export const loader = ({ request }: LoaderFunctionArgs) => loadCheckout(request);

/**
 * Fills in state, district and charges from the PIN; everything typed stays. The Enter key leads here from every field:
 * where a coupon's code was typed, it is taken and the address asked for later.
 */
export async function action({ request }: ActionFunctionArgs) {
  const sent = await sentForm(request);
  if (hasCoupon(sent)) {
    const { form, taken } = await takeCoupon(request, sent);
    return data({ ...(await checkoutAgain(request, form)), couponTaken: taken }, { status: taken ? 200 : 422 });
  }
  const read = readForm(sent, addressForm);
  return data({ ...(await checkoutAgain(request, read.form)), couponTaken: false }, { status: read.ok ? 200 : 422 });
}

export default function CheckoutAddress() {
  const fresh = useLoaderData<typeof loader>();
  const filled = useActionData<typeof action>();
  return <CheckoutPage view={filled ?? fresh} couponTaken={filled?.couponTaken ?? false} />;
}
