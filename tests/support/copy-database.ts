import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '#app/cli/postgres/connect.ts';

/** A database of the run's server, and how to be rid of it. */
export type Copy = { readonly url: string; drop(): Promise<void> };

/** Copies the migrated database under a new name. Files that start at once take turns: PostgreSQL copies one at a time. */
export async function createCopy(templateUrl: string): Promise<Copy> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const [template, maintenance] = [new URL(templateUrl), new URL(templateUrl)];
  maintenance.pathname = '/postgres';
  const run = (sql: string) => withClient(maintenance.href, (client) => client.query(sql));
  for (let attempts = 0; ; attempts++) {
    try {
      await run(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
      break;
    } catch (error) {
      const busy = (error as { code?: string }).code === '55006';
      if (!busy || attempts > 200) throw error;
      await wait(50);
    }
  }
  const url = new URL(templateUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: async () => void (await run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)) };
}
