import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { indianDay } from '#app/lib/time.ts';
import type { LockedRun } from './lock-run.server.ts';

export type PayoutProblem = 'related' | 'held' | 'bank-changed';

/** Why this officer can't approve this run now; null when she can. */
export async function approvalProblem(tx: DbOrTransaction, scope: OfficerScope, run: LockedRun, now: Date): Promise<'same-officer' | PayoutProblem | null> {
  if (run.preparedById === scope.officer.id) return 'same-officer';
  const problems = await payoutProblems(tx, scope, run.id, now);
  return problems.find(({ problem }) => problem === 'related')?.problem ?? problems[0]?.problem ?? null;
}

/** The payouts of a run that this officer can't approve: to groups she is related to, with money on hold, or to an old account. */
export function payoutProblems(tx: DbOrTransaction, scope: OfficerScope, runId: string, now: Date): Promise<{ payoutId: string; problem: PayoutProblem }[]> {
  const { id, personId } = scope.officer;
  return tx.$queryRaw<{ payoutId: string; problem: PayoutProblem }[]>`
    SELECT * FROM (
      SELECT payout."id" AS "payoutId", CASE
        WHEN EXISTS (SELECT FROM "OfficerRelation" relation WHERE relation."officerId" = ${id}::uuid AND relation."groupId" = payout."groupId")
          OR EXISTS (SELECT FROM "Membership" membership WHERE membership."personId" = ${personId}::uuid AND membership."groupId" = payout."groupId" AND membership."leftOn" IS NULL)
          THEN 'related'
        WHEN EXISTS (
          SELECT FROM "Earning" earning JOIN "SettlementHold" hold ON hold."groupOrderId" = earning."groupOrderId" AND hold."releasedAt" IS NULL
          WHERE earning."payoutId" = payout."id") THEN 'held'
        WHEN concat(payout."accountNumber", '@', payout."ifsc") IS DISTINCT FROM (
          SELECT concat(account."accountNumber", '@', account."ifsc") FROM "BankAccount" account
          WHERE account."groupId" = payout."groupId" AND account."inForceFrom" <= ${indianDay(now)}::date ORDER BY account."inForceFrom" DESC LIMIT 1) THEN 'bank-changed'
      END AS problem
      FROM "Payout" payout WHERE payout."runId" = ${runId}::uuid AND payout."status" = 'PLANNED'
    ) found WHERE problem IS NOT NULL`;
}
