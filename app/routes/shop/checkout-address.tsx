import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { addressForm } from '#app/domain/checkout/forms.ts';
import { CheckoutPage } from '#app/domain/checkout/components/checkout-page.tsx';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { checkoutAgain } from './checkout-form.server.ts';
import { loadCheckout } from './checkout-loader.server.ts';
import { privateMeta } from './private-meta.ts';
import { privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.form.title'));
export const headers = privatePage;

export const loader = ({ request }: LoaderFunctionArgs) => loadCheckout(request);

/** Fills in state, district and charges from the PIN; everything typed stays. */
export async function action({ request }: ActionFunctionArgs) {
  const read = readForm(await sentForm(request), addressForm);
  return data(await checkoutAgain(request, read.form), { status: read.ok ? 200 : 422 });
}

export default function CheckoutAddress() {
  const fresh = useLoaderData<typeof loader>();
  return <CheckoutPage view={useActionData<typeof action>() ?? fresh} />;
}
