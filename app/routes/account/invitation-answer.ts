import { redirect } from '@remix-run/node';
import { afterDeed } from '#app/domain/accounts/account-deed.ts';
import { ANSWERS, answerInvitation } from '#app/domain/registry/answer-invitation.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { moveOn } from './page.server.ts';
import { personAction, personLoader } from './scope.server.ts';

const DEEDS = { yes: 'joined', other: 'other-joined', no: 'invitation-refused' } as const;

export const loader = personLoader(async ({ language }): Promise<never> => {
  throw redirect(localPath(language, '/account'));
});

/** She says whether she is the member a group takes her for. */
export const action = personAction(async ({ request, params, visitor: { loginId }, person, now }) => {
  const answer = ANSWERS.find((each) => each === params['answer']);
  if (!answer || !loginId) throw new Response(null, { status: 404 });
  const answered = await answerInvitation({ personId: person.id, loginId }, params['id'] ?? '', answer, now);
  if (!answered.ok && answered.error === 'not-found') throw new Response(null, { status: 404 });
  return moveOn(request, answered.ok ? afterDeed('/account', DEEDS[answer]) : '/account');
});
