import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { GroupStatus, ProductStatus } from '#app/generated/prisma/enums.ts';
import { agreeToShowName } from '#app/domain/accounts/give-consent.server.ts';
import { withdrawConsent } from '#app/domain/accounts/withdraw-consent.server.ts';
import { findSeasonalGoods } from '#app/domain/catalogue/queries.server.ts';
import { findGroupPage } from '#app/domain/catalogue/group-query.server.ts';
import { tidySearch } from '#app/domain/search/tidy-search.server.ts';
import { db } from '#app/lib/db.server.ts';
import { indianDay, indianMonth } from '#app/lib/time.ts';
import { loader as categoryPage } from '#app/routes/shop/category.tsx';
import { loader as groupPage } from '#app/routes/shop/group.tsx';
import { loader as homePage } from '#app/routes/shop/home.tsx';
import { loader as productPage } from '#app/routes/shop/product.tsx';
import { loader as searchPage } from '#app/routes/shop/search.tsx';
import { createWorld, memberOf, NOW } from '../support/world.ts';

beforeAll(() => createWorld({ goods: true }));

const ask = (path: string, slug?: string) =>
  ({ request: new Request(`http://localhost:3000${path}`), params: slug === undefined ? {} : { slug }, context: {} }) as never;
const statusOf = (asking: Promise<unknown>) => asking.then(() => 200, (thrown: unknown) => (thrown instanceof Response ? thrown.status : Promise.reject(thrown)));
const slugs = (cards: readonly { slug: string }[]) => cards.map(({ slug }) => slug);

/** Everywhere a buyer could come across the galgal pickle of Annapurna Group. */
async function sightings() {
  const home = await homePage(ask('/'));
  const { list: category } = await categoryPage(ask('/categories/pickle', 'pickle'));
  const { list: result } = await searchPage(ask('/search?q=galgal'));
  const group = await groupPage(ask('/groups/annapurna-tarkwari', 'annapurna-tarkwari')).catch((thrown: unknown) => {
    if (thrown instanceof Response && thrown.status === 404) return null;
    throw thrown;
  });
  const seen = { pickle: 'galgal-pickle', group: 'annapurna-tarkwari' };
  return {
    home: slugs([...home.opening, ...home.inSeason, ...home.fresh]).includes(seen.pickle),
    makers: slugs(home.makers).includes(seen.group),
    category: slugs(category.cards).includes(seen.pickle),
    search: slugs(result.cards).includes(seen.pickle),
    group: slugs(group?.group.goods ?? []).includes(seen.pickle),
    page: (await statusOf(productPage(ask(`/products/${seen.pickle}`, seen.pickle)))) === 200,
    hindiPage: (await statusOf(productPage(ask(`/hi/products/${seen.pickle}`, seen.pickle)))) === 200,
  };
}

const NOWHERE = { home: false, makers: false, category: false, search: false, group: false, page: false, hindiPage: false };

test('published goods of an approved group are seen', async () => {
  expect(await sightings()).toMatchObject({ category: true, search: true, group: true, page: true, hindiPage: true });
});

test.each<GroupStatus>(['APPLIED', 'REFUSED', 'SUSPENDED'])('goods of a group that is %s are seen nowhere, and the group neither', async (status) => {
  const setStatus = (to: GroupStatus) => db.group.update({ where: { slug: 'annapurna-tarkwari' }, data: { status: to } });
  onTestFinished(async () => void (await setStatus('APPROVED')));
  await setStatus(status);
  expect(await sightings()).toEqual(NOWHERE);
  expect(await statusOf(groupPage(ask('/groups/annapurna-tarkwari', 'annapurna-tarkwari')))).toBe(404);
  expect((await searchPage(ask('/search?q=annapurna&exact=1'))).list).toMatchObject({ cards: [], targets: [] });
});

