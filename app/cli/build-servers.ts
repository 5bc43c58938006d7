import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { Refusal } from './refusal.ts';

/** The programs beside the pages: each its own process, packages left in node_modules. */
export const SERVERS_BUILD = {
  bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', jsx: 'automatic', sourcemap: true, logLevel: 'error',
} as const satisfies BuildOptions;

export async function buildServers(): Promise<void> {
  try {
    // At the root of the shop, under a name that never changes: a service worker looks after what lies below its own address.
    await build({ entryPoints: { sw: 'app/enhance/service-worker.ts' }, outdir: 'build/client', bundle: true, platform: 'browser', format: 'iife', target: 'es2020', minify: true, logLevel: 'error' });
    await build({
      ...SERVERS_BUILD,
      entryPoints: { web: 'app/server/main.ts', worker: 'app/jobs/main.ts', sandbox: 'app/sandbox/main.ts', papers: 'app/domain/papers/paper-thread.ts' },
      outdir: 'build',
    });
  } catch {
    throw new Refusal('The servers could not be built: the reason is above.');
  }
}
