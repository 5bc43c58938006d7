import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { db } from '#app/lib/db.server.ts';
import { env } from '#app/lib/env.server.ts';
import { PageCache } from '#app/server/page-cache/page-cache.ts';
import { writePage } from '#app/server/page-cache/write-page.ts';
import { createWorld } from '../support/world.ts';

beforeAll(() => createWorld({ goods: true }));

const GALGAL = '/products/galgal-pickle';
const TOTE = '/products/block-printed-tote';
const PUBLIC = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'public, max-age=0, must-revalidate' };

/** What a page here shows: a product's cheapest price and what is left of it. */
async function shown(address: string): Promise<string> {
  const product = await db.product.findUnique({ where: { slug: address.split('/').at(-1)! }, select: { slug: true, group: { select: { slug: true, nameEn: true } }, variants: { orderBy: { pricePaise: 'asc' } } } });
  const [size] = product?.variants ?? [];
  return product && size ? `<a href="/groups/${product.group.slug}">${product.group.nameEn}</a> ${size.pricePaise} ${size.onHand - size.held}` : 'a list';
}

interface Process {
  readonly cache: PageCache;
  /** How often a page was drawn. */
  drawn(address?: string): number;
  get(path: string, headers?: Record<string, string>): Promise<{ readonly text: string; readonly status: number; readonly headers: Headers }>;
}

