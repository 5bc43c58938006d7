import { build } from 'esbuild';

/** The programs beside the pages: each its own process, packages left in node_modules. */
export async function buildServers(): Promise<void> {
  await build({
    entryPoints: { web: 'app/server/main.ts', worker: 'app/jobs/main.ts', sandbox: 'app/sandbox/main.ts' },
    outdir: 'build', bundle: true, splitting: false, platform: 'node', format: 'esm', target: 'node20', packages: 'external',
    // The pages' build is made beside this one, by Remix.
    external: ['*/server/index.js'],
    jsx: 'automatic', sourcemap: true, logLevel: 'error',
  });
}
