import { decideApplication } from '#app/domain/registry/decide-application.server.ts';
import { reasonSchema } from '#app/domain/registry/forms.ts';
import { readForm } from '#app/lib/forms.ts';
import { isId } from '#app/lib/is-id.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { titled } from '../title.ts';
import { answerDecision, applicationFile, refusedDecision } from './decision.server.ts';
import { FilePage } from './file-page.tsx';
import { adminAction } from './scope.server.ts';

export const meta = titled('admin.applications');

/** Answers with the file again when the decision was refused. */
export const loader = applicationFile;

export const action = adminAction(async ({ scope, params, request }) => {
  const id = params['id'] ?? '';
  const read = readForm(await sentForm(request), reasonSchema);
  if (!read.ok) return refusedDecision(read.form);
  const decided = isId(id) ? await decideApplication(scope, id, { to: 'REFUSED', reason: read.value.reason }, new Date()) : ({ ok: false, error: 'not-found' } as const);
  return answerDecision(decided, decided.ok ? decided.value.groupId : '');
});

export default FilePage;
