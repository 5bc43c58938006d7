import { reasonSchema } from '#app/domain/registry/forms.ts';
import { suspendGroup } from '#app/domain/registry/suspend-group.server.ts';
import { readForm } from '#app/lib/forms.ts';
import { isId } from '#app/lib/is-id.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { answerDecision, refusedDecision } from './decision.server.ts';
import { adminAction } from './scope.server.ts';

/** The action of the two pages that take a group out of the shop and let it in again. */
export function changeStanding(move: 'suspend' | 'reinstate') {
  return adminAction(async ({ scope, params, request }) => {
    const id = params['id'] ?? '';
    const read = readForm(await sentForm(request), reasonSchema);
    if (!read.ok) return refusedDecision(read.form);
    const moved = isId(id) ? await suspendGroup(scope, id, move, read.value.reason, new Date()) : ({ ok: false, error: 'not-found' } as const);
    return answerDecision(moved, id);
  });
}
