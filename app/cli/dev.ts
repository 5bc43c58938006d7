import { context } from 'esbuild';
import { SERVERS_BUILD } from './build-servers.ts';
import { demoSignIns } from './demo-sign-ins.ts';
import { runUntilStopped } from './stack/run-until-stopped.ts';

const PROGRAM = (name: string) => ['--enable-source-maps', '--watch', '--watch-preserve-output', `build/dev/${name}.js`];

/** `npm run dev`: the shop with hot reload; pages change at once, the processes beside them start again when theirs do. */
export async function run(): Promise<number> {
  const watching = await context({
    ...SERVERS_BUILD,
    entryPoints: { web: 'app/server/dev.ts', worker: 'app/jobs/main.ts', sandbox: 'app/sandbox/main.ts' },
    outdir: 'build/dev',
  });
  try {
    await watching.rebuild();
    await watching.watch();
    const programs = { web: PROGRAM('web'), worker: PROGRAM('worker'), standIn: PROGRAM('sandbox') };
    const source = { ...process.env, NODE_ENV: 'development' };
    return await runUntilStopped({ source, programs, logs: 'terminal' }, ({ url }) => {
      console.log(`\nThe shop is open, and follows your changes: ${url}\n`);
      for (const line of demoSignIns(url)) console.log(line);
    });
  } finally {
    await watching.dispose();
  }
}
