import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { dataDir, withDatabase } from './database.ts';
import { seed } from './db-seed.ts';
import { emptyDatabase } from './empty-database.ts';
import { migrate } from './migrations.ts';
import { progress } from './progress.ts';
import { Refusal } from './refusal.ts';
import { readRecord } from './run-records.ts';

/** `npm run db:reset`: takes the demo back to its beginning, orders and uploaded pictures included. Never in production. */
export async function run(args: readonly string[]): Promise<void> {
  if (process.env.MODE?.trim() === 'production') throw new Refusal('db:reset is for the demo alone: MODE is production.');
  if ((await readRecord(dataDir(), 'supervisor'))?.running) throw new Refusal('The shop is running: stop it first (Ctrl-C), then reset.');
  if (!args.includes('--yes')) await confirm();
  await withDatabase(async (databaseUrl) => {
    await progress('Emptying the shop', async () => {
      await emptyDatabase(databaseUrl);
      for (const folder of ['media', 'stripe-stand-in']) await rm(join(dataDir(), folder), { recursive: true, force: true });
      await migrate(databaseUrl);
    });
    console.log('Filling the shop with demo goods …');
    await seed(databaseUrl);
  });
}

async function confirm(): Promise<void> {
  if (!process.stdin.isTTY) throw new Refusal('This deletes every order and picture of the demo. To go on: npm run db:reset -- --yes');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('This deletes every order and picture of the demo. Type "yes" to go on: ');
  terminal.close();
  if (answer.trim().toLowerCase() !== 'yes') throw new Refusal('Nothing was changed.');
}
