import { redirect } from '@remix-run/node';
import { afterDeed } from '#app/domain/accounts/account-deed.ts';
import { agreeToShowName } from '#app/domain/accounts/give-consent.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { moveOn } from './page.server.ts';
import { personAction, personLoader } from './scope.server.ts';

export const loader = personLoader(async ({ language }): Promise<never> => {
  throw redirect(localPath(language, '/account'));
});

/** She agrees that her first name stands on her group's page. */
export const action = personAction(async ({ request, person, language, now }) => {
  await agreeToShowName(person.id, language, now);
  return moveOn(request, afterDeed('/account', 'name-shown'));
});
