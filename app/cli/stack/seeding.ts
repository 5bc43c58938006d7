import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { withClient } from '../postgres/connect.ts';
import { identify } from '../processes.ts';
import { Refusal } from '../refusal.ts';
import { removeRecord, writeRecord } from '../run-records.ts';

/**
 * Fills a database that has nothing in it, in a process of its own: it renders pictures, and its memory goes with it.
 * A filling that a kill -9 cut short is begun again.
 */
export async function seedWhenEmpty(
  databaseUrl: string, env: Readonly<Record<string, string>>, dataDir: string, onStop: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  if (!(await needsSeeding(databaseUrl))) return;
  console.log(env.MODE === 'demo' ? 'Filling the shop with demo goods …' : 'Filling in categories and rates …');
  const child = spawn(process.execPath, ['start.js', 'db:seed'], { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const identity = identify(child.pid ?? 0);
  if (identity) await writeRecord(dataDir, 'seeding', identity);
  await onStop(async () => void child.kill('SIGTERM'));
  const [code] = await exited;
  await removeRecord(dataDir, 'seeding');
  if (code !== 0) throw new Refusal('The database could not be filled: the reason is above.');
}

/** Whether nothing was ever seeded, or a seeding did not come to its end. */
export async function needsSeeding(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ needed: boolean }>(
      `SELECT to_regclass('_seeding') IS NOT NULL OR NOT EXISTS (SELECT FROM "Category") AS needed`,
    );
    return rows[0]?.needed ?? true;
  });
}
