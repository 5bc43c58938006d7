import { data, redirect } from '@remix-run/node';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { groupFile, groupOfApplication } from '#app/domain/registry/queries.server.ts';
import { turnoverOf } from '#app/domain/settlement/turnover.server.ts';
import type { FormState } from '#app/lib/forms.ts';
import { isId } from '#app/lib/is-id.ts';
import { adminLoader } from './scope.server.ts';

/** Loads the file of the group an application is about. */
export const applicationFile = adminLoader(async ({ scope, params }) => {
  const id = params['id'] ?? '';
  return loadFile(scope, (isId(id) && (await groupOfApplication(scope, id))) || undefined);
});

/** Loads the file of a group. */
export const fileOfGroup = adminLoader(async ({ scope, params }) => loadFile(scope, params['id']));

/** 404 outside the officer's area. */
async function loadFile(scope: OfficerScope, groupId: string | undefined) {
  const group = groupId && isId(groupId) ? await groupFile(scope, groupId) : null;
  if (!group) throw new Response(null, { status: 404 });
  return { group, turnover: group.status === 'APPROVED' || group.status === 'SUSPENDED' ? await turnoverOf(group.id, new Date()) : null };
}

type Refusal = 'not-found' | 'not-open' | 'not-allowed' | 'not-bearer' | 'related';

/** Ends a decision: back to the group's file, or the same page with what went wrong. */
export function answerDecision(outcome: { ok: true } | { ok: false; error: Refusal }, groupId: string) {
  if (outcome.ok) throw redirect(`/admin/groups/${groupId}`, 303);
  if (outcome.error === 'not-found') throw new Response(null, { status: 404 });
  return refusedDecision({ values: {}, errors: { '': [outcome.error] } });
}

export function refusedDecision(form: FormState) {
  return data({ form }, { status: 422 });
}
