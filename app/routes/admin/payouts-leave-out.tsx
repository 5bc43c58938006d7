import { data, redirect } from '@remix-run/node';
import { RunPage } from '#app/domain/settlement/components/run-page.tsx';
import { leaveOutPayout } from '#app/domain/settlement/move-run.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { titled } from '../title.ts';
import { runOr404 } from './payout-run.server.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('money.office.payouts');

/** Answers with the run again when leaving out was refused. */
export const loader = adminLoader(({ scope, params }) => runOr404(scope, params['id']));

/** Takes one payout out of the run. */
export const action = adminAction(async ({ scope, params }) => {
  const { run } = await runOr404(scope, params['id']);
  const payoutId = params['payoutId'] ?? '';
  if (!isId(payoutId)) throw new Response(null, { status: 404 });
  const left = await leaveOutPayout(scope, run.id, payoutId);
  if (left.ok) return redirect(`/admin/payouts/${run.id}`, 303);
  return data({ refused: 'not-allowed' }, { status: 409 });
});

export default RunPage;
