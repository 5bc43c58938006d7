import { data, redirect } from '@remix-run/node';
import { addMember } from '#app/domain/registry/add-member.server.ts';
import { memberForm } from '#app/domain/registry/forms.ts';
import { groupOfArea } from '#app/domain/settlement/group-of-area.server.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { titled } from '../title.ts';
import { fileOfGroup } from './decision.server.ts';
import { FilePage } from './file-page.tsx';
import { adminAction } from './scope.server.ts';

export const meta = titled('admin.groups');

/** Answers with the file again when nobody was added. */
export const loader = fileOfGroup;

/** An officer adds a member to a group of her area. */
export const action = adminAction(async ({ scope, params, request }) => {
  const group = await groupOfArea(scope, params['id'] ?? '');
  if (!group) throw new Response(null, { status: 404 });
  const read = readForm(await sentForm(request), memberForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const added = await addMember({ kind: 'officer', scope, groupId: group.id }, read.value, new Date());
  if (added.ok) return redirect(`/admin/groups/${group.id}`, 303);
  if (added.error === 'not-found') throw new Response(null, { status: 404 });
  return data({ form: refuse(read.form, '', added.error) }, { status: 409 });
});

export default FilePage;
