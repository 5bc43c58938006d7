import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { withClient } from '#app/cli/postgres/connect.ts';
import { picturesDrawn, withDemoShop } from './demo-shop.ts';
import { atLeast, type Figure } from './figure.ts';

const BUYERS = 16;
const ORDERS = 480;
const ROUNDS = 5;

/**
 * Whole orders of guests who pay in cash, through the pages: basket, checkout, order, the order's own page. Each has given
 * her PIN before, as buyers do on a product's page. Shop, worker, PostgreSQL and the sixteen buyers share the machine;
 * every limit of the shop is in force.
 */
export async function benchOrdersOverHttp(): Promise<Figure[]> {
  return withDemoShop(async ({ url, databaseUrl }) => {
    await picturesDrawn(databaseUrl);
    const goods = await withClient(databaseUrl, async (client) => {
      await client.query(`INSERT INTO "StockMovement" ("variantId", "kind", "onHandChange", "heldChange", "at") SELECT id, 'RECEIVED', 1000000, 0, now() FROM "Variant" WHERE active`);
      const { rows } = await client.query<{ id: string }>(`
        SELECT v.id FROM "Variant" v JOIN "Product" p ON p.id = v."productId" AND p.status = 'PUBLISHED' JOIN "Group" g ON g.id = p."groupId" AND g.status = 'APPROVED'
        JOIN "Place" l ON l.id = g."placeId" WHERE v.active AND v."pricePaise" < 40000 AND starts_with(l.path, 'hp/')`);
      return rows.map(({ id }) => id);
    });
    const runs: number[] = [];
    let numbers = 9_100_000_000;
    const round = async (): Promise<number> => {
      const agents = Array.from({ length: BUYERS }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
      const waiting: string[] = [];
      for (let index = 0; index < ORDERS; index += 1) waiting.push(await browserWithPin({ url, agent: agents[0]! }));
      const start = performance.now();
      await Promise.all(agents.map(async (agent) => {
        for (let cookie = waiting.pop(); cookie !== undefined; cookie = waiting.pop()) {
          await order({ url, agent }, cookie, goods[waiting.length % goods.length]!, String((numbers += 1)));
        }
      }));
      const speed = ORDERS / ((performance.now() - start) / 1_000);
      for (const agent of agents) agent.destroy();
      return speed;
    };
    await round();
    for (let index = 0; index < ROUNDS; index += 1) runs.push(await round());
    return [atLeast('whole guest orders over HTTP, cash, 16 buyers', runs, 'orders/s', 60, 'orders')];
  });
}

interface Shop {
  readonly url: string;
  readonly agent: Agent;
}

const PIN = '177001';

/** The cookie of a browser that has given its PIN. */
async function browserWithPin(shop: Shop): Promise<string> {
  const answer = await send(shop, '/products/mango-pickle-dekuli/delivery', '', { pin: PIN });
  return (answer.headers['set-cookie']?.[0] ?? '').split(';', 1)[0] ?? '';
}

async function order(shop: Shop, cookie: string, variantId: string, mobile: string): Promise<void> {
  await send(shop, '/cart/lines', cookie, { variantId, quantity: '1' });
  const checkout = await send(shop, '/checkout', cookie);
  const seen = (/name="seen" value="([^"]*)"/.exec(checkout.body)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const form = { pin: PIN, name: 'Meera Rao', mobile, line1: '12 Temple Road', city: 'Hamirpur', method: 'CASH_ON_DELIVERY', seen };
  const sent = await send(shop, '/checkout', cookie, form);
  const to = sent.headers.location;
  if (sent.status !== 303 || !to?.startsWith('/orders/')) throw new Error(`Not ordered: ${sent.status} ${to ?? ''}`);
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
