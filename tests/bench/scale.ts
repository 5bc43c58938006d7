import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { atMost, median, type Figure } from './figure.ts';
import type { Measured } from './scale-pages.ts';
import { withScaleShops } from './scale-shop.ts';

const SMALL = 10_000;
const LARGE = 1_000_000;
const ROUNDS = 5;

/**
 * What a page costs with a million products over what it costs with ten thousand: the 95th percentile of each kind of
 * page, the two databases asked in turn; and the slowest query of all of them, as the database itself times it.
 */
export async function benchScale(): Promise<Figure[]> {
  const program = join(await mkdtemp(resolve('node_modules', '.cache', 'bench-scale-')), 'scale-pages.mjs');
  try {
    await build({ entryPoints: ['tests/bench/scale-pages.ts'], outfile: program, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' });
    return await withScaleShops(async (shop) => {
      const [ofSmall, ofLarge] = [await shop(SMALL), await shop(LARGE)];
      const [small, large] = [await start(program, ofSmall), await start(program, ofLarge)];
      try {
        return await compare(small, large);
      } finally {
        for (const { child } of [small, large]) child.disconnect();
      }
    });
  } finally {
    await rm(resolve(program, '..'), { recursive: true, force: true });
  }
}

interface Shop {
  readonly child: ChildProcess;
  ask(what: 'round' | 'queries'): Promise<Measured>;
}

async function start(program: string, variables: Readonly<Record<string, string>>): Promise<Shop> {
  const child = fork(program, { env: { ...process.env, ...variables } });
  const ask = async (what: 'round' | 'queries'): Promise<Measured> => {
    child.send(what);
    const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => Promise.reject(new Error('The shop under measure ended')))]);
    return answer as Measured;
  };
  await ask('round');
  return { child, ask };
}

async function compare(small: Shop, large: Shop): Promise<Figure[]> {
  const ratios = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const turns = round % 2 === 0 ? [small, large] : [large, small];
    const measured = new Map<Shop, Measured>();
    for (const shop of turns) measured.set(shop, await shop.ask('round'));
    for (const [page, p95] of Object.entries(measured.get(large)?.pages ?? {})) {
      ratios.set(page, [...(ratios.get(page) ?? []), p95 / (measured.get(small)?.pages[page] ?? p95)]);
    }
  }
  const { queries } = await large.ask('queries');
  const slowest = [...queries].sort((a, b) => b.ms - a.ms);
  console.error(slowest.slice(0, 3).map(({ ms, sql }) => `  ${ms.toFixed(1)} ms: ${sql.replaceAll(/\s+/g, ' ').slice(0, 160)}`).join('\n'));
  const figures = [
    ...[...ratios].map(([page, runs]) => atMost(`p95 of ${page}, a million products over ten thousand`, runs, 'times', 1.5)),
    atMost('slowest query of those pages in the database, a million products', [median(slowest.slice(0, 1).map(({ ms }) => ms))], 'ms', 25),
  ];
  return figures.map((figure) => ({ ...figure, bench: 'storefront' }));
}
