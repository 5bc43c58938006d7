import { redirect } from '@remix-run/node';
import { dropWish } from '#app/domain/wishes/keep-wish.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { isId } from '#app/lib/is-id.ts';
import { moveOn } from './page.server.ts';
import { personAction, personLoader } from './scope.server.ts';

export const loader = personLoader(async ({ language }): Promise<never> => {
  throw redirect(localPath(language, '/account/wish-list'));
});

export const action = personAction(async ({ request, params, person }) => {
  const id = params['product'] ?? '';
  if (!isId(id)) return moveOn(request, '/account/wish-list');
  await dropWish(person.id, id);
  return moveOn(request, `/account/wish-list?removed=${id}`);
});
