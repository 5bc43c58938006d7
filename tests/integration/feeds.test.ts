import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, expect, test } from 'vitest';
import { PART, sitemapEntries, sitemapParts, START } from '#app/domain/feeds/sitemap-queries.server.ts';
import { db } from '#app/lib/db.server.ts';
import { loader as feedGroup } from '#app/routes/api/feed-group.ts';
import { loader as feedNew } from '#app/routes/api/feed-new.ts';
import { loader as feedJson } from '#app/routes/api/feed-products-json.ts';
import { loader as feedXml } from '#app/routes/api/feed-products-xml.ts';
import { loader as robots } from '#app/routes/api/robots.ts';
import { loader as sitemap } from '#app/routes/api/sitemap.ts';
import { loader as sitemapPart } from '#app/routes/api/sitemap-part.ts';
import { loader as groupPage } from '#app/routes/shop/group.tsx';
import { loader as productPage, meta as productMeta } from '#app/routes/shop/product.tsx';
import { createWorld, NOW } from '../support/world.ts';

const HOME = 'http://localhost:3000';

/**
 * What each reader asks of an item, from its own list: required attributes, and what a value may look like.
 * Google Merchant product data specification: https://support.google.com/merchants/answer/7052112
 * Meta catalogue fields: https://developers.facebook.com/docs/marketing-api/catalog/reference
 */
const ADDRESS = /^http:\/\/localhost:3000\/[!-~]+$/;
const PRICE = /^\d+\.\d{2} INR$/;
const GOOGLE: Readonly<Record<string, RegExp>> = {
  id: /^.{1,50}$/, title: /^.{1,150}$/, description: /^[\s\S]{1,5000}$/, link: ADDRESS, image_link: ADDRESS, additional_image_link: ADDRESS,
  availability: /^(in_stock|out_of_stock|preorder|backorder)$/, availability_date: /^\d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d{4}$/, price: PRICE, condition: /^(new|refurbished|used)$/, brand: /^.{1,70}$/,
  identifier_exists: /^(yes|no)$/, google_product_category: /^[^<]+( > [^<]+)*$/, product_type: /^.{1,750}$/, item_group_id: /^.{1,50}$/, size: /^.{1,100}$/,
  unit_pricing_measure: /^\d+(\.\d+)?(g|kg|ml|l|cm|m|ct)$/, unit_pricing_base_measure: /^\d+(g|kg|ml|l|cm|m|ct)$/, maximum_retail_price: PRICE,
  shipping_weight: /^\d+ (g|kg)$/, shipping_label: /^.{1,100}$/, max_handling_time: /^\d+$/, ships_from_country: /^[A-Z]{2}$/,
};
const GOOGLE_REQUIRED = ['id', 'title', 'description', 'link', 'image_link', 'availability', 'price', 'brand', 'identifier_exists'];
const META: Readonly<Record<string, RegExp>> = {
  ...GOOGLE, id: /^.{1,100}$/, title: /^.{1,200}$/, description: /^[\s\S]{1,9999}$/, brand: /^.{1,100}$/,
  availability: /^(in stock|out of stock|available for order|preorder|discontinued)$/,
  origin_country: /^[A-Z]{2}$/, manufacturer_info: /^.{1,200}$/, quantity_to_sell_on_facebook: /^\d+$/, custom_label_0: /^.{1,100}$/,
};
const META_REQUIRED = ['id', 'title', 'description', 'availability', 'condition', 'price', 'link', 'image_link', 'brand'];

type Item = Record<string, string | string[]>;
const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, processEntities: true });

async function readXml<T>(answer: Response | Promise<Response>): Promise<T> {
  const text = await (await answer).text();
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text) as T;
}

const ask = (path: string, params = {}) => ({ request: new Request(HOME + path), params, context: {} }) as never;
const itemsOf = async (answer: Response | Promise<Response>) => {
  const { rss } = await readXml<{ rss: { channel: { item?: Item | Item[] } } }>(answer);
  return [rss.channel.item ?? []].flat().map((item) => Object.fromEntries(Object.entries(item).map(([name, value]) => [name.replace(/^g:/, ''), value])));
};

function expectForm(items: readonly Item[], fields: Readonly<Record<string, RegExp>>, required: readonly string[]): void {
  for (const item of items) {
    for (const name of required) expect(Object.keys(item)).toContain(name);
    // Whoever takes orders ahead says until when (Google Merchant help, answer 6324470).
    expect('availability_date' in item).toBe(/^(backorder|preorder|available for order)$/.test(String(item['availability'])));
    for (const [name, values] of Object.entries(item)) for (const value of [values].flat()) expect(value, name).toMatch(fields[name] ?? /^unknown attribute$/);
  }
}