/** A web process of its own: cache, listener and HTTP server. */
async function start({ draw = shown, headers = PUBLIC }: { draw?: (address: string) => Promise<string>; headers?: Record<string, string> } = {}): Promise<Process> {
  const drawings: string[] = [];
  const cache = new PageCache({
    databaseUrl: env().DATABASE_URL, headers: [['X-Policy', 'strict']],
    draw: async (address) => {
      drawings.push(address);
      return new Response(await draw(address), { headers });
    },
  });
  const server: Server = createServer((incoming, response) => {
    if (cache.serve(incoming, response)) return;
    void cache.drawOnce(incoming).then((drawn) => {
      if (drawn && 'page' in drawn) writePage(drawn.page, incoming, response);
      else response.writeHead(drawn?.answer.status ?? 404).end(drawn?.answer.text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await cache.stop();
  });
  await vi.waitUntil(() => cache.listening, { timeout: 20_000, interval: 10 });
  const { port } = server.address() as AddressInfo;
  return {
    cache,
    drawn: (address) => drawings.filter((each) => address === undefined || each === address).length,
    async get(path, sent = {}) {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: sent });
      return { text: await response.text(), status: response.status, headers: response.headers };
    },
  };
}

const setPrice = (slug: string, change: number) => db.$executeRaw`
  UPDATE "Variant" SET "pricePaise" = "pricePaise" + ${change}, "mrpPaise" = "mrpPaise" + ${change} WHERE "productId" = (SELECT id FROM "Product" WHERE slug = ${slug})`;

test('a changed price is seen on every process within a second, and pages that do not show it stay', async () => {
  const [one, other] = [await start(), await start()];
  const before = await one.get(GALGAL);
  for (const process of [one, other]) for (const path of [GALGAL, TOTE, GALGAL, TOTE]) await process.get(path);
  expect([one.drawn(), other.drawn()]).toEqual([2, 2]);
  await setPrice('galgal-pickle', 100);
  const started = performance.now();
  const fresh = await shown(GALGAL);
  for (const process of [one, other]) await vi.waitUntil(async () => (await process.get(GALGAL)).text === fresh, { timeout: 1_000, interval: 5 });
  expect(performance.now() - started).toBeLessThan(1_000);
  expect(fresh).not.toBe(before.text);
  await one.get(TOTE);
  expect(one.drawn(TOTE)).toBe(1);
});

test('of stock, what a page shows is announced and what it does not show is not', async () => {
  const process = await start();
  const size = await db.variant.findFirstOrThrow({ where: { product: { slug: 'galgal-pickle' } }, orderBy: { pricePaise: 'asc' } });
  const move = (onHandChange: number) => db.stockMovement.create({ data: { variantId: size.id, kind: 'COUNTED', onHandChange, heldChange: 0 } });
  await move(100 - size.onHand);
  await wait(100);
  await process.get(GALGAL);
  await move(-30);
  await wait(150);
  await process.get(GALGAL);
  expect(process.drawn()).toBe(1);
  await move(-67);
  await vi.waitUntil(async () => (await process.get(GALGAL)).text.endsWith(' 3'), { timeout: 20_000, interval: 5 });
  await move(-3);
  await vi.waitUntil(async () => (await process.get(GALGAL)).text.endsWith(' 0'), { timeout: 20_000, interval: 5 });
});

test.each([
  ['a group tells a new story', () => db.group.update({ where: { slug: 'annapurna-tarkwari' }, data: { storyEn: `New ${Math.random()}` } }), GALGAL],
  ['a product is hidden', () => db.product.update({ where: { slug: 'galgal-pickle' }, data: { status: 'HIDDEN' } }), '/categories/pickle'],
  ['it is shown again', () => db.product.update({ where: { slug: 'galgal-pickle' }, data: { status: 'PUBLISHED' } }), '/hi/groups/annapurna-tarkwari'],
  ['a category gets a name', () => db.category.update({ where: { slug: 'pickle' }, data: { nameEn: 'Pickles' } }), TOTE],
  ['a picture is added', () => db.productImage.create({ data: { position: 0, product: { connect: { slug: 'galgal-pickle' } }, image: { create: { contentHash: 'f'.repeat(64), width: 1, height: 1, widths: [1], placeholder: 'ph-neem' } } } }), '/'],
  ['a member leaves', () => db.membership.updateMany({ where: { group: { slug: 'annapurna-tarkwari' }, role: 'MEMBER' }, data: { leftOn: new Date() } }), '/groups/annapurna-tarkwari'],
])('%s: the page is drawn anew', async (_, change, path) => {
  const process = await start();
  await process.get(path);
  await change();
  await vi.waitUntil(async () => {
    await process.get(path);
    return process.drawn() > 1;
  }, { timeout: 20_000, interval: 10 });
});

test('a change that is taken back is told to nobody', async () => {
  const process = await start();
  await process.get(GALGAL);
  await db.$transaction(async (tx) => {
    await tx.product.update({ where: { slug: 'galgal-pickle' }, data: { nameEn: 'Never' } });
    throw new Error('back');
  }).catch(() => undefined);
  await wait(100);
  await process.get(GALGAL);
  expect(process.drawn()).toBe(1);
});

test('a hundred visitors wait for one drawing', async () => {
  const process = await start({ draw: async (address) => (await wait(200), shown(address)) });
  const answers = await Promise.all(Array.from({ length: 100 }, () => process.get(GALGAL)));
  expect(process.drawn()).toBe(1);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
});

test('a page that changed while it was drawn is not kept, and whoever comes after the change does not wait for it', async () => {
  let slow = true;
  const process = await start({ draw: async (address) => {
    const text = await shown(address);
    if (slow) await wait(400);
    return text;
  } });
  const early = process.get(GALGAL);
  await wait(100);
  slow = false;
  await setPrice('galgal-pickle', 100);
  await wait(100);
  const late = await process.get(GALGAL);
  expect(late.text).toBe(await shown(GALGAL));
  expect((await early).text).not.toBe(late.text);
  expect((await process.get(GALGAL)).text).toBe(late.text);
});

test('when the connection that tells of changes is cut, nothing stale is served; when it is back, pages are kept again', async () => {
  const process = await start();
  await process.get(GALGAL);
  await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pages' AND datname = current_database()`;
  await setPrice('galgal-pickle', 100);
  const fresh = await shown(GALGAL);
  await vi.waitUntil(async () => (await process.get(GALGAL)).text === fresh, { timeout: 20_000, interval: 5 });
  await vi.waitUntil(() => process.cache.listening, { timeout: 20_000, interval: 20 });
  await process.get(GALGAL);
  const drawn = process.drawn();
  await process.get(GALGAL);
  expect(process.drawn()).toBe(drawn);
});

test('a page is written compressed, with a tag that spares sending it again', async () => {
  const process = await start();
  const [br, gzip, plain] = await Promise.all(['br', 'gzip', 'identity'].map((encoding) => process.get(GALGAL, { 'Accept-Encoding': encoding })));
  expect([br, gzip, plain].map((answer) => answer!.headers.get('Content-Encoding'))).toEqual(['br', 'gzip', null]);
  expect(new Set([br, gzip, plain].map((answer) => answer!.text)).size).toBe(1);
  const tags = [br, gzip, plain].map((answer) => answer!.headers.get('ETag')!);
  expect(new Set(tags).size).toBe(3);
  for (const tag of [...tags, `W/${tags[0]}`, `"other", ${tags[1]}`]) {
    const again = await process.get(GALGAL, { 'If-None-Match': tag });
    expect([again.status, again.text, again.headers.get('Vary')]).toEqual([304, '', 'Accept-Encoding']);
  }
  expect((await process.get(GALGAL, { 'If-None-Match': '"other"' })).status).toBe(200);
  expect(br!.headers.get('X-Policy')).toBe('strict');
});

test('what only an address says of a visitor is not drawn, and what gives a cookie is not kept', async () => {
  const addresses: string[] = [];
  const process = await start({ draw: async (address) => (addresses.push(address), 'page') });
  await process.get(`${GALGAL}?fbclid=hers`);
  await process.get(`${GALGAL}?utm_campaign=his`);
  expect(addresses).toEqual([GALGAL]);
  const giving = await start({ headers: { ...PUBLIC, 'Set-Cookie': 'a=b' } });
  for (let times = 0; times < 2; times += 1) expect((await giving.get(GALGAL)).status).toBe(404);
  const private_ = await start({ headers: { ...PUBLIC, 'Cache-Control': 'no-store' } });
  for (let times = 0; times < 2; times += 1) await private_.get(GALGAL);
  expect(private_.drawn()).toBe(2);
});
