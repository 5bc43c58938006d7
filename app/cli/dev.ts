import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { context } from 'esbuild';
import type { Plugin } from 'esbuild';
import { SERVERS_BUILD } from './build-servers.ts';
import { demoSignIns } from './demo-sign-ins.ts';
import { runUntilStopped } from './stack/run-until-stopped.ts';
import type { Stack } from './stack/stack.ts';

const PROGRAMS = { web: 'build/dev/web.js', worker: 'build/dev/worker.js', 'stripe-stand-in': 'build/dev/sandbox.js' };

/** `npm run dev`: the shop with hot reload; pages change at once, a process beside them starts again when its code does. */
export async function run(): Promise<number> {
  let stack: Stack | undefined;
  const watching = await context({
    ...SERVERS_BUILD,
    entryPoints: { web: 'app/server/dev.ts', worker: 'app/jobs/main.ts', sandbox: 'app/sandbox/main.ts', papers: 'app/domain/papers/paper-thread.ts' },
    outdir: 'build/dev',
    plugins: [restartChanged((name) => stack?.restart(name))],
  });
  try {
    await watching.rebuild();
    await watching.watch();
    const programs = { web: [PROGRAMS.web], worker: [PROGRAMS.worker], standIn: [PROGRAMS['stripe-stand-in']] };
    return await runUntilStopped({ source: { ...process.env, NODE_ENV: 'development' }, programs, logs: 'terminal' }, (running) => {
      stack = running;
      console.log(`\nThe shop is open, and follows your changes: ${running.url}\n`);
      for (const line of demoSignIns(running.url)) console.log(line);
    });
  } finally {
    await watching.dispose();
  }
}

/** Tells which programs came out different from the last time. */
function restartChanged(restart: (name: string) => Promise<void> | undefined): Plugin {
  const last = new Map<string, string>();
  return {
    name: 'restart-changed',
    setup(build) {
      build.onEnd(async ({ errors }) => {
        if (errors.length > 0) return;
        for (const [name, file] of Object.entries(PROGRAMS)) {
          const now = createHash('sha256').update(await readFile(file)).digest('hex');
          const before = last.get(name);
          last.set(name, now);
          if (before === undefined || now === before) continue;
          console.log(`The ${name} has changed; starting it again.`);
          await restart(name);
        }
      });
    },
  };
}
