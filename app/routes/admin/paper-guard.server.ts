import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { readPaper, type OpenPaper } from '#app/domain/papers/queries.server.ts';

/** The paper of the address; 404 when it is none of the officer's area. */
export async function paperOr404(scope: OfficerScope, id: string | undefined): Promise<OpenPaper> {
  const paper = await readPaper({ kind: 'officer', scope }, id ?? '');
  if (!paper) throw new Response(null, { status: 404 });
  return paper;
}
