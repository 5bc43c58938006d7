import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { postEntrySets } from '#app/domain/ledger/post-entry-set.server.ts';
import { payoutPaid, payoutReturned } from '#app/domain/ledger/shop-entries.ts';
import { adjustShares } from '#app/domain/shares/divide-earnings.server.ts';
import type { PayoutStatus } from '#app/generated/prisma/enums.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { addJobs } from '#app/lib/jobs.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { minutes } from '#app/lib/time.ts';
import { lockRun } from './lock-run.server.ts';
import { readResults, type BankAnswer, type RejectedRow, type RowProblem } from './read-results.ts';

/** What became of the bank's file. */
export interface ImportReport {
  readonly paid: number;
  readonly returned: number;
  /** Rows that say what is known already. */
  readonly known: number;
  readonly rejected: readonly RejectedRow[];
}

interface Known {
  readonly id: string;
  readonly number: string;
  readonly groupId: string;
  readonly status: PayoutStatus;
  readonly amountPaise: bigint;
  readonly utr: string | null;
}

/**
 * Takes the bank's answers for an exported run: paid payouts get their UTR, returned ones are due again. The same file twice
 * changes nothing; a row that can't be taken is named and does not keep the others from being. Refuses runs outside her area
 * (not-found), not ordered yet (not-allowed), and files that can't be read.
 */
export async function importResults(
  scope: OfficerScope, runId: string, text: string, now: Date,
): Promise<Result<ImportReport, 'not-found' | 'not-allowed' | 'not-csv' | 'no-columns' | 'too-long'>> {
  const read = readResults(text);
  if (!read.ok) return err(read.error);
  return db.$transaction(async (tx) => {
    const run = await lockRun(tx, scope, runId);
    if (!run) return err('not-found');
    if (run.status !== 'EXPORTED' && run.status !== 'CLOSED') return err('not-allowed');
    const payouts = new Map((await payoutsOf(tx, run.id)).map((payout) => [payout.number, payout]));
    const taken = await utrsTaken(tx, read.answers);
    const judged = read.answers.map((answer) => ({ answer, payout: payouts.get(answer.number), verdict: verdictOf(answer, payouts.get(answer.number), taken) }));
    const fresh = judged.flatMap(({ answer, payout, verdict }) => (verdict === 'new' && payout ? [{ answer, payout }] : []));
    await keep(tx, fresh, now);
    if (run.status === 'EXPORTED' && (await tx.payout.count({ where: { runId: run.id, status: 'SENT' } })) === 0) {
      await tx.payoutRun.update({ where: { id: run.id }, data: { status: 'CLOSED', closedAt: now } });
    }
    if (fresh.length > 0) await recordAudit(tx, { action: 'import-payout-results', subject: { kind: 'payout-run', id: run.id }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['status', 'utr'] });
    const refused = judged.flatMap(({ answer: { line, number }, verdict }) => (verdict === 'new' || verdict === 'known' ? [] : [{ line, reference: number, problem: verdict }]));
    return ok({
      paid: fresh.filter(({ answer }) => answer.outcome === 'PAID').length,
      returned: fresh.filter(({ answer }) => answer.outcome === 'RETURNED').length,
      known: judged.filter(({ verdict }) => verdict === 'known').length,
      rejected: [...read.rejected, ...refused].sort((a, b) => a.line - b.line),
    });
  }, { timeout: minutes(2) });
}

function payoutsOf(tx: DbOrTransaction, runId: string): Promise<Known[]> {
  return tx.payout.findMany({ where: { runId, status: { in: ['SENT', 'PAID', 'RETURNED'] } }, select: { id: true, number: true, groupId: true, status: true, amountPaise: true, utr: true } });
}

/** Who has each of these UTRs: in our books, or the first row of the file to name it. */
async function utrsTaken(tx: DbOrTransaction, answers: readonly BankAnswer[]): Promise<Map<string, string>> {
  const paid = answers.flatMap((answer) => (answer.outcome === 'PAID' ? [answer] : []));
  const known = await tx.payout.findMany({ where: { utr: { in: paid.map(({ utr }) => utr) } }, select: { number: true, utr: true } });
  const owners = new Map(known.flatMap(({ number, utr }) => (utr ? [[utr, number] as const] : [])));
  for (const { utr, number } of paid) if (!owners.has(utr)) owners.set(utr, number);
  return owners;
}

function verdictOf(answer: BankAnswer, payout: Known | undefined, taken: ReadonlyMap<string, string>): 'new' | 'known' | RowProblem {
  if (!payout) return 'unknown';
  if (answer.amountPaise !== null && answer.amountPaise !== payout.amountPaise) return 'amount';
  if (answer.outcome === 'RETURNED') return payout.status === 'RETURNED' ? 'known' : 'new';
  if (taken.get(answer.utr) !== payout.number) return 'utr-taken';
  if (payout.status === 'SENT') return 'new';
  // A file from before the return says nothing new; another reference for what was paid does.
  return payout.utr === answer.utr ? 'known' : 'conflict';
}

interface Fresh {
  readonly answer: BankAnswer;
  readonly payout: Known;
}

async function keep(tx: DbOrTransaction, fresh: readonly Fresh[], now: Date): Promise<void> {
  if (fresh.length === 0) return;
  const rows = fresh.map(({ answer, payout }) => ({ id: payout.id, status: answer.outcome, utr: answer.outcome === 'PAID' ? answer.utr : null, failure: answer.outcome === 'RETURNED' ? answer.failure : null }));
  await tx.$executeRaw`
    UPDATE "Payout" SET "status" = answer."status"::"PayoutStatus", "utr" = coalesce(answer."utr", "Payout"."utr"), "failure" = answer."failure",
      "paidAt" = CASE WHEN answer."status" = 'PAID' THEN ${now} ELSE "paidAt" END, "returnedAt" = CASE WHEN answer."status" = 'RETURNED' THEN ${now} ELSE "returnedAt" END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS answer ("id" uuid, "status" text, "utr" text, "failure" text) WHERE "Payout"."id" = answer."id"`;
  const returned = fresh.filter(({ answer }) => answer.outcome === 'RETURNED').map(({ payout }) => payout.id);
  const divided = await tx.division.findMany({
    where: { groupOrder: { earnings: { some: { kind: 'EARNED', payoutId: { in: fresh.map(({ payout }) => payout.id) } } } } }, orderBy: { groupOrderId: 'asc' }, select: { groupOrderId: true },
  });
  await tx.$executeRaw`UPDATE "Earning" SET "returnedFromId" = "payoutId", "payoutId" = NULL WHERE "payoutId" = ANY (${returned}::uuid[])`;
  // Members hold what reached the bank: what came back is taken from them by the same ratios, what is paid anew is theirs again.
  for (const { groupOrderId } of divided) await adjustShares(tx, groupOrderId, now);
  await postEntrySets(tx, fresh.map(({ answer, payout: { id, groupId, amountPaise, status } }) =>
    answer.outcome === 'PAID' ? payoutPaid({ id, at: now }, amountPaise) : payoutReturned({ id, at: now }, groupId, amountPaise, status === 'PAID')));
  await addJobs(tx, fresh.map(({ answer, payout: { id } }) => ({ task: 'tell-payout', payload: { payoutId: id }, key: `tell-payout:${id}:${answer.outcome}` })));
}
