import { decideApplication } from '#app/domain/registry/decide-application.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { titled } from '../title.ts';
import { answerDecision, applicationFile } from './decision.server.ts';
import { FilePage } from './file-page.tsx';
import { adminAction } from './scope.server.ts';

export const meta = titled('admin.applications');

/** Answers with the file again when the decision was refused. */
export const loader = applicationFile;

export const action = adminAction(async ({ scope, params }) => {
  const id = params['id'] ?? '';
  const decided = isId(id) ? await decideApplication(scope, id, { to: 'APPROVED' }, new Date()) : ({ ok: false, error: 'not-found' } as const);
  return answerDecision(decided, decided.ok ? decided.value.groupId : '');
});

export default FilePage;
