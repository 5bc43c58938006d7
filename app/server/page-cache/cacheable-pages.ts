import { FACET_NAMES } from '#app/domain/search/filters.ts';
import { languageOfPath, localPath, withoutLanguage } from '#app/i18n/languages.ts';
import { LEGAL_PAGE_NAMES } from '#app/lib/legal-pages.ts';

/** A page that is the same for everybody, as the cache knows it. */
export interface CacheablePage {
  /** Path and known parameters in one order: what is drawn, and what it is kept under. */
  readonly address: string;
  /** What it lists, beside the goods it links to: topics as the database tells them. */
  readonly topics: readonly string[];
}

interface Kind {
  /** The path without its language. */
  readonly path: RegExp;
  /** Parameters that change what is shown. */
  readonly params: readonly string[];
  readonly topics: (slug: string) => readonly string[];
}

const SLUG = '([a-z0-9-]{1,120})';

/** What narrows a list. Not the PIN: it says where somebody lives. Searches are each drawn anew, for what nobody finds is written down. */
const LIST = [...FACET_NAMES, 'sort', 'after'];

/** The allow list: no other page is ever kept. A page that reads a parameter not named here is drawn each time. */
const KINDS: readonly Kind[] = [
  { path: /^\/$/, params: [], topics: () => ['goods'] },
  { path: new RegExp(`^/categories/${SLUG}$`), params: LIST, topics: (slug) => [`category:${slug}`] },
  { path: new RegExp(`^/festivals/${SLUG}$`), params: LIST, topics: () => ['goods'] },
  { path: new RegExp(`^/products/${SLUG}$`), params: [], topics: (slug) => [`product:${slug}`] },
  { path: new RegExp(`^/products/${SLUG}/reviews$`), params: ['after'], topics: (slug) => [`product:${slug}`] },
  { path: new RegExp(`^/groups/${SLUG}$`), params: [], topics: (slug) => [`group:${slug}`] },
  { path: new RegExp(`^/(?:${LEGAL_PAGE_NAMES.join('|')})$`), params: [], topics: () => [] },
  { path: /^\/offline$/, params: [], topics: () => [] },
];

/** What advertisements and chats hang on links: it says where a visitor came from and changes nothing on the page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|igshid|ref)$/;
const LONGEST_ADDRESS = 500;

/** The page behind a request's URL; null where it isn't one of those that may be kept. */
export function cacheablePage(url: string): CacheablePage | null {
  if (url.length > LONGEST_ADDRESS) return null;
  const [rawPath = '/', query] = url.split('?', 2);
  // "/hi" and "/hi/" are both the Hindi home page.
  const path = localPath(languageOfPath(rawPath), withoutLanguage(rawPath));
  for (const kind of KINDS) {
    const match = kind.path.exec(withoutLanguage(path));
    if (!match) continue;
    const known = query ? knownParams(query, kind.params) : '';
    return known === null ? null : { address: path + known, topics: kind.topics(match[1] ?? '') };
  }
  return null;
}

/** The parameters that count, in their own order with `?` before them; null when there is one we don't know. */
function knownParams(query: string, names: readonly string[]): string | null {
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of names) {
    const [value, second] = given.getAll(name);
    if (second !== undefined) return null;
    if (value) kept.set(name, value);
  }
  for (const name of given.keys()) {
    if (!names.includes(name) && !TRACKING.test(name)) return null;
  }
  return kept.size === 0 ? '' : `?${kept}`;
}

const LINK = /href="(?:\/hi)?\/(product|group)s\/([a-z0-9-]{1,120})["?#]/g;

/** The goods and groups a page links to. It shows something of each, so it changes when they do. */
export function linkedTopics(html: string): string[] {
  const topics = new Set<string>();
  for (const [, kind, slug] of html.matchAll(LINK)) topics.add(`${kind}:${slug}`);
  return [...topics];
}
