import type { LoaderFunctionArgs } from '@remix-run/node';
import { readPaper } from '#app/domain/papers/queries.server.ts';
import { SECRET_PAGE, orderOfLink } from './order-link.server.ts';

/** A paper of the order behind the link, and the address of the order's page. */
export async function paperOfLink({ request, params }: Pick<LoaderFunctionArgs, 'request' | 'params'>) {
  const { order, page } = await orderOfLink(request, params['token']);
  const paper = await readPaper({ kind: 'buyer', token: order.token }, params['paper'] ?? '');
  if (!paper) throw new Response(null, { status: 404, headers: SECRET_PAGE });
  return { paper, page };
}
