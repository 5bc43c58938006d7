import { useLoaderData } from '@remix-run/react';
import { PaperPage } from '#app/domain/papers/components/paper-page.tsx';
import { paperOr404 } from './paper-guard.server.ts';
import { adminLoader } from './scope.server.ts';
import { titled } from '../title.ts';

export const meta = titled('papers.linkTitle');

/** A paper of a group of the area, to read and to print. */
export const loader = adminLoader(async ({ scope, params }) => ({ paper: await paperOr404(scope, params['paper']) }));

export default function Paper() {
  const { paper } = useLoaderData<typeof loader>();
  const back = paper.groupOrderId ? `/admin/orders/${paper.groupOrderId}` : '/admin';
  return <PaperPage sheet={paper.sheet} back={back} pdf={`/admin/papers/${paper.id}/pdf`} />;
}
