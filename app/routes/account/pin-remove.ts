import { redirect } from '@remix-run/node';
import { afterDeed } from '#app/domain/accounts/account-deed.ts';
import { setPin } from '#app/domain/accounts/set-pin.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { moveOn } from './page.server.ts';
import { personAction, personLoader } from './scope.server.ts';

export const loader = personLoader(async ({ language }): Promise<never> => {
  throw redirect(localPath(language, '/account/pin'));
});

export const action = personAction(async ({ request, person }) => {
  await setPin(person.id, null);
  return moveOn(request, afterDeed('/account', 'pin-removed'));
});
