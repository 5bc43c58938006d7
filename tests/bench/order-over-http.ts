import { withClient } from '#app/cli/postgres/connect.ts';
import { Connection, header } from './connection.ts';
import { picturesDrawn, webProcess, withDemoShop } from './demo-shop.ts';
import { atLeast, type Figure } from './figure.ts';
import { processorTime } from './processor-time.ts';

const BUYERS = 16;
const ORDERS = 480;
const ROUNDS = 5;

/**
 * Whole orders of guests who pay in cash, through the pages: basket, checkout, order, the order's own page. Each has given
 * her PIN before, as buyers do on a product's page. Shop, worker, PostgreSQL and the sixteen buyers share the machine;
 * every limit of the shop is in force.
 */
export async function benchOrdersOverHttp(): Promise<Figure[]> {
  return withDemoShop(async ({ url, databaseUrl }, dataDir) => {
    await picturesDrawn(databaseUrl);
    const web = await webProcess(dataDir);
    const goods = await withClient(databaseUrl, async (client) => {
      await client.query(`INSERT INTO "StockMovement" ("variantId", "kind", "onHandChange", "heldChange", "at") SELECT id, 'RECEIVED', 1000000, 0, now() FROM "Variant" WHERE active`);
      const { rows } = await client.query<{ id: string }>(`
        SELECT v.id FROM "Variant" v JOIN "Product" p ON p.id = v."productId" AND p.status = 'PUBLISHED' JOIN "Group" g ON g.id = p."groupId" AND g.status = 'APPROVED'
        JOIN "Place" l ON l.id = g."placeId" WHERE v.active AND v."pricePaise" < 40000 AND starts_with(l.path, 'hp/')`);
      return rows.map(({ id }) => id);
    });
    const runs: { readonly speed: number; readonly cost: number }[] = [];
    let numbers = 9_100_000_000;
    const round = async () => {
      const browsers = Array.from({ length: BUYERS }, () => new Connection(url));
      const waiting: string[] = [];
      for (let index = 0; index < ORDERS; index += 1) waiting.push(await givePin(browsers[0]!));
      const [start, used] = [performance.now(), await processorTime(web)];
      await Promise.all(browsers.map(async (browser) => {
        for (let cookie = waiting.pop(); cookie !== undefined; cookie = waiting.pop()) {
          await order(browser, cookie, goods[waiting.length % goods.length]!, String((numbers += 1)));
        }
      }));
      const speed = ORDERS / ((performance.now() - start) / 1_000);
      const cost = (await processorTime(web) - used) / ORDERS;
      for (const browser of browsers) browser.end();
      return { speed, cost };
    };
    await round();
    for (let index = 0; index < ROUNDS; index += 1) runs.push(await round());
    return [
      atLeast('whole guest orders over HTTP, cash, 16 buyers', runs.map(({ speed }) => speed), 'orders/s', 60, 'orders'),
      atLeast('whole guest orders over HTTP: processor time of the web process for one', runs.map(({ cost }) => cost), 'ms', 0, 'orders'),
    ];
  });
}

const PIN = '177001';

/** The cookie of a browser that has given its PIN. */
async function givePin(browser: Connection): Promise<string> {
  const { head } = await browser.send('/products/mango-pickle-dekuli/delivery', '', { pin: PIN });
  return header(head, 'set-cookie')?.split(';', 1)[0] ?? '';
}

async function order(browser: Connection, cookie: string, variantId: string, mobile: string): Promise<void> {
  await browser.send('/cart/lines', cookie, { variantId, quantity: '1' });
  const checkout = await browser.send('/checkout', cookie);
  const seen = (/name="seen" value="([^"]*)"/.exec(checkout.body)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const form = { pin: PIN, name: 'Meera Rao', mobile, line1: '12 Temple Road', city: 'Hamirpur', method: 'CASH_ON_DELIVERY', seen };
  const sent = await browser.send('/checkout', cookie, form);
  const to = header(sent.head, 'location');
  if (sent.status !== 303 || !to?.startsWith('/orders/')) throw new Error(`Not ordered: ${sent.status} ${to ?? ''}`);
  const placed = await browser.send(to, '');
  if (placed.status !== 200 || !placed.body.includes(mobile.slice(-5))) throw new Error(`The order’s page answered ${placed.status}`);
}
