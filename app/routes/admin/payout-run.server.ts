import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { payoutRun } from '#app/domain/settlement/run-queries.server.ts';

/** The payout run of the address; 404 outside the officer's area. */
export async function runOr404(scope: OfficerScope, id: string | undefined) {
  const run = await payoutRun(scope, id ?? '', new Date());
  if (!run) throw new Response(null, { status: 404 });
  return { run };
}
