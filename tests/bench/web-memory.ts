import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { webProcess, withDemoShop } from './demo-shop.ts';
import { atMost, type Figure } from './figure.ts';

const ROUNDS = 5;

/**
 * Resident memory of the web process when it has served a few pages and then rests, in megabytes. Linux only: read from
 * /proc.
 */
export async function benchIdleMemory(): Promise<Figure[]> {
  return withDemoShop(async ({ url }, dataDir) => {
    const pid = await webProcess(dataDir);
    const runs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const path of ['/', '/hi', '/categories/pickle', '/search?q=achar', '/cart']) await (await fetch(url + path)).text();
      await wait(2_000);
      runs.push(await residentMegabytes(pid));
    }
    return [atMost('resident memory of the resting web process', runs, 'MB', 200)];
  });
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}
