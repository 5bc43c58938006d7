import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '#app/cli/postgres/connect.ts';
import { readRecord } from '#app/cli/run-records.ts';
import { createStack, type Stack } from '#app/cli/stack/stack.ts';
import { freePort } from '../support/free-port.ts';

/** Runs `work` on a demonstration shop of its own, started as `npm start` does, and takes it away again. */
export async function withDemoShop<Result>(work: (shop: Stack, dataDir: string) => Promise<Result>): Promise<Result> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shg-haat-bench-'));
  const port = await freePort();
  const { DATABASE_URL: _own, STRIPE_SECRET_KEY: _key, ...environment } = process.env;
  const stack = createStack({
    source: { ...environment, MODE: 'demo', NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: `http://localhost:${port}` },
    logs: 'file', say: () => undefined,
  });
  try {
    return await work(await stack.start(), dataDir);
  } finally {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The process id of a demonstration shop's web process. */
export async function webProcess(dataDir: string): Promise<number> {
  const web = await readRecord(dataDir, 'web');
  if (!web) throw new Error('The web process left no record');
  return web.pid;
}

/** Waits until every picture has its AVIF: a new shop draws them for minutes, and a running one has them. */
export async function picturesDrawn(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    for (;;) {
      const { rows: [left] } = await client.query<{ count: number }>(`
        SELECT count(*)::int AS count FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id WHERE task.identifier = 'make-avif'`);
      if (left?.count === 0) return;
      await wait(1_000);
    }
  });
}
