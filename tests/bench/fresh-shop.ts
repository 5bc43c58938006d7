import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { migrate } from '#app/cli/migrations.ts';
import { startPostgres } from '#app/cli/postgres/embedded.ts';

/** What the settings must hold for the domain to load; nothing here is called. */
const SETTINGS = {
  MODE: 'demo', SESSION_SECRET: 'demo_only-for-measuring-the-speed-of-orders', STRIPE_SECRET_KEY: 'sk_test_demo_bench', STRIPE_WEBHOOK_SECRET: 'whsec_demo_bench',
  STRIPE_API_BASE_URL: 'http://127.0.0.1:1',
};

/** Runs a program of the benches in a process of its own on an empty migrated database, and answers the JSON it prints. */
export async function runOnFreshShop(program: string): Promise<unknown> {
  await mkdir('build', { recursive: true });
  const outfile = join(await mkdtemp(resolve('build', 'bench-')), 'program.mjs');
  const data = await mkdtemp(join(tmpdir(), 'shg-haat-bench-'));
  const postgres = await startPostgres(data);
  try {
    await migrate(postgres.url);
    await build({ entryPoints: [program], outfile, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' });
    const { stdout } = await promisify(execFile)(process.execPath, [outfile], { env: { ...process.env, ...SETTINGS, DATABASE_URL: postgres.url, DATA_DIR: data } });
    return JSON.parse(stdout);
  } finally {
    await postgres.stop();
    await Promise.all([rm(data, { recursive: true, force: true }), rm(resolve(outfile, '..'), { recursive: true, force: true })]);
  }
}
