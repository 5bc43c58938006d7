import { redirect } from '@remix-run/node';
import { removeSynonyms } from '#app/domain/search/keep-synonyms.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { adminAction, adminLoader } from './scope.server.ts';

/** Only ever posted to. */
export const loader = adminLoader(async () => {
  throw redirect('/admin/synonyms');
});

export const action = adminAction(async ({ scope, request }) => {
  const id = String((await sentForm(request)).get('id') ?? '');
  if (isId(id)) await removeSynonyms(scope, id);
  throw redirect('/admin/synonyms', 303);
});
