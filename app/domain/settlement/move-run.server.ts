import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { minutes } from '#app/lib/time.ts';
import { approvalProblem } from './approval-problem.server.ts';
import { lockRun } from './lock-run.server.ts';
import { RUN_MOVES, canMoveRun, type RunButton } from './run-moves.ts';
import { sendPayouts } from './send-payouts.server.ts';

export type RunRefusal = 'not-found' | 'not-allowed' | 'same-officer' | 'related' | 'held' | 'bank-changed';

/**
 * Moves a payout run by the table RUN_MOVES. Refuses runs outside her area (not-found) and moves its status does not allow
 * (not-allowed). Approval refuses the officer who prepared it, one related to a group in it, and a run in which something was
 * put on hold or a group's bank account changed since: such payouts are left out first. Exporting posts every payout.
 */
export async function moveRun(scope: OfficerScope, runId: string, move: RunButton, now: Date): Promise<Result<undefined, RunRefusal>> {
  return db.$transaction(async (tx) => {
    const run = await lockRun(tx, scope, runId);
    if (!run) return err('not-found');
    if (!canMoveRun(run.status, move)) return err('not-allowed');
    const problem = move === 'approve' ? await approvalProblem(tx, scope, run, now) : null;
    if (problem) return err(problem);
    await tx.payoutRun.update({ where: { id: run.id }, data: { status: RUN_MOVES[move].to, ...stampOf(scope, move, now) } });
    if (move === 'export') await sendPayouts(tx, run.id, now);
    if (move === 'cancel') await freeAll(tx, run.id);
    await recordAudit(tx, { action: `${move}-payout-run`, subject: { kind: 'payout-run', id: run.id }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['status'] });
    return ok();
  }, { timeout: minutes(2) });
}

function stampOf(scope: OfficerScope, move: RunButton, now: Date) {
  if (move === 'approve') return { approvedById: scope.officer.id, approvedAt: now };
  return move === 'export' ? { exportedAt: now } : {};
}

async function freeAll(tx: DbOrTransaction, runId: string): Promise<void> {
  await tx.earning.updateMany({ where: { payout: { runId } }, data: { payoutId: null } });
  await tx.payout.updateMany({ where: { runId, status: 'PLANNED' }, data: { status: 'CANCELLED' } });
}

/** Takes one group's payout out of a run that is not approved: its money is due again. Refuses like moveRun. */
export async function leaveOutPayout(scope: OfficerScope, runId: string, payoutId: string): Promise<Result<undefined, 'not-found' | 'not-allowed'>> {
  return db.$transaction(async (tx) => {
    const run = await lockRun(tx, scope, runId);
    if (!run) return err('not-found');
    if (run.status !== 'DRAFT' && run.status !== 'AWAITING') return err('not-allowed');
    const left = await tx.payout.updateMany({ where: { id: payoutId, runId, status: 'PLANNED' }, data: { status: 'CANCELLED' } });
    if (left.count === 0) return err('not-allowed');
    await tx.earning.updateMany({ where: { payoutId }, data: { payoutId: null } });
    // Changed after it was looked at: it is to be looked at again.
    await tx.payoutRun.update({ where: { id: runId }, data: { status: (await tx.payout.count({ where: { runId, status: 'PLANNED' } })) > 0 ? 'DRAFT' : 'CANCELLED' } });
    await recordAudit(tx, { action: 'leave-out-payout', subject: { kind: 'payout', id: payoutId }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['status'] });
    return ok();
  });
}
