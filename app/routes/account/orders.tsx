import { useLoaderData } from '@remix-run/react';
import { MyOrders } from '#app/domain/checkout/components/my-orders.tsx';
import { ordersOf } from '#app/domain/checkout/queries.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { accountMeta } from './page.ts';
import { noStore } from './page.server.ts';
import { personLoader } from './scope.server.ts';

export const meta = accountMeta((t) => t('checkout.mine.title'));
export const headers = noStore;

export const loader = personLoader(async ({ request, person }) => {
  const after = new URL(request.url).searchParams.get('after');
  return ordersOf(person.id, after && isId(after) ? after : null);
});

export default function Orders() {
  return <MyOrders {...useLoaderData<typeof loader>()} />;
}
