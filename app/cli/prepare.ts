import { mkdir, rm, writeFile } from 'node:fs/promises';
import { buildServers } from './build-servers.ts';
import type { Needs } from './commands.ts';
import { compressAssets } from './compress-assets.ts';
import { readJson } from './files.ts';
import { progress } from './progress.ts';
import { Refusal } from './refusal.ts';
import { nodeCommand } from './run-command.ts';
import { fingerprint } from './sources.ts';

const PRISMA = 'node_modules/prisma/build/index.js';
const REMIX = 'node_modules/@remix-run/dev/dist/cli.js';

const SCHEMA_SOURCES = ['prisma/schema', 'node_modules/prisma/package.json'];
const LINES_OF_A_COMPLAINT = 30;
const BUILD_SOURCES = ['app', 'public', 'prisma/schema', 'remix.config.js', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** Makes what a command needs: the database client, and the built shop; each only when its sources changed. */
export async function prepare(needs: Needs): Promise<void> {
  if (needs === 'packages') return;
  await generateClient();
  if (needs === 'build') await build();
}

/** Generates the database client from prisma/schema. */
export async function generateClient(): Promise<void> {
  await unlessFresh('app/generated/stamp.json', SCHEMA_SOURCES, 'Generating the database client', async () => {
    await succeed([PRISMA, 'generate'], 'The database client could not be generated');
  });
}

/** Builds the pages and the servers for production. */
export async function build(): Promise<void> {
  await unlessFresh('build/stamp.json', BUILD_SOURCES, 'Building the shop', async () => {
    // The pages first: Remix empties the folder.
    await succeed([REMIX, 'vite:build', '--config', 'remix.config.js', '--logLevel', 'warn'], 'The pages could not be built');
    await buildServers();
    await compressAssets('build/client');
  });
}

async function unlessFresh(stamp: string, sources: readonly string[], title: string, work: () => Promise<void>): Promise<void> {
  const current = await fingerprint(sources);
  if ((await readJson<{ sources: string }>(stamp))?.sources === current) return;
  await progress(title, async () => {
    await rm(stamp, { force: true });
    await work();
    await mkdir(stamp.slice(0, stamp.lastIndexOf('/')), { recursive: true });
    await writeFile(stamp, JSON.stringify({ sources: current }));
  });
}

async function succeed(command: readonly string[], otherwise: string): Promise<void> {
  const { code, output } = await nodeCommand(command, { env: { NODE_ENV: 'production' } });
  if (code !== 0) throw new Refusal(`${otherwise}:\n${output.trim().split('\n').slice(0, LINES_OF_A_COMPLAINT).join('\n')}`);
}
