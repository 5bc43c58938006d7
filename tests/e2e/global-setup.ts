import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { withClient } from '#app/cli/postgres/connect.ts';
import { createStack } from '#app/cli/stack/stack.ts';
import { freePort } from '../support/free-port.ts';

declare module 'vitest' {
  interface ProvidedContext {
    shopUrl: string;
    shopDatabase: string;
  }
}

/** Opens the whole shop as `npm start` does, with a demo of its own, and closes it when the stories are told. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shg-haat-e2e-'));
  const port = await freePort();
  const { DATABASE_URL: _ofTheRun, STRIPE_SECRET_KEY: _key, ...environment } = process.env;
  const source = { ...environment, MODE: 'demo', NODE_ENV: 'production', VITEST: '', DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: `http://localhost:${port}` };
  const stack = createStack({ source, logs: 'file', say: () => undefined });
  try {
    const { url, databaseUrl } = await stack.start();
    await drawFewAvif(databaseUrl);
    project.provide('shopUrl', url);
    project.provide('shopDatabase', databaseUrl);
  } catch (error) {
    await stack.stop();
    throw error;
  }
  return async () => {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** A handful of pictures get their AVIF as in any shop; drawing them all would take as long as the stories, from the same processors. */
async function drawFewAvif(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, (client) => client.query(`
    UPDATE graphile_worker._private_jobs SET run_at = now() + interval '1 day' WHERE id IN (
      SELECT job.id FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
      WHERE task.identifier = 'make-avif' AND job.locked_at IS NULL ORDER BY job.id OFFSET 5)`));
}
