import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { withClient } from '../postgres/connect.ts';
import { identify } from '../processes.ts';
import { Refusal } from '../refusal.ts';
import { removeRecord, writeRecord } from '../run-records.ts';
import { bringBasics } from '../../../prisma/seed/bring-basics.ts';

/** Two starts at once bring it once. */
const BASICS_LOCK = 72_707_370;

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

/**
 * Gives a database that an earlier version filled what this one knows besides: categories, rates, festivals, synonyms. Answers
 * how many there were. An empty database gets them with everything else (`seedWhenEmpty`).
 */
export async function bringWhatIsNew(databaseUrl: string): Promise<number> {
  if (await needsSeeding(databaseUrl)) return 0;
  return withClient(databaseUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [BASICS_LOCK]);
    const count = await bringBasics(async (sql, ...values) => (await client.query(sql, values)).rows);
    await client.query('COMMIT');
    return count;
  });
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
