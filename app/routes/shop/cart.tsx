import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BasketPage } from '#app/domain/checkout/components/basket-page.tsx';
import { loadCart } from './cart-page.server.ts';
import { privateMeta } from './private-meta.ts';
import { privatePage } from './private-page.server.ts';

export const meta = privateMeta((t) => t('checkout.basket.title'));
export const headers = privatePage;

export const loader = ({ request }: LoaderFunctionArgs) => loadCart(request);

export default function Cart() {
  return <BasketPage {...useLoaderData<typeof loader>()} refused={undefined} />;
}
