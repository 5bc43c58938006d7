import { relative } from 'node:path';
import { isLoopbackHost } from '#app/lib/loopback.ts';
import { demoSignIns } from './demo-sign-ins.ts';
import { build } from './prepare.ts';
import { runUntilStopped } from './stack/run-until-stopped.ts';

/** `npm start`: the whole shop, until Ctrl-C. */
export async function run(): Promise<number> {
  const production = process.env.MODE?.trim() === 'production';
  return runUntilStopped({ source: { ...process.env, NODE_ENV: 'production' }, programsReady: build, logs: production ? 'terminal' : 'file' }, ({ url, settings }) => {
    const { HOST, PORT, MODE, DATA_DIR } = settings.env;
    console.log(`\nThe shop is open: ${url}\n`);
    if (!isLoopbackHost(HOST)) console.log(`It listens on ${HOST}, port ${PORT}.`);
    if (MODE !== 'demo') return;
    for (const line of demoSignIns(url)) console.log(line);
    const near = relative('', DATA_DIR);
    console.log(`\nLogs are in ${near.startsWith('..') ? DATA_DIR : near}/logs. Ctrl-C stops everything.`);
  });
}
