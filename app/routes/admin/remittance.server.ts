import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { remittanceOfArea } from '#app/domain/remittance/queries.server.ts';

/** The remittance of the address; 404 outside the officer's area. */
export async function remittanceOr404(scope: OfficerScope, id: string | undefined) {
  const remittance = await remittanceOfArea(scope, id ?? '');
  if (!remittance) throw new Response(null, { status: 404 });
  return { remittance };
}
