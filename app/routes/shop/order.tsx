import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OrderPage } from '#app/domain/checkout/components/order-page.tsx';
import { deedOf } from '#app/domain/checkout/order-deed.ts';
import { orderPage } from '#app/domain/checkout/order-page.server.ts';
import { reviewsOfOrder } from '#app/domain/reviews/queries.server.ts';
import { shopFacts } from '#app/lib/shop-facts.server.ts';
import { SECRET_PAGE } from './order-link.server.ts';
import { pageMeta } from './page-meta.ts';

export const meta: MetaFunction<typeof loader> = (input) => pageMeta(input, (t) => ({ title: input.data ? t('checkout.order.title', { number: input.data.order.number }) : t('common.notFoundTitle'), path: null }));
export const headers = () => SECRET_PAGE;

/** The link is the key: whoever has it sees the order, and a link that leads nowhere looks like any other. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = params['token'] ?? '';
  const order = await orderPage(token);
  if (!order) throw new Response(null, { status: 404, headers: SECRET_PAGE });
  const { phone, email } = shopFacts();
  const arrived = order.groupOrders.some(({ status }) => status === 'DELIVERED');
  const done = deedOf(new URL(request.url).searchParams.get('done'), order.groupOrders);
  return { order, done, reviews: arrived ? await reviewsOfOrder(token) : {}, care: { phone, email }, now: new Date() };
}

export default function Order() {
  return <OrderPage {...useLoaderData<typeof loader>()} />;
}
