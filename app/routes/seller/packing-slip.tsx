import { useLoaderData } from '@remix-run/react';
import { PaperPage } from '#app/domain/papers/components/paper-page.tsx';
import { packingSlip } from './packing-slip.server.ts';
import { sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('papers.packingLink');

/** What goes into the parcel with the goods. */
export const loader = sellerLoader(({ scope, params }) => packingSlip(scope, params['id']));

export default function PackingSlip() {
  const { order, sheet } = useLoaderData<typeof loader>();
  return <PaperPage sheet={sheet} back={`/seller/orders/${order.id}`} pdf={`/seller/orders/${order.id}/packing-slip/pdf`} />;
}
