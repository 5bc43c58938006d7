import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { readPaper, type OpenPaper } from '#app/domain/papers/queries.server.ts';

/** The paper of the address; 404 when it is none of this group's. */
export async function paperOr404(scope: SellerScope, id: string | undefined): Promise<OpenPaper> {
  const paper = await readPaper({ kind: 'group', scope }, id ?? '');
  if (!paper) throw new Response(null, { status: 404 });
  return paper;
}
