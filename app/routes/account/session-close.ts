import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { afterDeed } from '#app/domain/accounts/account-deed.ts';
import { closeSessionOf } from '#app/domain/accounts/close-sessions.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { moveOn } from './page.server.ts';
import { personAction, personLoader } from './scope.server.ts';

export const loader = personLoader(async ({ language }): Promise<never> => {
  throw redirect(localPath(language, '/account/sessions'));
});

/** A session that has ended meanwhile is as good as closed: the list shows what is left. */
export const action = personAction(async ({ request, params, person, now }) => {
  const id = z.uuid().safeParse(params['id']);
  if (!id.success) throw new Response(null, { status: 404 });
  await closeSessionOf(person.id, id.data, now);
  return moveOn(request, afterDeed('/account/sessions', 'session-closed'));
});
