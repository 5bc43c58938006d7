import { beforeAll, expect, test, vi } from 'vitest';
import { db } from '#app/lib/db.server.ts';
import { only } from '#app/domain/search/conditions.ts';
import { countFacets } from '#app/domain/search/count-facets.server.ts';
import { partByBits } from '#app/domain/search/facet-bits.ts';
import { PRICE_BANDS, readListAddress, type Cursor, type Sort } from '#app/domain/search/filters.ts';
import { branchNamed, findGoodsList, search } from '#app/domain/search/goods-list.server.ts';
import { createGoods, createGroup } from '../support/shop-fixtures.ts';

const GOODS = 53;

/** How common tokens are said to be: of what everything bears, goods are met on the way; of what nothing bears, looked up. */
const said = vi.hoisted(() => ({ documents: 0, share: 0, stretch: 0 }));
vi.mock('#app/domain/search/token-shares.server.ts', () => ({ tokenShares: async () => ({ documents: said.documents, of: () => said.share, isCommon: () => false }) }));
vi.mock('#app/domain/search/weigh.ts', async (load) => {
  const { weigh } = await load<typeof import('#app/domain/search/weigh.ts')>();
  return { weigh: (...given: Parameters<typeof weigh>) => ({ ...weigh(...given), ...(said.stretch > 0 ? { stretch: said.stretch } : {}) }) };
});

beforeAll(async () => {
  const [near, far] = [await createGroup(), await createGroup({ kind: 'UNREGISTERED', state: '10' })];
  for (let nth = 0; nth < GOODS; nth += 1) {
    const { product } = await createGoods((nth % 3 === 0 ? far : near).id, { pricePaise: 100_00 + (nth % 7) * 10_00, stock: nth % 5 === 0 ? 0 : 9 });
    if (nth % 4 === 0) await db.product.update({ where: { id: product.id }, data: { ratingSum: 3 + (nth % 3), ratingCount: 1, veg: 'VEG' } });
  }
  await db.place.createMany({ data: [{ path: 'hp/', nameEn: 'Himachal Pradesh', nameHi: 'हिमाचल प्रदेश', kind: 'STATE', stateCode: '02' }, { path: 'br/', nameEn: 'Bihar', nameHi: 'बिहार', kind: 'STATE', stateCode: '10' }] });
});

const list = async (query: string, sort: Sort = 'best', after: Cursor | null = null) =>
  findGoodsList('en', { ...readListAddress(new URLSearchParams(query)), sort, after }, { branch: await branchNamed('pickle') });

test.each<[Sort, string]>([['best', ''], ['new', ''], ['price', ''], ['price-high', ''], ['rating', ''], ['near', 'pin=846004']])('all pages of a list ordered by %s together hold everything once, in order', async (sort, query) => {
  const seen: { id: string; price: number; stock: string; group: string }[] = [];
  let pages = 0;
  let after: Cursor | null = null;
  do {
    const page = await list(query, sort, after);
    seen.push(...page.cards.map(({ id, price, stock, groupName }) => ({ id, price, stock, group: groupName.text })));
    after = page.next;
    pages += 1;
  } while (after && pages < 10);
  expect(pages).toBe(3);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(GOODS);
  const prices = seen.map(({ price }) => price);
  if (sort === 'price') expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  if (sort === 'price-high') expect(prices).toEqual(prices.toSorted((a, b) => b - a));
  if (sort === 'new') expect(seen.map(({ id }) => id)).toEqual(seen.map(({ id }) => id).toSorted().toReversed());
  if (sort === 'best') expect(seen.map(({ stock }) => stock === 'sold-out')).toEqual(seen.map(({ stock }) => stock === 'sold-out').toSorted());
  if (sort === 'near') expect(new Set(seen.slice(0, 18).map(({ group }) => group)).size).toBe(1);
});

test('choices narrow the list, and each says how many goods it leaves', async () => {
  const all = await list('');
  expect(all.facets).toMatchObject({ total: GOODS, capped: false });
  const left = (name: 'stock' | 'veg' | 'rating' | 'price' | 'state') => all.facets.values[name]?.map(({ value, count }) => [value, count]);
  for (const [name, values] of (['stock', 'veg', 'price', 'state'] as const).map((facet) => [facet, left(facet) ?? []] as const)) {
    for (const [value, count] of values) expect((await list(`${name}=${value}`)).facets.total, `${name}=${value}`).toBe(count);
  }
  expect((await list('stock=1')).cards.every(({ stock }) => stock !== 'sold-out')).toBe(true);
  expect((await list('state=br&stock=1&veg=1')).facets.total).toBeGreaterThan(0);
  expect((await list('state=nowhere')).cards).toEqual([]);
});

test('goods have the bits of what they bear, and keep them when that changes', async () => {
  const stale = () => db.$queryRaw<{ goods: number; stale: number }[]>`SELECT count(*)::int AS goods, (count(*) FILTER (WHERE "facetBits" <> facet_bits(tokens)))::int AS stale FROM "SearchDocument" WHERE "facetBits" <> 0`;
  expect(await stale()).toEqual([{ goods: GOODS, stale: 0 }]);
  const { id, ratingSum, ratingCount, veg } = await db.product.findFirstOrThrow({ where: { ratingCount: 0 } });
  const bits = async () => (await db.searchDocument.findUniqueOrThrow({ where: { productId: id }, select: { facetBits: true } })).facetBits;
  const before = await bits();
  await db.product.update({ where: { id }, data: { ratingSum: 5, ratingCount: 1, veg: 'VEG' } });
  const { bits: gained } = partByBits({ words: [], facets: ['is:veg', 'r:3', 'r:4'].map(only), without: [] });
  expect(await bits()).toBe(before | gained);
  await db.product.update({ where: { id }, data: { ratingSum, ratingCount, veg } });
  expect(await bits()).toBe(before);
  expect(await stale()).toEqual([{ goods: GOODS, stale: 0 }]);
});

