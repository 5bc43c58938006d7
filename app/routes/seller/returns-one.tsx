import { returnOr404 } from '../return-answer.server.ts';
import { titled } from '../title.ts';
import { OneReturn } from './returns-page.tsx';
import { sellerLoader } from './scope.server.ts';

export const meta = titled('returns.title');

/** One request to the group. */
export const loader = sellerLoader(({ scope, params }) => returnOr404({ kind: 'group', scope }, params['id']));

export default OneReturn;
