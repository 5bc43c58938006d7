import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '#app/cli/postgres/connect.ts';
import { createStack } from '#app/cli/stack/stack.ts';
import { freePort } from '../support/free-port.ts';
import { atLeast, type Figure } from './figure.ts';

const BUYERS = 16;
const ORDERS = 480;
const ROUNDS = 5;

/**
 * Whole orders of guests who pay in cash, through the pages: basket, checkout, order, the order's own page. Shop, worker,
 * PostgreSQL and the sixteen buyers share the machine; every limit of the shop is in force.
 */
export async function benchOrdersOverHttp(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shg-haat-bench-http-'));
  const port = await freePort();
  const { DATABASE_URL: _own, STRIPE_SECRET_KEY: _key, ...environment } = process.env;
  const stack = createStack({
    source: { ...environment, MODE: 'demo', NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: `http://localhost:${port}` },
    logs: 'file', say: () => undefined,
  });
  try {
    const { url, databaseUrl } = await stack.start();
    const goods = await withClient(databaseUrl, async (client) => {
      // The demo's pictures are drawn as AVIF meanwhile; that is not what is measured.
      await client.query(`DELETE FROM graphile_worker._private_jobs WHERE locked_at IS NULL AND task_id IN (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'make-avif')`);
      await client.query(`INSERT INTO "StockMovement" ("variantId", "kind", "onHandChange", "heldChange", "at") SELECT id, 'RECEIVED', 1000000, 0, now() FROM "Variant" WHERE active`);
      const { rows } = await client.query<{ id: string }>(`
        SELECT v.id FROM "Variant" v JOIN "Product" p ON p.id = v."productId" AND p.status = 'PUBLISHED' JOIN "Group" g ON g.id = p."groupId" AND g.status = 'APPROVED'
        JOIN "Place" l ON l.id = g."placeId" WHERE v.active AND v."pricePaise" < 40000 AND starts_with(l.path, 'hp/')`);
      return rows.map(({ id }) => id);
    });
    const runs: number[] = [];
    let numbers = 9_100_000_000;
    const round = async (): Promise<number> => {
      let left = ORDERS;
      const start = performance.now();
      await Promise.all(Array.from({ length: BUYERS }, async () => {
        const agent = new Agent({ keepAlive: true, maxSockets: 1 });
        while (left-- > 0) await order({ url, agent }, goods[left % goods.length]!, String((numbers += 1)));
        agent.destroy();
      }));
      return ORDERS / ((performance.now() - start) / 1_000);
    };
    await round();
    for (let index = 0; index < ROUNDS; index += 1) runs.push(await round());
    return [atLeast('whole guest orders over HTTP, cash, 16 buyers', runs, 'orders/s', 60, 'orders')];
  } finally {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface Shop {
  readonly url: string;
  readonly agent: Agent;
}

async function order(shop: Shop, variantId: string, mobile: string): Promise<void> {
  const put = await send(shop, '/cart/lines', '', { variantId, quantity: '1' });
  const cookie = (put.headers['set-cookie']?.[0] ?? '').split(';', 1)[0] ?? '';
  const form = { pin: '177001', name: 'Meera Rao', mobile, line1: '12 Temple Road', city: 'Hamirpur', method: 'CASH_ON_DELIVERY' };
  let page = await send(shop, '/checkout', cookie);
  // The first page does not know where it goes; the shop shows the charge for that place and asks once more.
  for (let tries = 0; tries < 3; tries += 1) {
    const seen = (/name="seen" value="([^"]*)"/.exec(page.body)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    page = await send(shop, '/checkout', cookie, { ...form, seen });
    if (page.status === 303) break;
  }
  const to = page.headers.location;
  if (page.status !== 303 || !to?.startsWith('/orders/')) throw new Error(`Not ordered: ${page.status} ${to ?? ''}`);
  const placed = await send(shop, to, '');
  if (placed.status !== 200 || !placed.body.includes(mobile.slice(-5))) throw new Error(`The order’s page answered ${placed.status}`);
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function send({ url, agent }: Shop, path: string, cookie: string, fields?: Record<string, string>): Promise<Answer> {
  const body = fields && new URLSearchParams(fields).toString();
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, url), {
      agent, method: body === undefined ? 'GET' : 'POST',
      headers: { Accept: 'text/html', ...(cookie ? { Cookie: cookie } : {}), ...(body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(Buffer.byteLength(body)), Origin: url }) },
    }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }));
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