test('a list is the same, whether its goods are met on the way, in one stretch or in many, or looked up', async () => {
  const lists = ['', 'stock=1', 'veg=1&rating=4', 'state=br', 'state=hp&district=hp/hamirpur&stock=1', 'rating=4&district=hp/hamirpur', 'state=nowhere', 'price=100-250&stock=1', 'pin=846004'].flatMap((query) => (['best', 'price', 'new', 'rating', 'near'] as const).map((sort) => [query, sort] as const));
  const all = async () => {
    const shown = [];
    for (const [query, sort] of lists) shown.push(await list(query, query.includes('pin') || sort !== 'near' ? sort : 'best'));
    for (const q of ['mango', 'mango pickle', 'hamirpur mango', 'group', 'nothing such']) shown.push(await search('en', readListAddress(new URLSearchParams({ q })), new Date()));
    return shown.map(({ cards, next, facets }) => ({ cards: cards.map(({ id }) => id), next, facets }));
  };
  const lookedUp = await all();
  Object.assign(said, { documents: 1_000_000, share: 1 });
  const met = await all();
  Object.assign(said, { stretch: 7 });
  const listsOf = (shown: typeof met) => shown.map(({ cards, next }) => ({ cards, next }));
  expect(listsOf(await all())).toEqual(listsOf(lookedUp));
  Object.assign(said, { documents: 0, share: 0, stretch: 0 });
  expect(met).toEqual(lookedUp);
  expect(met.filter(({ cards }) => cards.length > 0).length).toBeGreaterThan(25);
});

test('counts of a list beyond the cap never say more than is so, and nothing to narrow it by is left out', async () => {
  const wanted = (query: string) => ({ address: readListAddress(new URLSearchParams(query)), asked: [], fixed: null, place: null });
  const branch = await branchNamed('pickle');
  const exact = await countFacets('en', { ...wanted(''), branch });
  const capped = await countFacets('en', { ...wanted(''), branch }, 10);
  expect(exact).toMatchObject({ capped: false, total: GOODS });
  expect(capped).toMatchObject({ capped: true, total: 10 });
  for (const [name, values] of Object.entries(capped.values)) {
    for (const { value, count } of values ?? []) {
      const real = exact.values[name as 'price']?.find((one) => one.value === value)?.count ?? 0;
      expect(count ?? 0, `${name}=${value}`).toBeLessThanOrEqual(Math.min(real ?? 0, 10));
    }
  }
  expect(capped.values.price?.map(({ value }) => value).toSorted()).toEqual([...PRICE_BANDS].toSorted());
  expect(capped.values.price?.find(({ value }) => value === 'over-1000')?.count).toBeNull();
  expect(capped.values.stock?.[0]?.count).toBe(10);
  expect(capped.values.category, 'a branch without branches has none to offer').toEqual([]);
  const tree = await countFacets('en', { ...wanted(''), branch: null }, 10);
  expect(tree.values.category?.map(({ value }) => value)).toContain('pickle');
});

test('where only the head of a list is counted, it says that there may be more, and no figure is too high', async () => {
  const branch = await branchNamed('pickle');
  for (const query of ['', 'stock=1', 'veg=1', 'district=hp/hamirpur', 'state=hp&district=hp/hamirpur']) {
    const wanted = { address: readListAddress(new URLSearchParams(query)), asked: [], fixed: null, place: null, branch };
    const whole = await countFacets('en', wanted);
    Object.assign(said, { documents: 1_000_000, share: 1 });
    const head = await countFacets('en', wanted, 500, 10);
    const further = await countFacets('en', wanted, 500, GOODS + 1);
    Object.assign(said, { documents: 0, share: 0 });
    expect(head.capped, query).toBe(true);
    expect(head.total, query).toBeLessThanOrEqual(10);
    for (const [name, values] of Object.entries(head.values)) {
      for (const { value, count } of values ?? []) expect(count ?? 0, `${query}: ${name}=${value}`).toBeLessThanOrEqual(whole.values[name as 'price']?.find((one) => one.value === value)?.count ?? 0);
    }
    expect(further, query).toEqual(whole);
  }
});

test('goods of an unregistered group reach PINs of its own state only', async () => {
  const here = await list('pin=846004');
  const away = await list('pin=177001');
  expect(here.facets.total).toBe(GOODS);
  expect(away.facets.values.state?.map(({ value }) => value)).toEqual(['hp']);
});

test('a category nobody knows narrows nothing down', async () => {
  expect((await list('category=zzz')).facets.total).toBe(GOODS);
  expect(await branchNamed('none')).toBeNull();
});

test('words that makers write do not pass for what the shop knows', async () => {
  const { product } = await createGoods((await db.group.findFirstOrThrow()).id, { stock: 0 });
  await db.product.update({ where: { id: product.id }, data: { nameEn: 'Veg stock is:stock is:veg' } });
  expect((await list('stock=1')).facets.total).toBe((await list('')).facets.values.stock?.[0]?.count);
  expect((await search('en', readListAddress(new URLSearchParams('q=veg+stock')), new Date())).cards.map(({ id }) => id)).toEqual([product.id]);
  expect((await search('en', readListAddress(new URLSearchParams('q=veg+stock&stock=1')), new Date())).cards).toEqual([]);
});
