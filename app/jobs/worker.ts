import { Logger, run, type JobHelpers } from 'graphile-worker';
import { tellPlaced } from '#app/domain/orders/tell-placed.server.ts';
import { log } from '#app/lib/log.server.ts';
import { seconds } from '#app/lib/time.ts';
import { JOB_NAMES, perform } from './handlers.ts';
import { repeat } from './repeat.ts';

/** Jobs at a time: they wait for the database and for others more than they compute. */
const CONCURRENCY = 3;

/**
 * Jobs that are done are ticked off several at a time. They are fetched one by one, for a batch would
 * take several of one queue at once, and keep what is urgent waiting behind pictures. A worker that is killed leaves jobs
 * taken, and the next one takes them back.
 */
const TICKED_OFF_AFTER = 50;

/** When nobody writes the job: minute, hour, day, month, weekday (UTC). Nothing is made up for after a pause; a queue of one runs no two at once. */
const TIMETABLE = [
  '* * * * * sweep-deadlines ?queue=deadlines&jobKey=sweep-deadlines&max=1', '*/3 * * * * sweep-payments', '17 * * * * sweep-refunds', '*/5 * * * * tell-back-in-stock', '37 21 * * * reconcile-yesterday', '7,37 * * * * snapshot-balances', '53 21 * * * invoice-commission',
  '41 * * * * tidy-messages', '7 20 * * * tidy-search', '29 21 * * * tidy-accounts', '31 21 * * * forget-invitations', '3 22 * * * tidy-images', '19 22 * * * forget-accounts', '23 22 * * * forget-complaints', '27 22 * * * close-tds-years',
].join('\n');

/** Placed orders that nobody was told of are looked for this often: a job for each would cost more than all else that a job does. */
const TOLD_EVERY = seconds(1);

/** The queue's own trouble. What goes wrong in a job is logged below, and its payload never. */
const queueLog = new Logger(() => (level, message, meta) => {
  if ((level === 'error' || level === 'warning') && !meta?.['job']) log.warn({ queue: message }, 'the job queue complains');
});

/** Starts working off the queue of this database. `stop()` lets running jobs end. */
export async function startWorker(databaseUrl: string): Promise<{ stop(): Promise<void> }> {
  const task = (name: (typeof JOB_NAMES)[number]) => async (payload: unknown, { job }: JobHelpers) => {
    const started = performance.now();
    const about = { job: name, jobId: job.id, attempt: job.attempts };
    try {
      await perform(name, payload, new Date());
      log.info({ ...about, ms: Math.round(performance.now() - started) }, 'job done');
    } catch (error) {
      log.error({ ...about, err: error }, 'job failed, it is tried again later');
      throw error;
    }
  };
  const queue = await run({
    preset: { worker: { completeJobBatchDelay: TICKED_OFF_AFTER } },
    connectionString: databaseUrl,
    concurrency: CONCURRENCY,
    maxPoolSize: CONCURRENCY + 2,
    noHandleSignals: true,
    logger: queueLog,
    crontab: TIMETABLE,
    taskList: Object.fromEntries(JOB_NAMES.map((name) => [name, task(name)])),
  });
  const telling = repeat('tell-placed', tellPlaced, TOLD_EVERY);
  return { stop: async () => void (await Promise.all([queue.stop(), telling.stop()])) };
}