test('what is freshly made this month and there to buy is in season, and nothing else', async () => {
  const { id } = await db.product.findUniqueOrThrow({ where: { slug: 'galgal-pickle' }, select: { id: true } });
  const month = indianMonth(NOW);
  const inSeason = async (season: number[]) => {
    await db.product.update({ where: { id }, data: { season } });
    return slugs(await findSeasonalGoods('en', NOW, 60)).includes('galgal-pickle');
  };
  onTestFinished(async () => {
    await db.product.update({ where: { id }, data: { season: [] } });
    await db.$executeRaw`UPDATE "Variant" SET held = 0 WHERE "productId" = ${id}::uuid`;
  });
  expect(await inSeason([(month % 12) + 1])).toBe(false);
  expect(await inSeason([month])).toBe(true);
  await db.$executeRaw`UPDATE "Variant" SET held = "onHand" WHERE "productId" = ${id}::uuid`;
  expect(await inSeason([month])).toBe(false);
});

test.each<ProductStatus>(['DRAFT', 'IN_REVIEW', 'REFUSED', 'HIDDEN', 'ARCHIVED'])('goods that are %s are seen nowhere', async (status) => {
  const setStatus = (to: ProductStatus) => db.product.update({ where: { slug: 'galgal-pickle' }, data: { status: to } });
  onTestFinished(async () => void (await setStatus('PUBLISHED')));
  await setStatus(status);
  expect(await sightings()).toMatchObject({ home: false, category: false, search: false, group: false, page: false, hindiPage: false });
});

test('goods without a size to buy are seen nowhere; sold-out goods are', async () => {
  const { id } = await db.product.findUniqueOrThrow({ where: { slug: 'galgal-pickle' }, select: { id: true } });
  const setActive = (active: boolean) => db.variant.updateMany({ where: { productId: id }, data: { active } });
  onTestFinished(async () => void (await setActive(true)));
  await setActive(false);
  expect(await sightings()).toMatchObject({ category: false, search: false, page: false });
  await setActive(true);
  for (const { id: variantId, onHand } of await db.variant.findMany({ where: { productId: id } })) {
    await db.stockMovement.create({ data: { variantId, kind: 'WRITTEN_OFF', onHandChange: -onHand, heldChange: 0 } });
  }
  expect(await sightings()).toMatchObject({ category: true, search: true, page: true });
  const { product } = await productPage(ask('/products/galgal-pickle', 'galgal-pickle'));
  expect(product.sizes.map(({ stock }) => stock)).toEqual(['sold-out', 'sold-out', 'sold-out']);
  const { list: category } = await categoryPage(ask('/categories/pickle?stock=1', 'pickle'));
  expect(slugs(category.cards)).not.toContain('galgal-pickle');
});

test('what is held for another buyer counts as gone', async () => {
  const size = await db.variant.findFirstOrThrow({ where: { product: { slug: 'stuffed-red-chilli-pickle' } }, orderBy: { position: 'asc' } });
  await db.stockMovement.create({ data: { variantId: size.id, kind: 'HELD', onHandChange: 0, heldChange: size.onHand - 3 } });
  const { product } = await productPage(ask('/products/stuffed-red-chilli-pickle', 'stuffed-red-chilli-pickle'));
  expect(product.sizes[0]).toMatchObject({ available: 3, stock: 'few-left' });
});

test('a product says who sells it on the papers, from the day that counts', async () => {
  const sellerOf = async (slug: string) => (await productPage(ask(`/products/${slug}`, slug))).product.maker;
  expect((await sellerOf('mango-pickle-dekuli')).seller).toMatchObject({ kind: 'group' });
  expect((await sellerOf('block-printed-tote')).seller).toMatchObject({ kind: 'federation', legalName: expect.stringMatching(/./) as string });
  const weavers = await sellerOf('himachali-wool-stole');
  expect(weavers).toMatchObject({ seller: { kind: 'unregistered', enrolmentNumber: '02DEMO0001103E1' }, state: { text: 'Himachal Pradesh' }, district: { text: 'Kangra' } });
  const { id } = await db.group.findUniqueOrThrow({ where: { slug: 'dhauladhar-andretta' }, select: { id: true } });
  await db.taxStanding.create({ data: { groupId: id, kind: 'OWN_GSTIN', gstin: '02AAEAD1103M1ZX', inForceFrom: new Date('2999-01-01') } });
  expect((await sellerOf('himachali-wool-stole')).seller.kind).toBe('unregistered');
});

