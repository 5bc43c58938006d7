import { useLoaderData } from '@remix-run/react';
import { PaperPage } from '#app/domain/papers/components/paper-page.tsx';
import { paperOr404 } from './paper-guard.server.ts';
import { sellerLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('papers.linkTitle');

/** A paper of the group, to read and to print. */
export const loader = sellerLoader(async ({ scope, params }) => ({ paper: await paperOr404(scope, params['paper']) }));

export default function Paper() {
  const { paper } = useLoaderData<typeof loader>();
  const back = paper.groupOrderId ? `/seller/orders/${paper.groupOrderId}` : `/seller/money/statement?month=${paper.month}`;
  return <PaperPage sheet={paper.sheet} back={back} ofMonth={paper.groupOrderId === null} pdf={`/seller/papers/${paper.id}/pdf`} />;
}
