import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { afterDeed } from '#app/domain/accounts/account-deed.ts';
import { signedOut } from '#app/domain/accounts/session-cookie.server.ts';
import { withdrawConsent } from '#app/domain/accounts/withdraw-consent.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { moveOn } from './page.server.ts';
import { personAction, personLoader } from './scope.server.ts';

export const loader = personLoader(async ({ language }): Promise<never> => {
  throw redirect(localPath(language, '/account'));
});

export const action = personAction(async ({ request, params, person, now }) => {
  const id = z.uuid().safeParse(params['id']);
  const withdrawn = id.success ? await withdrawConsent(person.id, id.data, now) : null;
  if (!withdrawn?.ok) throw new Response(null, { status: 404 });
  return withdrawn.value.purpose === 'privacy-notice' ? moveOn(request, '/account/withdrawn', signedOut()) : moveOn(request, afterDeed('/account', 'consent-withdrawn'));
});
