import { data, redirect } from '@remix-run/node';
import { answerComplaint } from '#app/domain/complaints/answer-complaint.server.ts';
import { answerForm } from '#app/domain/complaints/forms.ts';
import { complaintFile } from '#app/domain/complaints/queries.server.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { isId } from '#app/lib/is-id.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { adminAction, adminLoader } from './scope.server.ts';

/** Loads one complaint; 404 outside the officer's area. */
export const fileOfComplaint = adminLoader(async ({ scope, params }) => {
  const id = params['id'] ?? '';
  const complaint = isId(id) ? await complaintFile(scope, id) : null;
  if (!complaint) throw new Response(null, { status: 404 });
  return { complaint, now: new Date() };
});

/** The action of the two pages that answer a complaint and that close it with an answer. */
export function writeAnswer(close: boolean) {
  return adminAction(async ({ scope, params, request }) => {
    const id = params['id'] ?? '';
    if (!isId(id) || !(await complaintFile(scope, id))) throw new Response(null, { status: 404 });
    const read = readForm(await sentForm(request), answerForm);
    if (!read.ok) return data({ form: read.form }, { status: 422 });
    const answered = await answerComplaint(scope, id, { text: read.value.text, close }, new Date());
    if (answered.ok) throw redirect(`/admin/complaints/${id}`, 303);
    if (answered.error === 'not-found') throw new Response(null, { status: 404 });
    return data({ form: refuse(read.form, '', answered.error) }, { status: 409 });
  });
}
