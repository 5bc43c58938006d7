import pg from 'pg';
import { loader as categoryPage } from '#app/routes/shop/category.tsx';
import { loader as productPage } from '#app/routes/shop/product.tsx';
import { loader as searchPage } from '#app/routes/shop/search.tsx';
import { loader as suggestions } from '#app/routes/api/suggest.ts';
import { listQuery, type ListAddress } from '#app/domain/search/filters.ts';
import { db } from '#app/lib/db.server.ts';

/** What one process measured: the 95th percentile of each kind of page in milliseconds, and what its queries cost. */
export interface Measured {
  readonly pages: Readonly<Record<string, number>>;
  readonly queries: readonly { readonly sql: string; readonly ms: number }[];
}

const TIMES = 60;
const CATEGORIES = ['pickle', 'spices', 'bags', 'handloom', 'millet-snacks', 'papad', 'honey', 'amla-candy'];
const SORTS = ['', 'sort=new', 'sort=price', 'sort=price-high', 'sort=rating', 'pin=177001&sort=near'];
const NARROWED = ['stock=1&veg=1', 'state=hp', 'state=up&district=up/jaunpur', 'price=under-100&stock=1', 'rating=4', 'month=4', 'pin=560038', 'state=br&price=over-1000&stock=1', 'rating=4&state=hp&veg=1'];
const LATIN = ['mango pickle', 'achar', 'jute bag', 'honey', 'cotton stole', 'turmeric powder', 'ramvati', 'garlic', 'aam ka achar', 'group'];
const DEVANAGARI = ['आम का अचार', 'शहद', 'जूट थैला', 'हल्दी', 'सूती स्टोल', 'लाल मिर्च', 'रामवती', 'पापड़'];
const MISSPELT = ['mengo pickel', 'turmerik', 'hony', 'juite bag', 'coriandar', 'papd', 'gralic pickle', 'अचाार', 'tumeric powdr'];

const ask = (path: string, slug = '') => ({ request: new Request(`http://localhost${path}`), params: { slug }, context: {} }) as never;
const pick = <T>(list: readonly T[], nth: number): T => list[nth % list.length] as T;

const seen = new Map<string, unknown[]>();
let listening = false;
const query = pg.Client.prototype.query as unknown as (...args: unknown[]) => unknown;
pg.Client.prototype.query = function listen(this: pg.Client, ...args: unknown[]) {
  const [first, second] = args as [{ text?: string; values?: unknown[] } | string, unknown[] | undefined];
  const text = typeof first === 'string' ? first : first.text;
  if (listening && text && /^\s*(SELECT|WITH|\()/i.test(text)) seen.set(text + JSON.stringify((typeof first === 'string' ? second : first.values) ?? []), [text, (typeof first === 'string' ? second : first.values) ?? []]);
  return query.apply(this, args);
} as typeof pg.Client.prototype.query;

let slugs: string[] = [];

/** Every kind of page with what varies in it. */
const PAGES: Readonly<Record<string, (nth: number) => Promise<unknown>>> = {
  'listing, first page': (nth) => category(pick(CATEGORIES, nth), pick(SORTS, nth >> 1)),
  'listing, deep page': async (nth) => {
    const [slug, sort] = [pick(CATEGORIES, nth), pick(SORTS, nth >> 1)];
    const from = await db.product.findFirstOrThrow({ where: { slug: pick(slugs, nth * 7) }, include: { document: { select: { rank: true, rating: true, pricePaise: true } } } });
    const { list } = await category(slug, sort);
    const keys: Record<string, number> = { new: 0, price: from.document?.pricePaise ?? 0, 'price-high': from.document?.pricePaise ?? 0, rating: from.document?.rating ?? 0 };
    const address: ListAddress = { ...list.address, after: { sort: list.address.sort, tier: list.address.sort === 'near' ? 2 : 0, key: keys[list.address.sort] ?? from.document?.rank ?? 0, id: from.id } };
    return category(slug, listQuery(address).slice(1));
  },
  facets: (nth) => category(pick(CATEGORIES, nth), pick(NARROWED, nth >> 1)),
  product: (nth) => productPage(ask(`/products/${pick(slugs, nth)}`, pick(slugs, nth))),
  'search in Latin letters': (nth) => searchPage(ask(`/search?${new URLSearchParams({ q: pick(LATIN, nth) })}`)),
  'search in Devanagari': (nth) => searchPage(ask(`/hi/search?${new URLSearchParams({ q: pick(DEVANAGARI, nth) })}`)),
  'search misspelt': (nth) => searchPage(ask(`/search?${new URLSearchParams({ q: pick(MISSPELT, nth) })}`)),
  suggestions: (nth) => suggestions(ask(`/api/suggest?${new URLSearchParams({ q: pick(LATIN, nth).slice(0, 3 + (nth % 3)) })}`)),
};

function category(slug: string, search: string) {
  return categoryPage(ask(`/categories/${slug}?${search}`, slug));
}

async function round(): Promise<Measured> {
  slugs = (await db.product.findMany({ select: { slug: true }, take: 400, orderBy: { slug: 'asc' } })).map(({ slug }) => slug);
  const pages: Record<string, number> = {};
  for (const [name, page] of Object.entries(PAGES)) {
    const times: number[] = [];
    for (let nth = 0; nth < TIMES; nth += 1) {
      const begun = performance.now();
      await page(nth);
      times.push(performance.now() - begun);
    }
    pages[name] = times.sort((a, b) => a - b)[Math.floor(TIMES * 0.95)] ?? 0;
  }
  return { pages, queries: [] };
}

async function queries(): Promise<Measured> {
  listening = true;
  for (const page of Object.values(PAGES)) for (let nth = 0; nth < TIMES; nth += 1) await page(nth);
  listening = false;
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();
  const costs: { sql: string; ms: number }[] = [];
  for (const [sql, values] of seen.values() as Iterable<[string, unknown[]]>) {
    const runs: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      const { rows } = await client.query(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${sql}`, values);
      const [plan] = (rows[0] as { 'QUERY PLAN': { 'Execution Time': number }[] })['QUERY PLAN'];
      runs.push(plan?.['Execution Time'] ?? 0);
    }
    costs.push({ sql: `${sql} ${JSON.stringify(values)}`, ms: runs.sort((a, b) => a - b)[1] ?? 0 });
  }
  await client.end();
  return { pages: {}, queries: costs };
}

process.on('message', (what) => {
  void (what === 'round' ? round() : queries()).then((measured) => process.send?.(measured));
});
process.on('disconnect', () => void db.$disconnect().then(() => process.exit(0)));
