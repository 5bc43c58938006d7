import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CheckoutPage } from '#app/domain/checkout/components/checkout-page.tsx';
import { sentForm } from '#app/lib/sent-form.ts';
import { checkoutAgain, takeCoupon } from './checkout-form.server.ts';
import { loadCheckout } from './checkout-loader.server.ts';
import { privateMeta } from './private-meta.ts';
import { privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.form.title'));
export const headers = privatePage;

export const loader = ({ request }: LoaderFunctionArgs) => loadCheckout(request);

/** Keeps a coupon's code with the basket and shows the checkout again; everything typed stays. */
export async function action({ request }: ActionFunctionArgs) {
  const { form, taken } = await takeCoupon(request, await sentForm(request));
  return data(await checkoutAgain(request, form), { status: taken ? 200 : 422 });
}

export default function CheckoutCoupon() {
  const fresh = useLoaderData<typeof loader>();
  return <CheckoutPage view={useActionData<typeof action>() ?? fresh} />;
}
