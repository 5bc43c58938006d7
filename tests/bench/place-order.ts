import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { migrate } from '#app/cli/migrations.ts';
import { startPostgres } from '#app/cli/postgres/embedded.ts';
import { atLeast, type Figure } from './figure.ts';

/**
 * Orders a second from 16 buyers at once through the domain function, each of three lines from two groups, on the built-in
 * PostgreSQL as in production: a commit is on the disk before the buyer hears of it. Runs in a fresh process.
 */
export async function benchPlaceOrder(): Promise<Figure[]> {
  await mkdir('build', { recursive: true });
  const program = join(await mkdtemp(resolve('build', 'bench-orders-')), 'place-orders.mjs');
  const data = await mkdtemp(join(tmpdir(), 'shg-haat-bench-'));
  const postgres = await startPostgres(data);
  try {
    await migrate(postgres.url);
    await build({ entryPoints: ['tests/bench/place-orders.ts'], outfile: program, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' });
    const { stdout } = await promisify(execFile)(process.execPath, [program], { env: { ...process.env, ...SETTINGS, DATABASE_URL: postgres.url, DATA_DIR: data } });
    return [atLeast('orders of three lines from two groups, 16 buyers at once', JSON.parse(stdout), 'orders/s', 100)];
  } finally {
    await postgres.stop();
    await Promise.all([rm(data, { recursive: true, force: true }), rm(resolve(program, '..'), { recursive: true, force: true })]);
  }
}

/** What the settings must hold for the domain to load; nothing here is called. */
const SETTINGS = {
  MODE: 'demo', SESSION_SECRET: 'demo_only-for-measuring-the-speed-of-orders', STRIPE_SECRET_KEY: 'sk_test_demo_bench', STRIPE_WEBHOOK_SECRET: 'whsec_demo_bench',
  STRIPE_API_BASE_URL: 'http://127.0.0.1:1',
};
