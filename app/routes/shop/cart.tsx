import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BasketPage } from '#app/domain/checkout/components/basket-page.tsx';
import { loadCart } from './cart-page.server.ts';
import { pageMeta } from './page-meta.ts';
import { privatePage } from './private-page.server.ts';

/** Whoever has no basket of her own sees an empty one: there is nothing in it to keep from search engines. */
export const meta: MetaFunction<typeof loader> = (input) => pageMeta(input, (t) => ({ title: t('checkout.basket.title'), description: t('checkout.basket.emptyText'), path: '/cart' }));
export const headers = privatePage;

export const loader = ({ request }: LoaderFunctionArgs) => loadCart(request);

export default function Cart() {
  return <BasketPage {...useLoaderData<typeof loader>()} refused={undefined} />;
}
