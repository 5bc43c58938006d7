import { RunPage } from '#app/domain/settlement/components/run-page.tsx';
import { titled } from '../title.ts';
import { runOr404 } from './payout-run.server.ts';
import { adminLoader } from './scope.server.ts';

export const meta = titled('money.office.payouts');

/** One payout run of the area. */
export const loader = adminLoader(({ scope, params }) => runOr404(scope, params['id']));

export default RunPage;
