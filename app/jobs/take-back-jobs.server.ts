import pg from 'pg';
import { log } from '#app/lib/log.server.ts';

/** Any number of our own: whoever holds it is the one worker process of this database. */
const ALONE = 7_403_118_227;

/**
 * Takes back the jobs of a worker that was killed, which would otherwise stay taken for hours: while nobody else works on
 * this database, every taken job is such a one. The connection that proves it stays open as long as this worker runs.
 * Ends with `end()`. With another worker about nothing is taken back.
 */
export async function takeBackJobs(databaseUrl: string): Promise<{ end(): Promise<void> }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', (error) => log.warn({ err: error }, 'the connection that marks this worker was lost'));
  await client.connect();
  const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [ALONE]);
  if (rows[0]?.alone) {
    const { rowCount } = await client.query(
      `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by)) FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL HAVING count(*) > 0`,
    );
    if (rowCount) log.warn('took back the jobs of a worker that was killed');
  }
  return { end: () => client.end() };
}
