import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '#app/cli/postgres/connect.ts';

/** A database of the run's server, and how to be rid of it. */
export type Copy = { readonly url: string; drop(): Promise<void> };

/** Copies the migrated database under a new name. Files that start at once take turns: PostgreSQL copies one at a time. */
export async function createCopy(templateUrl: string): Promise<Copy> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const run = (sql: string) => patiently(() => withClient(beside(templateUrl, 'postgres'), (client) => client.query(sql)));
  await run(`CREATE DATABASE ${name} TEMPLATE ${new URL(templateUrl).pathname.slice(1)}`);
  return { url: beside(templateUrl, name), drop: async () => void (await run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)) };
}

/**
 * Gives this file's database what `fill` makes of it. The first file of a run that wants `name` keeps a copy under that name,
 * and the others get theirs as it was: drawing the same cast takes seconds each time, copying it does not.
 */
export async function filledOnce(databaseUrl: string, name: string, fill: () => Promise<void>): Promise<void> {
  const own = new URL(databaseUrl).pathname.slice(1);
  await withClient(beside(databaseUrl, 'postgres'), async (client) => {
    const replace = async (target: string, template: string) => {
      await patiently(() => client.query(`DROP DATABASE IF EXISTS ${target} WITH (FORCE)`));
      await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user', [template]);
      await patiently(() => client.query(`CREATE DATABASE ${target} TEMPLATE ${template}`));
    };
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return replace(own, name);
    await fill();
    return replace(name, own);
  });
}

/** The address of another database of the same server. */
function beside(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Another copy is being made (55006), or the server itself is cleaning up in there, whom nobody may send away (42501). */
const PASSING: readonly (string | undefined)[] = ['55006', '42501'];

async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let attempts = 0; ; attempts++) {
    try {
      await work();
      return;
    } catch (error) {
      if (attempts > 200 || !PASSING.includes((error as { code?: string }).code)) throw error;
      await wait(50);
    }
  }
}
