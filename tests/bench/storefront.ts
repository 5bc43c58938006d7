import { brotliDecompressSync } from 'node:zlib';
import { withClient } from '#app/cli/postgres/connect.ts';
import { picturesDrawn, withDemoShop } from './demo-shop.ts';
import { atMost, type Figure } from './figure.ts';
import { withScaleShops } from './scale-shop.ts';
import { benchLighthouse, benchSlowNetwork } from './storefront/browser-figures.ts';
import { answer, benchChange, compareServers } from './storefront/server-figures.ts';
import { buildServer } from './storefront/servers.ts';
import { ensureTools } from './storefront/tools.ts';

const GOODS = 100_000;

/** What a browser makes of a demonstration shop: Lighthouse, a slow network, and the bytes that travel. */
export async function benchBrowser(): Promise<Figure[]> {
  ensureTools();
  return withDemoShop(async ({ url, databaseUrl }) => {
    await picturesDrawn(databaseUrl);
    const product = await withClient(databaseUrl, async (client) => (await client.query<{ slug: string; id: string }>(
      `SELECT p.slug, v.id FROM "Product" p JOIN "Variant" v ON v."productId" = p.id WHERE p.status = 'PUBLISHED' AND v.active AND v."onHand" > v.held LIMIT 1`)).rows[0]);
    if (!product) throw new Error('There are no goods');
    const pages = [{ name: 'home', url }, { name: 'listing', url: `${url}/categories/pickle` }, { name: 'product', url: `${url}/products/${product.slug}` }];
    const basket = { name: 'basket', url: `${url}/cart`, headers: { Cookie: await cookieOfBasket(url, product.id) } };
    return [...(await weights(`${url}/categories/pickle`)), ...(await benchLighthouse([...pages, basket])), ...(await benchSlowNetwork(pages))];
  });
}

/** What the servers cost with a hundred thousand goods, and how soon a change is seen. */
export async function benchServers(): Promise<Figure[]> {
  ensureTools();
  await buildServer();
  return withScaleShops(async (shop) => {
    const environment = await shop(GOODS);
    return [...(await compareServers(environment)), await benchChange(environment, environment.DATABASE_URL)];
  });
}

async function cookieOfBasket(url: string, variantId: string): Promise<string> {
  const response = await fetch(`${url}/cart/lines`, { method: 'POST', body: new URLSearchParams({ variantId, quantity: '1' }), headers: { Origin: url }, redirect: 'manual' });
  return (response.headers.getSetCookie()[0] ?? '').split(';', 1)[0] ?? '';
}

/** Kilobytes of a full listing as they travel: HTML and stylesheet by brotli, scripts by gzip. */
async function weights(listing: string): Promise<Figure[]> {
  const page = await answer(listing);
  const html = brotliDecompressSync(page.body).toString();
  const sum = async (pattern: RegExp, encoding: string) => {
    const files = [...html.matchAll(pattern)].map(([, path]) => new URL(path ?? '', listing).href);
    const bodies = await Promise.all(files.map((file) => answer(file, { 'accept-encoding': encoding })));
    return bodies.reduce((total, { body }) => total + body.length, 0);
  };
  const styles = await sum(/<link rel="stylesheet" href="([^"]+)"/g, 'br');
  const scripts = await sum(/<script[^>]* src="([^"]+)"/g, 'gzip');
  return [
    atMost('JavaScript of a listing, gzip; none is needed', [scripts / 1_024], 'KB', 15, 'storefront'),
    atMost('listing, HTML and CSS, compressed', [(page.body.length + styles) / 1_024], 'KB', 14, 'storefront'),
  ];
}