beforeAll(async () => {
  await createWorld({ goods: true });
  const products = await db.product.findMany({ select: { id: true } });
  const image = await db.image.create({ data: { contentHash: 'ab'.repeat(32), width: 1280, height: 960, widths: [320, 640, 960, 1280], placeholder: 'ph-leaf' } });
  const second = await db.image.create({ data: { contentHash: 'cd'.repeat(32), width: 700, height: 700, widths: [320, 640, 700], placeholder: 'ph-leaf' } });
  await db.productImage.createMany({ data: products.flatMap(({ id }) => [image, second].map((one, position) => ({ productId: id, imageId: one.id, position }))) });
  await db.product.update({ where: { slug: 'galgal-pickle' }, data: { descriptionEn: 'Salt & oil <b>only</b> ]]> "quoted"\u0007', descriptionHi: '' } });
});

test('the product feed is what Google asks for, and the other what Meta asks for, size by size', async () => {
  const google = await itemsOf(feedXml(ask('/feeds/products.xml')));
  const onOffer = await db.variant.count({ where: { active: true, product: { status: 'PUBLISHED', group: { status: 'APPROVED' } } } });
  expect(google).toHaveLength(onOffer);
  expect(new Set(google.map(({ id }) => id)).size).toBe(onOffer);
  expectForm(google, GOOGLE, GOOGLE_REQUIRED);
  const meta = await itemsOf(feedXml(ask('/feeds/products.xml?for=meta')));
  expect(meta).toHaveLength(onOffer);
  expectForm(meta, META, META_REQUIRED);
  const pickle = google.find(({ link }) => link === `${HOME}/products/galgal-pickle`);
  expect(pickle?.description).toBe('Salt & oil <b>only</b> ]]> "quoted"');
  expect(pickle?.image_link).toBe(`${HOME}/media/${'ab'.repeat(32)}/1280.jpg`);
  expect(google.some(({ shipping_label: label }) => label === 'only-in-state-02')).toBe(true);
});

test('made to order is on order by a day, and what its season is over for is out of stock, in the words of each reader', async () => {
  const before = await db.product.findMany({ where: { slug: { in: ['galgal-pickle', 'mango-pickle-dekuli'] } }, select: { id: true, slug: true, madeToOrder: true, makingDays: true, season: true } });
  const sizes = await db.variant.findMany({ where: { product: { slug: 'mango-pickle-dekuli' } }, select: { id: true, onHand: true } });
  const stockOf = async (reader: string, slug: string) => {
    const found = (await itemsOf(feedXml(ask(`/feeds/products.xml?for=${reader}`)))).filter(({ link }) => link === `${HOME}/products/${slug}`);
    return [...new Set(found.map(({ availability }) => availability))].concat(found[0]?.['availability_date'] ?? []);
  };
  await db.product.update({ where: { slug: 'galgal-pickle' }, data: { madeToOrder: true, makingDays: 9 } });
  await db.product.update({ where: { slug: 'mango-pickle-dekuli' }, data: { season: [(new Date().getUTCMonth() + 6) % 12 + 1] } });
  await db.variant.updateMany({ where: { product: { slug: 'mango-pickle-dekuli' } }, data: { onHand: 0, held: 0 } });
  const madeBy = `${new Date(Date.now() + (9 * 24 + 5.5) * 3_600_000).toISOString().slice(0, 10)}T00:00+0530`;
  expect(await stockOf('google', 'galgal-pickle')).toEqual(['backorder', madeBy]);
  expect(await stockOf('meta', 'galgal-pickle')).toEqual(['available for order', madeBy]);
  expect(await stockOf('google', 'mango-pickle-dekuli')).toEqual(['out_of_stock']);
  expect(await stockOf('meta', 'mango-pickle-dekuli')).toEqual(['out of stock']);
  for (const { id, madeToOrder, makingDays, season } of before) await db.product.update({ where: { id }, data: { madeToOrder, makingDays, season } });
  for (const { id, onHand } of sizes) await db.variant.update({ where: { id }, data: { onHand } });
});

test('the feed as JSON says the same, and the Hindi feed leads to Hindi pages', async () => {
  const english = await itemsOf(feedXml(ask('/feeds/products.xml')));
  const json = (await (feedJson(ask('/feeds/products.json')) as Response).json()) as { items: Item[] };
  expect(json.items.map(({ id, title, price }) => ({ id, title, price }))).toEqual(english.map(({ id, title, price }) => ({ id, title, price })));
  const hindi = await itemsOf(feedXml(ask('/hi/feeds/products.xml')));
  expect(hindi.every(({ link }) => String(link).startsWith(`${HOME}/hi/products/`))).toBe(true);
  expect(hindi.some(({ title }) => /\p{Script=Devanagari}/u.test(String(title)))).toBe(true);
  expectForm(hindi, GOOGLE, GOOGLE_REQUIRED);
});

test('a group has a feed of its own goods, and no other has one', async () => {
  const file = (name: string) => feedGroup(ask(`/feeds/groups/${name}`, { file: name }));
  const items = await itemsOf(file('annapurna-tarkwari.xml'));
  expect(items.length).toBeGreaterThan(0);
  expect(new Set(items.map(({ brand }) => brand))).toEqual(new Set(['Annapurna Group, Tarkwari']));
  for (const missing of ['nobody.xml', 'annapurna-tarkwari.csv', '../x.xml', '']) await expect(file(missing)).rejects.toMatchObject({ status: 404 });
});

