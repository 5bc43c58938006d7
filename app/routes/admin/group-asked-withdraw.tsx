import { withdrawInvitation } from '#app/domain/registry/withdraw-invitation.server.ts';
import { titled } from '../title.ts';
import { answerDecision, fileOfGroup } from './decision.server.ts';
import { FilePage } from './file-page.tsx';
import { adminAction } from './scope.server.ts';

export const meta = titled('admin.groups');

/** Answers with the file again when nothing was taken back. */
export const loader = fileOfGroup;

/** An officer takes back that somebody was asked to be a member, as after a slip in the number. */
export const action = adminAction(async ({ scope, params }) => {
  const groupId = params['id'] ?? '';
  return answerDecision(await withdrawInvitation({ kind: 'officer', scope, groupId }, params['asked'] ?? ''), groupId);
});

export default FilePage;
