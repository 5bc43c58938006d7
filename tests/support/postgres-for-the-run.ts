import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '#app/cli/migrations.ts';
import { withClient } from '#app/cli/postgres/connect.ts';
import { startPostgres } from '#app/cli/postgres/embedded.ts';
import { identify } from '#app/cli/processes.ts';
import { writeRecord } from '#app/cli/run-records.ts';
import { removeLeftovers } from './leftovers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the server's migrated database, which every test file gets a copy of. */
    readonly templateUrl: string;
    /** A folder for files, gone after the run. */
    readonly runFolder: string;
  }
}

/** Starts one PostgreSQL for the whole run, with one migrated database to copy. Its data needs no care: fsync is off. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const folder = await mkdtemp(join(tmpdir(), 'shg-haat-tests-'));
  const ourselves = identify(process.pid);
  if (ourselves) await writeRecord(folder, 'supervisor', ourselves);
  const postgres = await startPostgres(folder, { durable: false });
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await migrate(postgres.url);
    // A copy is only taken of a database nobody is connected to.
    await withClient(postgres.url.replace(/[^/]*$/, 'postgres'), async (client) => {
      await client.query('ALTER DATABASE shg_haat ALLOW_CONNECTIONS false');
    });
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('templateUrl', postgres.url);
  project.provide('runFolder', folder);
  return stop;
}
