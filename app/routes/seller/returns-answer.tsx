import { data, redirect } from '@remix-run/node';
import { answerRequest, returnOr404 } from '../return-answer.server.ts';
import { titled } from '../title.ts';
import { OneReturn } from './returns-page.tsx';
import { sellerAction, sellerLoader } from './scope.server.ts';

export const meta = titled('returns.title');

/** Shows the request again when its answer was refused. */
export const loader = sellerLoader(({ scope, params }) => returnOr404({ kind: 'group', scope }, params['id']));

export const action = sellerAction(async ({ scope, params, request }) => {
  const by = { kind: 'group', scope } as const;
  const file = await returnOr404(by, params['id']);
  const refused = await answerRequest(by, file, request);
  return refused ? data({ form: refused.form }, { status: refused.status }) : redirect(`/seller/returns/${file.id}`, 303);
});

export default OneReturn;