test('feed readers get the newest goods', async () => {
  const items = await itemsOf(feedNew(ask('/hi/feeds/new.xml')));
  expect(items.length).toBeGreaterThan(10);
  for (const { title, link, guid, pubDate } of items) {
    expect([title, link, guid].every(Boolean)).toBe(true);
    expect(Date.parse(String(pubDate))).toBeLessThan(NOW.getTime());
  }
});

test('the site map leads to every page in both languages, and robots are told where it is', async () => {
  const rules = await robots().text();
  expect(rules).toContain(`Sitemap: ${HOME}/sitemap.xml`);
  for (const closed of ['/cart/', '/hi/checkout', '/seller', '/admin', '/hi/account', '/orders']) expect(rules).toContain(`Disallow: ${closed}\n`);
  const { sitemapindex } = await readXml<{ sitemapindex: { sitemap: { loc: string }[] } }>(sitemap());
  const pages: string[] = [];
  for (const { loc } of sitemapindex.sitemap) {
    const file = loc.slice(`${HOME}/sitemaps/`.length);
    const { urlset } = await readXml<{ urlset: { url: { loc: string; 'xhtml:link': { '@_hreflang': string }[] }[] } }>(sitemapPart(ask(`/sitemaps/${file}`, { file })));
    for (const url of urlset.url) expect(url['xhtml:link'].map((link) => link['@_hreflang'])).toEqual(['en', 'hi', 'x-default']);
    pages.push(...urlset.url.map((url) => url.loc));
  }
  expect(new Set(pages).size).toBe(pages.length);
  for (const page of ['/', '/hi', '/hi/products/galgal-pickle', '/groups/annapurna-tarkwari', '/categories/pickle', '/hi/privacy']) expect(pages).toContain(HOME + page);
  expect(() => sitemapPart(ask('/sitemaps/x', { file: "products-' OR 1.xml" }))).toThrow();
});

test('parts of the site map follow each other without a gap or an overlap', async () => {
  expect(PART * 2).toBeLessThanOrEqual(50_000);
  expect(await sitemapParts('products')).toEqual([START]);
  const all = await sitemapEntries('products', START, 1_000);
  const [first, rest] = [await sitemapEntries('products', START, 5), await sitemapEntries('products', all[4]!.id, 1_000)];
  expect([...first, ...rest]).toEqual(all);
});

test('an old address leads to the page for good, in its language, and never to what is not to be seen', async () => {
  const rename = (slug: string, to: string) => db.product.update({ where: { slug }, data: { slug: to } });
  await rename('galgal-pickle', 'hill-lemon-pickle');
  const old = (path = '/hi/products/galgal-pickle') => productPage(ask(path, { slug: 'galgal-pickle' })) as Promise<unknown>;
  await expect(old()).rejects.toMatchObject({ status: 301 });
  const moved = await old().catch((thrown: Response) => thrown.headers.get('location'));
  expect(moved).toBe('/hi/products/hill-lemon-pickle');
  await db.product.update({ where: { slug: 'hill-lemon-pickle' }, data: { status: 'HIDDEN' } });
  await expect(old()).rejects.toMatchObject({ status: 404 });
  await db.product.update({ where: { slug: 'hill-lemon-pickle' }, data: { status: 'PUBLISHED' } });
  await rename('hill-lemon-pickle', 'galgal-pickle');
  await expect(old()).resolves.toBeDefined();
  await db.group.update({ where: { slug: 'annapurna-tarkwari' }, data: { slug: 'annapurna' } });
  await expect(groupPage(ask('/groups/annapurna-tarkwari', { slug: 'annapurna-tarkwari' }))).rejects.toMatchObject({ status: 301 });
  await db.group.update({ where: { slug: 'annapurna' }, data: { slug: 'annapurna-tarkwari' } });
});

test('a product page tells search engines what it shows', async () => {
  const data = await productPage(ask('/products/galgal-pickle', { slug: 'galgal-pickle' }));
  const root = { id: 'root', data: { facts: { publicUrl: HOME, legalName: 'Shop', address: 'Here', email: 'a@b.c', phone: '1', demo: true, grievanceOfficer: { name: '', email: '', phone: '' } } } };
  const tags = productMeta({ data, location: { pathname: '/products/galgal-pickle' }, matches: [root] } as never) as { 'script:ld+json'?: Record<string, unknown> }[];
  const told = tags.flatMap((tag) => (tag['script:ld+json'] ? [tag['script:ld+json']] : []));
  expect(told.map((one) => one['@type'])).toEqual(['OnlineStore', 'Product', 'BreadcrumbList']);
  const product = told[1] as { name: string; offers: Record<string, unknown>[]; aggregateRating?: unknown };
  expect(product.name).toBe(data.product.name.text);
  expect(product.offers.map(({ price, priceCurrency }) => [price, priceCurrency])).toEqual(data.product.sizes.map(({ price }) => [(price / 100).toFixed(2), 'INR']));
  expect(product.aggregateRating).toBeUndefined();
});
