import { addJob } from '#app/lib/jobs.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import type { OrderJob } from './order-jobs.ts';

/** Writes jobs of an order in the caller's transaction. */
export async function writeJobs(tx: DbOrTransaction, jobs: readonly OrderJob[]): Promise<void> {
  for (const { task, payload, key, runAt } of jobs) {
    await addJob(tx, task, payload, { key, ...(runAt ? { runAt: new Date(runAt) } : {}) });
  }
}