test('the night in which a tax standing begins, its group’s goods reach as far as it lets them', async () => {
  const { id: productId, groupId } = await db.product.findUniqueOrThrow({ where: { slug: 'wool-rakhi' }, select: { id: true, groupId: true } });
  const today = indianDay(new Date());
  await db.taxStanding.create({ data: { groupId, kind: 'OWN_GSTIN', gstin: '02AAEAD1103M1ZX', inForceFrom: new Date(today) } });
  // As if it had not been indexed since.
  await db.$executeRaw`UPDATE "SearchDocument" SET tokens = '' WHERE "productId" = ${productId}::uuid`;
  await tidySearch(new Date(`${today}T01:37:00+05:30`));
  expect(await db.$queryRaw`SELECT tokens @@ quote_literal('x:all')::tsquery AS reaches FROM "SearchDocument" WHERE "productId" = ${productId}::uuid`).toEqual([{ reaches: true }]);
});

test('a text that is missing in the language of the page is shown in the other, and marked', async () => {
  await db.product.update({ where: { slug: 'kodra-laddoo' }, data: { nameEn: '', ingredientsHi: '' } });
  const english = await productPage(ask('/products/kodra-laddoo', 'kodra-laddoo'));
  expect(english.product.name.lang).toBe('hi');
  expect(english.product.label.ingredients.lang).toBeNull();
  const hindi = await productPage(ask('/hi/products/kodra-laddoo', 'kodra-laddoo'));
  expect(hindi.product.name.lang).toBeNull();
  expect(hindi.product.label.ingredients.lang).toBe('en');
  expect(hindi.address).toMatch(/\/hi\/products\/kodra-laddoo$/);
});

test.each([
  ['mango PICKLE', 'mango-pickle-dekuli'],
  ['आम अचार', 'mango-pickle-dekuli'],
  ['aam ka achar', 'mango-pickle-dekuli'],
  ['pikle mango', 'mango-pickle-dekuli'],
  ['गलगल', 'galgal-pickle'],
  ['handloom', 'himachali-wool-stole'],
  ['Dhauladhar', 'himachali-wool-stole'],
  ['achar', 'mango-pickle-dekuli'],
  ['achaar', 'mango-pickle-dekuli'],
  ['aachar', 'mango-pickle-dekuli'],
  ['अचार', 'mango-pickle-dekuli'],
  ['आचार', 'mango-pickle-dekuli'],
  ['mango pickle', 'mango-pickle-dekuli'],
  ['papar', 'moong-papad'],
])('a search for "%s" finds %s', async (query, slug) => {
  const { list: result } = await searchPage(ask(`/search?q=${encodeURIComponent(query)}`));
  expect(slugs(result.cards)).toContain(slug);
});

test('a search that finds nothing offers the categories', async () => {
  const { list: result, categories } = await searchPage(ask('/search?q=zzzzqqq'));
  expect(result.cards).toEqual([]);
  expect(categories.length).toBeGreaterThan(0);
});

test('a member stands with her first name on her group\'s page while she agrees, and not a day longer', async () => {
  const { member } = await memberOf('annapurna-tarkwari');
  const names = async () => (await findGroupPage('en', 'annapurna-tarkwari', NOW))!.names;
  expect(await names()).toEqual([]);
  await agreeToShowName(member.id, 'hi', NOW);
  await agreeToShowName(member.id, 'hi', NOW);
  const [consent] = await db.consent.findMany({ where: { personId: member.id, purpose: 'show-name' } });
  const { name } = await db.person.findUniqueOrThrow({ where: { id: member.id } });
  expect(await names()).toEqual([name.split(' ')[0]]);
  expect(await withdrawConsent(member.id, consent!.id, NOW)).toMatchObject({ ok: true, value: { purpose: 'show-name' } });
  expect(await names()).toEqual([]);
});
