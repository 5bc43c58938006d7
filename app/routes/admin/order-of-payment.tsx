import { Link } from '@remix-run/react';

interface Props {
  readonly order: { readonly number: string; readonly groupOrders: readonly { readonly id: string; readonly number: string }[] };
}

/** The number of an order and the way to its parcels in the area. */
export function OrderOfPayment({ order }: Props) {
  return (
    <>
      {order.number}
      <span className="flex flex-wrap gap-x-3 font-normal">
        {order.groupOrders.map(({ id, number }) => (
          <Link key={id} className="link inline-flex min-h-12 items-center" to={`/admin/orders/${id}`}>
            {number}
          </Link>
        ))}
      </span>
    </>
  );
}
