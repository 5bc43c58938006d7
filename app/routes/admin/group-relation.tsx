import { declareRelation } from '#app/domain/registry/declare-relation.server.ts';
import { relationSchema } from '#app/domain/registry/forms.ts';
import { readForm } from '#app/lib/forms.ts';
import { isId } from '#app/lib/is-id.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { titled } from '../title.ts';
import { answerDecision, fileOfGroup, refusedDecision } from './decision.server.ts';
import { FilePage } from './file-page.tsx';
import { adminAction } from './scope.server.ts';

export const meta = titled('admin.groups');

/** Answers with the file again when the decision was refused. */
export const loader = fileOfGroup;

export const action = adminAction(async ({ scope, params, request }) => {
  const id = params['id'] ?? '';
  const read = readForm(await sentForm(request), relationSchema);
  if (!read.ok) return refusedDecision(read.form);
  const declared = isId(id) ? await declareRelation(scope, id, read.value.note, new Date()) : ({ ok: false, error: 'not-found' } as const);
  return answerDecision(declared, id);
});

export default FilePage;
