import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { headers, loader as categoryPage } from '#app/routes/shop/category.tsx';
import { loader as groupPage } from '#app/routes/shop/group.tsx';
import { loader as homePage } from '#app/routes/shop/home.tsx';
import { loader as productPage } from '#app/routes/shop/product.tsx';
import { loader as searchPage } from '#app/routes/shop/search.tsx';
import { loader as suggestions } from '#app/routes/api/suggest.ts';
import { FACET_NAMES, SORTS } from '#app/domain/search/filters.ts';
import { createWorld } from '../support/world.ts';

beforeAll(() => createWorld({ goods: true }));

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('%', '_', '\\', "' OR 1=1 --", '\0', '\ud800', 'ट'.repeat(10_000), 'a '.repeat(5_000), '99999999999_0', '-1_00000000-0000-0000-0000-000000000000', '[object Object]', '{"$gt":""}', '../../etc/passwd'),
);
/** Values that make sense, alone or together with others that don't. */
const sensible = fc.constantFrom('1', '4', '12', 'hp', 'br', 'hp/hamirpur', 'pickle', 'under-100', 'heat=hot', '177001', '560038', ...SORTS, 'achar', 'अचार', 'pikel', 'best.0.1000000000.00000000-0000-0000-0000-000000000000', 'near.2.0.ffffffff-ffff-ffff-ffff-ffffffffffff');
const query = fc.dictionary(fc.constantFrom('q', 'exact', ...FACET_NAMES, 'pin', 'sort', 'after', 'lang', 'size', '__proto__'), fc.oneof(hostile, sensible), { noNullPrototype: true })
  .map((params) => new URLSearchParams(Object.entries(params)).toString());

const ask = (path: string, search: string, slug?: string) => ({ request: new Request(`http://localhost:3000${path}?${search}`), params: { slug }, context: {} }) as never;

/** A page, or a Response that says there is none; whatever else is thrown fails the test. */
async function statusOf(asking: Promise<unknown>): Promise<number> {
  try {
    await asking;
    return 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

test('whatever stands behind the question mark, the page comes', async () => {
  await fc.assert(
    fc.asyncProperty(query, fc.constantFrom('', '/hi'), async (search, prefix) => {
      expect(await statusOf(homePage(ask(prefix || '/', search)))).toBe(200);
      expect(await statusOf(categoryPage(ask(`${prefix}/categories/pickle`, search, 'pickle')))).toBe(200);
      expect(await statusOf(productPage(ask(`${prefix}/products/galgal-pickle`, search, 'galgal-pickle')))).toBe(200);
      expect(await statusOf(groupPage(ask(`${prefix}/groups/annapurna-tarkwari`, search, 'annapurna-tarkwari')))).toBe(200);
      expect(await statusOf(searchPage(ask(`${prefix}/search`, search)))).toBe(200);
      expect(await statusOf(suggestions(ask('/api/suggest', search)))).toBe(200);
    }),
    { numRuns: 170 },
  );
});

test('an address of nothing is a 404, however it is written', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (slug) => {
      for (const page of [categoryPage, productPage, groupPage]) expect(await statusOf(page(ask('/x', '', slug)))).toBe(404);
    }),
    { numRuns: 60 },
  );
});

test('a search of ten thousand letters is answered like any other that finds nothing', async () => {
  const { list: result, query: shown } = await searchPage(ask('/search', `q=${'x'.repeat(10_000)}`));
  expect(result.cards).toEqual([]);
  expect(shown.length).toBeLessThan(100);
});

test('pages may be kept by anyone, and are asked for anew each time', () => {
  expect(headers({} as never)).toEqual({ 'Cache-Control': 'public, max-age=0, must-revalidate' });
});
