import { shopFacts } from '#app/lib/shop-facts.server.ts';
import { LEGAL_PAGE_NAMES } from '#app/lib/legal-pages.ts';
import { hours } from '#app/lib/time.ts';
import { SITEMAP_CLOSE, SITEMAP_OPEN, sitemapIndex, sitemapPage } from './sitemap.ts';
import { PART, sitemapEntries, sitemapParts, SITEMAP_KINDS, START, type SitemapKind } from './sitemap-queries.server.ts';

const STEP = 2_000;
const PATHS: Readonly<Record<SitemapKind, string>> = { products: '/products/', groups: '/groups/', categories: '/categories/' };

/** Pages that every shop has. */
const FIXED_PAGES = ['/', ...LEGAL_PAGE_NAMES.map((page) => `/${page}`)];

let kept: { readonly text: string; readonly until: number } | undefined;

/** The index of the site map, worked out at most once an hour in each process. */
export async function readSitemapIndex(now: Date): Promise<string> {
  if (kept && kept.until > now.getTime()) return kept.text;
  const { publicUrl } = shopFacts();
  const [products, groups] = await Promise.all([sitemapParts('products'), sitemapParts('groups')]);
  const text = sitemapIndex([
    `${publicUrl}/sitemaps/pages.xml`,
    `${publicUrl}/sitemaps/categories.xml`,
    ...groups.map((after) => `${publicUrl}/sitemaps/groups-${after}.xml`),
    ...products.map((after) => `${publicUrl}/sitemaps/products-${after}.xml`),
  ]);
  kept = { text, until: now.getTime() + hours(1) };
  return text;
}

const FILE = /^(products|groups)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.xml$/;

/** One part of the site map by the name of its file, as it is read; null for a name the index never gives. */
export function readSitemapPart(file: string): AsyncGenerator<string> | null {
  if (file === 'pages.xml') return pages();
  if (file === 'categories.xml') return part('categories', START);
  const [, kind, after] = FILE.exec(file) ?? [];
  const known = SITEMAP_KINDS.find((name) => name === kind);
  return known && after ? part(known, after) : null;
}

async function* pages(): AsyncGenerator<string> {
  const { publicUrl } = shopFacts();
  yield await Promise.resolve(SITEMAP_OPEN + FIXED_PAGES.map((path) => sitemapPage(publicUrl, path, null)).join('') + SITEMAP_CLOSE);
}

async function* part(kind: SitemapKind, from: string): AsyncGenerator<string> {
  const { publicUrl } = shopFacts();
  yield SITEMAP_OPEN;
  let after = from;
  for (let left = PART; left > 0; left -= STEP) {
    const entries = await sitemapEntries(kind, after, STEP);
    yield entries.map(({ slug, changedAt }) => sitemapPage(publicUrl, PATHS[kind] + slug, changedAt)).join('');
    const last = entries.at(-1);
    if (!last || entries.length < STEP) break;
    after = last.id;
  }
  yield SITEMAP_CLOSE;
}
