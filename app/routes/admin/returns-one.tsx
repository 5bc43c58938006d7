import { returnOr404 } from '../return-answer.server.ts';
import { titled } from '../title.ts';
import { OneReturn } from './returns-page.tsx';
import { adminLoader } from './scope.server.ts';

export const meta = titled('returns.title');

/** One request in the area. */
export const loader = adminLoader(({ scope, params }) => returnOr404({ kind: 'officer', scope }, params['id']));

export default OneReturn;
