import { get, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '#app/cli/postgres/connect.ts';
import { atLeast, atMost, type Figure } from '../figure.ts';
import { startServer, type Cost, type MeasuredServer } from './servers.ts';

const ROUNDS = 5;
const LISTING = '/categories/pickle';
/** A parameter the page cache doesn't know: the page is drawn each time, in a process that otherwise runs as in production. */
const DRAWN_LISTING = `${LISTING}?unknown=1`;
const BROTLI = { 'accept-encoding': 'br' };

interface Candidate {
  readonly server: MeasuredServer;
  readonly path: string;
  readonly requests: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Costs in turn, each round beginning with another one; every candidate first runs once unmeasured. */
async function costs(candidates: readonly Candidate[]): Promise<Cost[][]> {
  const rounds: Cost[][] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const measured: Cost[] = [];
    for (let turn = 0; turn < candidates.length; turn += 1) {
      const index = (Math.max(round, 0) + turn) % candidates.length;
      const { server, path, requests, headers } = candidates[index]!;
      measured[index] = await server.cost(path, requests, headers);
    }
    if (round >= 0) rounds.push(measured);
  }
  return rounds;
}

/** How many times cheaper `ours` is than `theirs`, round by round, and the requests a second besides. */
function ratio(figure: string, rounds: readonly Cost[][], ours: number, theirs: number, least: number): Figure {
  const rate = (index: number) => Math.round(rounds.map((round) => round[index]!.rate).sort((a, b) => a - b)[rounds.length >> 1]!);
  return atLeast(`${figure} (${rate(ours)} and ${rate(theirs)} requests/s)`, rounds.map((round) => round[theirs]!.cpu / round[ours]!.cpu), '× the processor time', least, 'storefront');
}

/** Kept pages against Node's own server, drawn pages against the same from memory, our adapter against another. */
export async function compareServers(environment: Readonly<Record<string, string>>): Promise<Figure[]> {
  const kept = await startServer('kept', environment);
  await wait(1_000);
  await answer(kept.url + LISTING);
  const page = await answer(kept.url + LISTING);
  const tag = page.headers.etag ?? '';
  const head = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br', 'Content-Length': String(page.body.length) };
  const raw = await startServer('raw', environment, { status: 200, body: page.body.toString('base64'), head });
  const rawUnchanged = await startServer('raw', environment, { status: 304, body: '', head: { ETag: tag } });
  const again = { ...BROTLI, 'if-none-match': tag };
  const light = await costs([
    { server: kept, path: LISTING, requests: 8_000, headers: BROTLI }, { server: raw, path: LISTING, requests: 8_000, headers: BROTLI },
    { server: kept, path: LISTING, requests: 8_000, headers: again }, { server: rawUnchanged, path: LISTING, requests: 8_000, headers: again },
  ]);
  const [bare, express] = [await startServer('bare', environment), await startServer('express', environment)];
  const heavy = await costs([{ server: kept, path: DRAWN_LISTING, requests: 300 }, { server: bare, path: DRAWN_LISTING, requests: 300 }, { server: express, path: DRAWN_LISTING, requests: 300 }]);
  await Promise.all([kept, raw, rawUnchanged, bare, express].map((server) => server.stop()));
  return [
    ratio('cached listing against raw Node http with the same bytes', light, 0, 1, 0.6),
    ratio('304 against raw Node http', light, 2, 3, 0.8),
    ratio('uncached listing of 24 against the bare Remix page', heavy, 0, 1, 0.8),
    ratio('bare Remix page: our adapter against @remix-run/express', heavy, 1, 2, 1.5),
  ];
}

/** Milliseconds from the commit of a new price until two web processes show it. */
export async function benchChange(environment: Readonly<Record<string, string>>, databaseUrl: string): Promise<Figure> {
  const processes = [await startServer('kept', environment), await startServer('kept', environment)];
  await wait(1_000);
  const times = await withClient(databaseUrl, async (client) => {
    const runs: number[] = [];
    const { rows: [product] } = await client.query<{ id: string; slug: string }>(`SELECT id, slug FROM "Product" WHERE status = 'PUBLISHED' LIMIT 1`);
    if (!product) throw new Error('There are no goods');
    const path = `/products/${product.slug}`;
    for (let run = 0; run < ROUNDS; run += 1) {
      const before = await Promise.all(processes.map(async ({ url }) => (await answer(url + path)).headers.etag));
      await client.query('UPDATE "Variant" SET "pricePaise" = "pricePaise" - 100 WHERE "productId" = $1', [product.id]);
      const changed = performance.now();
      await Promise.all(processes.map(async ({ url }, index) => {
        while ((await answer(url + path)).headers.etag === before[index]) await wait(2);
      }));
      runs.push(performance.now() - changed);
    }
    return runs;
  });
  await Promise.all(processes.map((server) => server.stop()));
  return atMost('change visible on two web processes', times, 'ms', 1_000, 'storefront');
}

/** An answer as it travels. */
export function answer(url: string, headers: Readonly<Record<string, string>> = BROTLI): Promise<{ readonly headers: IncomingHttpHeaders; readonly body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
      response.on('error', reject);
    }).on('error', reject);
  });
}
