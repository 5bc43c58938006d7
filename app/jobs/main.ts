import { constants, setPriority } from 'node:os';
import { db } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { log } from '#app/lib/log.server.ts';
import { seconds } from '#app/lib/time.ts';
import { takeBackJobs } from './take-back-jobs.server.ts';
import { startWorker } from './worker.ts';

/** The job worker as a process of its own. */
const PATIENCE = seconds(10);

// Whoever opens a page goes before whoever waits for a job: drawing AVIF takes all that a machine gives.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const mark = await takeBackJobs(env().DATABASE_URL);
const runner = await startWorker(env().DATABASE_URL);
log.info('job worker runs');

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  // A job that takes longer is given back and done again after the next start.
  setTimeout(() => process.exit(1), PATIENCE).unref();
  await runner.stop();
  await mark.end();
  await db.$disconnect();
  log.info('job worker stopped');
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => void stop());
