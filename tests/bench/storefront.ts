import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { withClient } from '#app/cli/postgres/connect.ts';
import { createStack } from '#app/cli/stack/stack.ts';
import { freePort } from '../support/free-port.ts';
import { atMost, type Figure } from './figure.ts';
import { benchLighthouse, benchSlowNetwork } from './storefront/browser-figures.ts';
import { fillGoods } from './storefront/fill.ts';
import { answer, benchChange, benchServers } from './storefront/server-figures.ts';
import { buildServer } from './storefront/servers.ts';
import { ensureTools } from './storefront/tools.ts';

const GOODS = 100_000;

/** What the storefront must reach: a demonstration shop in a browser, then its servers with a hundred thousand goods. */
export async function benchStorefront(): Promise<Figure[]> {
  ensureTools();
  const dataDir = await mkdtemp(join(tmpdir(), 'shg-haat-bench-store-'));
  const port = await freePort();
  const { DATABASE_URL: _own, STRIPE_SECRET_KEY: _key, ...environment } = process.env;
  const stack = createStack({
    source: { ...environment, MODE: 'demo', NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: `http://localhost:${port}` },
    logs: 'file', say: () => undefined,
  });
  try {
    const { url, databaseUrl, settings } = await stack.start();
    const product = await withClient(databaseUrl, async (client) => (await client.query<{ slug: string; id: string }>(
      `SELECT p.slug, v.id FROM "Product" p JOIN "Variant" v ON v."productId" = p.id WHERE p.status = 'PUBLISHED' AND v.active AND v."onHand" > v.held LIMIT 1`)).rows[0]);
    if (!product) throw new Error('There are no goods');
    const pages = [{ name: 'home', url }, { name: 'listing', url: `${url}/categories/pickle` }, { name: 'product', url: `${url}/products/${product.slug}` }];
    const basket = { name: 'basket', url: `${url}/cart`, headers: { Cookie: await cookieOfBasket(url, product.id) } };
    const figures = [...(await benchLighthouse([...pages, basket])), ...(await benchSlowNetwork(pages))];
    await withClient(databaseUrl, (client) => fillGoods(client, GOODS));
    await buildServer();
    const servers = { ...settings.variables, DATABASE_URL: databaseUrl };
    return [...(await benchServers(servers)), ...(await weights(`${url}/categories/pickle`)), ...figures, await benchChange(servers, databaseUrl)];
  } finally {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
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
