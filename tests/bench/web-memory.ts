import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createStack } from '#app/cli/stack/stack.ts';
import { readRecord } from '#app/cli/run-records.ts';
import { freePort } from '../support/free-port.ts';
import { atMost, type Figure } from './figure.ts';

const ROUNDS = 5;

/**
 * Resident memory of the web process when it has served a few pages and then rests, in megabytes. Linux only: read from
 * /proc.
 */
export async function benchIdleMemory(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shg-haat-bench-web-'));
  const port = await freePort();
  const { DATABASE_URL: _own, STRIPE_SECRET_KEY: _key, ...environment } = process.env;
  const stack = createStack({
    source: { ...environment, MODE: 'demo', NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: `http://localhost:${port}` },
    logs: 'file',
    say: () => undefined,
  });
  try {
    const { url } = await stack.start();
    const web = await readRecord(dataDir, 'web');
    if (!web) throw new Error('The web process left no record');
    const runs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const path of ['/', '/hi', '/categories/pickle', '/search?q=achar', '/cart']) await (await fetch(url + path)).text();
      await wait(2_000);
      runs.push(await residentMegabytes(web.pid));
    }
    return [atMost('resident memory of the resting web process', runs, 'MB', 200)];
  } finally {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
