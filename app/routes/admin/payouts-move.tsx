import { data, redirect } from '@remix-run/node';
import { RunPage } from '#app/domain/settlement/components/run-page.tsx';
import { moveRun } from '#app/domain/settlement/move-run.server.ts';
import { isRunButton } from '#app/domain/settlement/run-moves.ts';
import { titled } from '../title.ts';
import { runOr404 } from './payout-run.server.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('money.office.payouts');

/** Answers with the run again when the move was refused. */
export const loader = adminLoader(({ scope, params }) => runOr404(scope, params['id']));

/** Makes the move of the address. */
export const action = adminAction(async ({ scope, params }) => {
  const { run } = await runOr404(scope, params['id']);
  const move = params['move'] ?? '';
  if (!isRunButton(move)) throw new Response(null, { status: 404 });
  const moved = await moveRun(scope, run.id, move, new Date());
  if (moved.ok) return redirect(`/admin/payouts/${run.id}`, 303);
  if (moved.error === 'not-found') throw new Response(null, { status: 404 });
  return data({ refused: moved.error }, { status: 409 });
});

export default RunPage;
