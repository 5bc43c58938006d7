import { beforeAll, expect, test } from 'vitest';
import { tellBackInStock } from '#app/domain/wishes/tell-back-in-stock.server.ts';
import { db } from '#app/lib/db.server.ts';
import { action as remove } from '#app/routes/account/wish-list-remove.ts';
import { loader as wishList } from '#app/routes/account/wish-list.tsx';
import { action as askNotice, loader as noticePage } from '#app/routes/shop/product-notice.tsx';
import { action as keep, loader as keepPage } from '#app/routes/shop/product-wish.tsx';
import { Browser } from '../support/form-browser.ts';
import { sellingGroup } from '../support/placed-order.ts';
import { createGoods, createRules } from '../support/shop-fixtures.ts';
import { register } from '../support/sign-in.ts';

const NOW = new Date();
let numbers = 9_710_000_000;
const freshNumber = () => String((numbers += 1));

let group: Awaited<ReturnType<typeof sellingGroup>>['group'];
beforeAll(async () => {
  await createRules();
  ({ group } = await sellingGroup());
});

async function goods(stock?: number) {
  const { productId } = await createGoods(group.id, stock === undefined ? {} : { stock });
  return db.product.findUniqueOrThrow({ where: { id: productId }, include: { variants: true } });
}
async function buyer() {
  const [browser, mobile] = [new Browser(), freshNumber()];
  await register(browser, mobile, 'Asha');
  return { browser, mobile };
}
const at = (what: 'wish' | 'notice', { slug }: { slug: string }) => [`/products/${slug}/${what}`, {}, { slug }] as const;
const said = async (browser: Browser, what: string) => (await browser.get(wishList, `/account/wish-list?${what}`)).data.done;
const listed = async (browser: Browser) => (await browser.get(wishList, '/account/wish-list')).data.goods.map(({ card, awaited }) => [card.slug, awaited]);

test('a stranger signs in first and comes back to the question; nothing is kept for nobody', async () => {
  const jar = await goods();
  const [stranger, ask] = [new Browser(), encodeURIComponent(`/products/${jar.slug}/wish`)];
  expect(await stranger.post(keep, ...at('wish', jar))).toMatchObject({ location: `/account/sign-in?next=${ask}` });
  expect(await stranger.get(keepPage, `/products/${jar.slug}/wish`, { slug: jar.slug })).toMatchObject({ location: `/account/sign-in?next=${ask}` });
  expect(await stranger.post(askNotice, ...at('notice', jar))).toMatchObject({ location: `/account/sign-in?next=${encodeURIComponent(`/products/${jar.slug}/notice`)}` });
  expect(await db.wish.count({ where: { productId: jar.id } })).toBe(0);
});

test('what is kept twice is there once, is hers alone, and goes when she removes it', async () => {
  const [first, second, jar, bag] = [await buyer(), await buyer(), await goods(), await goods()];
  for (const each of [jar, jar, bag]) expect(await first.browser.post(keep, ...at('wish', each))).toMatchObject({ location: `/account/wish-list?kept=${each.slug}` });
  expect(await said(first.browser, `kept=${jar.slug}`)).toMatchObject({ deed: 'kept', slug: jar.slug });
  expect(await listed(first.browser)).toEqual([[bag.slug, false], [jar.slug, false]]);
  expect(await listed(second.browser)).toEqual([]);

  await second.browser.post(remove, '/account/wish-list/x/remove', {}, { product: jar.id });
  expect(await listed(first.browser)).toHaveLength(2);
  expect(await said(first.browser, `removed=${jar.id}`)).toBeNull();
  await first.browser.post(remove, '/account/wish-list/x/remove', {}, { product: jar.id });
  expect(await listed(first.browser)).toEqual([[bag.slug, false]]);
  expect(await said(first.browser, `removed=${jar.id}`)).toMatchObject({ deed: 'removed', slug: jar.slug });
  for (const lie of [`kept=${jar.slug}`, `noticed=${bag.slug}`, 'removed=x', 'removed=']) expect(await said(first.browser, lie)).toBeNull();
});

test('goods that left the shop are not kept, and are not shown to whoever kept them', async () => {
  const [{ browser }, jar] = [await buyer(), await goods()];
  await browser.post(keep, ...at('wish', jar));
  await db.product.update({ where: { id: jar.id }, data: { status: 'HIDDEN' } });
  expect(await listed(browser)).toEqual([]);
  expect(await browser.post(keep, ...at('wish', jar))).toMatchObject({ location: `/products/${jar.slug}` });
  expect(await browser.get(keepPage, `/products/${jar.slug}/wish`, { slug: jar.slug })).toMatchObject({ status: 404 });
});

test('whoever waits for sold out goods is told once, at the number she proved, when they are there again', async () => {
  const [{ browser, mobile }, jar] = [await buyer(), await goods(0)];
  expect((await browser.get(noticePage, `/products/${jar.slug}/notice`, { slug: jar.slug })).data.address).toContain(mobile.slice(-5));
  for (const _ of [1, 2]) expect(await browser.post(askNotice, ...at('notice', jar))).toMatchObject({ location: `/account/wish-list?noticed=${jar.slug}` });
  expect(await said(browser, `noticed=${jar.slug}`)).toMatchObject({ deed: 'noticed' });
  expect(await listed(browser)).toEqual([[jar.slug, true]]);

  const messages = () => db.message.findMany({ where: { address: `+91${mobile}`, body: { contains: jar.slug } } });
  await tellBackInStock(NOW);
  expect(await messages()).toEqual([]);

  await db.stockMovement.create({ data: { variantId: jar.variants[0]!.id, kind: 'RECEIVED', onHandChange: 3, heldChange: 0 } });
  await Promise.all([tellBackInStock(NOW), tellBackInStock(NOW), tellBackInStock(NOW)]);
  expect(await messages()).toHaveLength(1);
  expect(await db.stockNotice.count({ where: { productId: jar.id } })).toBe(0);
  expect(await browser.post(askNotice, ...at('notice', jar))).toMatchObject({ status: 422, data: { problem: 'there' } });
});
