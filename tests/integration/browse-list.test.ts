import { beforeAll, expect, test } from 'vitest';
import { db } from '#app/lib/db.server.ts';
import { findCategoryPage } from '#app/domain/catalogue/queries.server.ts';
import { readListAddress, type Cursor, type Sort } from '#app/domain/catalogue/list-address.ts';
import { createGoods, createGroup } from '../support/shop-fixtures.ts';

const GOODS = 53;

beforeAll(async () => {
  const group = await createGroup();
  for (let nth = 0; nth < GOODS; nth += 1) await createGoods(group.id, { pricePaise: 100_00 + (nth % 7) * 10_00, stock: nth % 5 === 0 ? 0 : 9 });
});

const list = (sort: Sort, after: Cursor | null = null, query = '') =>
  findCategoryPage('en', 'pickle', { ...readListAddress(new URLSearchParams(query)), sort, after });

test.each<Sort>(['new', 'price', 'price-high'])('all pages of a list ordered by %s together hold everything once, in order', async (sort) => {
  const seen: { id: string; price: number }[] = [];
  let pages = 0;
  let after: Cursor | null = null;
  do {
    const page = await list(sort, after);
    seen.push(...(page?.cards ?? []));
    after = page?.next ?? null;
    pages += 1;
  } while (after && pages < 10);
  expect(pages).toBe(3);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(GOODS);
  const prices = seen.map(({ price }) => price);
  if (sort === 'price') expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  if (sort === 'price-high') expect(prices).toEqual(prices.toSorted((a, b) => b - a));
  if (sort === 'new') expect(seen.map(({ id }) => id)).toEqual(seen.map(({ id }) => id).toSorted().toReversed());
});

test('facets narrow the list', async () => {
  const inStock = await list('new', null, 'stock=1');
  expect(inStock?.cards.every(({ stock }) => stock !== 'sold-out')).toBe(true);
  expect((await list('new', null, 'veg=1'))?.cards).toEqual([]);
  await db.product.updateMany({ data: { veg: 'VEG' } });
  expect((await list('new', null, 'veg=1'))?.cards).toHaveLength(24);
});

test('a category that does not exist is no page', async () => {
  expect(await findCategoryPage('en', 'none', readListAddress(new URLSearchParams()))).toBeNull();
});
