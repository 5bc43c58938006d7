import { redirect } from '@remix-run/node';
import { afterDeed } from '#app/domain/accounts/account-deed.ts';
import { closeOtherSessions } from '#app/domain/accounts/close-sessions.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { moveOn } from './page.server.ts';
import { personAction, personLoader } from './scope.server.ts';

export const loader = personLoader(async ({ language }): Promise<never> => {
  throw redirect(localPath(language, '/account/sessions'));
});

export const action = personAction(async ({ request, visitor, person, now }) => {
  await closeOtherSessions(person.id, visitor.sessionId, now);
  return moveOn(request, afterDeed('/account/sessions', 'sessions-closed'));
});
