import { data, redirect } from '@remix-run/node';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { decideWriteOff } from '#app/domain/remittance/decide-write-off.server.ts';
import { remittanceOfArea } from '#app/domain/remittance/queries.server.ts';
import { refuse } from '#app/lib/forms.ts';

/** The remittance of the address; 404 outside the officer's area. */
export async function remittanceOr404(scope: OfficerScope, id: string | undefined) {
  const remittance = await remittanceOfArea(scope, id ?? '');
  if (!remittance) throw new Response(null, { status: 404 });
  return { remittance };
}

/** A second officer's word on writing a difference off: back to the remittance, or why not. */
export async function decided(scope: OfficerScope, id: string | undefined, decision: 'approve' | 'refuse') {
  const { remittance } = await remittanceOr404(scope, id);
  const done = await decideWriteOff(scope, remittance.id, decision, new Date());
  if (done.ok) return redirect(`/admin/remittances/${remittance.id}`, 303);
  return data({ form: refuse({ values: {}, errors: {} }, '', done.error) }, { status: 409 });
}
