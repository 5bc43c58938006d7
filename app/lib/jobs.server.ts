import type { DbOrTransaction } from './db.server.ts';

/** Every job of the shop and what its handler gets. Payloads hold ids only, never personal values. */
export interface Jobs {
  'send-messages': { messageIds: string[] };
  'send-refund': { refundId: string };
  'tell-payout': { payoutId: string };
  'return-payment': { problemId: string };
  'make-avif': { imageId: string };
  /** These come from the worker's own timetable. */
  'sweep-deadlines': object;
  'sweep-payments': object;
  'sweep-refunds': object;
  'tell-back-in-stock': object;
  'reconcile-yesterday': object;
  'snapshot-balances': object;
  'invoice-commission': object;
  'tidy-messages': object;
  'tidy-search': object;
  'tidy-accounts': object;
  'forget-invitations': object;
  'tidy-images': object;
  'forget-accounts': object;
  'forget-complaints': object;
  'close-tds-years': object;
}

export type JobName = keyof Jobs;

export interface JobTiming {
  /** A later job under the same key replaces one that has not run yet. */
  readonly key?: string;
  /** Jobs of one queue run one after another, and only while nothing more urgent waits. */
  readonly backgroundQueue?: string;
}

/**
 * Writes a job in the caller's transaction: it runs if the transaction commits and never otherwise. It may run more
 * than once, so handlers are safe to repeat.
 */
export async function addJob<Name extends JobName>(on: DbOrTransaction, name: Name, payload: Jobs[Name], timing: JobTiming = {}): Promise<void> {
  await on.$executeRaw`
    SELECT graphile_worker.add_job(identifier => ${name}, payload => ${JSON.stringify(payload)}::json, job_key => ${timing.key ?? null}::text,
      queue_name => ${timing.backgroundQueue ?? null}::text, priority => ${timing.backgroundQueue ? 10 : 0}::int)`;
}

/** A job among many. */
export interface NewJob<Name extends JobName = JobName> {
  readonly task: Name;
  readonly payload: Jobs[Name];
  /** A later job under the same key replaces one that has not run yet. */
  readonly key?: string;
}

/** The same for many jobs in one statement. */
export async function addJobs(on: DbOrTransaction, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await on.$executeRaw`
    SELECT graphile_worker.add_jobs(ARRAY(
      SELECT ROW(job->>'task', (job->'payload')::json, NULL, NULL, NULL, job->>'key', NULL, NULL)::graphile_worker.job_spec
      FROM jsonb_array_elements(${JSON.stringify(jobs)}::jsonb) job))`;
}
