import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { Prisma } from '#app/generated/prisma/client.ts';
import { db, prepared, rowsOf } from '#app/lib/db.server.ts';
import { remembered } from '#app/lib/remembered.server.ts';
import type { Condition } from './conditions.ts';
import { FACETS, PRICE_BANDS, type FacetName } from './filters.ts';
import { allOf, lookedUp, walked, wayTo, type Wanted } from './find-goods.server.ts';
import { tokenShares } from './token-shares.server.ts';
import { weigh } from './weigh.ts';

/** Counts look at that many goods of a list and no further: what is more is "500+". */
const COUNT_CAP = 500;
/**
 * Where counting the whole list would take longer than this, in microseconds as they are weighed, goods at its head are looked at:
 * so many of those that have to be compared, more where an index alone tells which fit.
 */
const SOON = 6_000;
const MOST_COMPARED = 1_500;
const MOST_PASSED = 5_000;
const MOST_VALUES = 12;
/** Of makers and kinds a list names the commonest: more would be a page of its own. */
const MOST_NAMED: Readonly<Partial<Record<FacetName, number>>> = { group: 8, kind: 8 };

export interface FacetValue {
  readonly value: string;
  /** What the shop calls it; null for what has words in the message files. */
  readonly name: OwnWords | null;
  /** How many goods bear it; of a capped list at least that many, and null where none of those looked at does. */
  readonly count: number | null;
}

export interface FacetCounts {
  /** How many goods fit, up to the cap. */
  readonly total: number;
  /** Counts are of the first goods only: there are at least that many. */
  readonly capped: boolean;
  readonly values: { readonly [Name in FacetName]?: readonly FacetValue[] | undefined };
}

interface CountRow {
  readonly token: string;
  readonly count: number;
  /** What the shop calls it; null for what has words in the message files. */
  readonly nameEn: string | null;
  readonly nameHi: string | null;
}

const PREFIXES: Readonly<Record<string, FacetName>> = { c: 'category', p: 'price', a: 'kind', s: 'state', d: 'district', g: 'group', f: 'festival', m: 'month', r: 'rating' };
const NAMED: Readonly<Partial<Record<FacetName, string>>> = { category: 'category', state: 'place', district: 'place', group: 'group', festival: 'festival' };

/** What a long list offers whether or not the first goods of it bear it. */
const ALWAYS: Readonly<Partial<Record<FacetName, readonly string[]>>> = { price: PRICE_BANDS, veg: ['1'], stock: ['1'], rating: ['4', '3'] };

/**
 * How many goods of a list bear each value it can be narrowed down by. Up to the cap, counts are exact. Of longer lists they
 * are of some of the goods only, so that they cost the same however long a list is: what is found there is "at least", and
 * what is not found there (a branch of the tree, a price) is offered without a count rather than left out. `stretch` is how many
 * goods at the head are looked at then.
 */
export function countFacets(language: Language, wanted: Wanted, cap = COUNT_CAP, stretch?: number): Promise<FacetCounts> {
  // Every page of a list and every order of it has the same.
  const condition = allOf(wanted);
  return remembered(`facets:${JSON.stringify([language, cap, stretch, wanted.branch?.slug, condition])}`, () => lookAt(language, wanted, condition, cap, stretch));
}

async function lookAt(language: Language, wanted: Wanted, condition: Condition, cap: number, most?: number): Promise<FacetCounts> {
  const way = wayTo({ sort: 'best', branch: wanted.branch }, condition);
  const costs = weigh(way.compared, way.besides, await tokenShares());
  const stretch = most ?? (costs.compares ? MOST_COMPARED : MOST_PASSED);
  const meets = Math.min(costs.walk(cap + 1), Math.max(costs.walk(stretch, 1), SOON)) <= costs.lookUp(cap + 1);
  return counted(language, wanted, cap, await countShown(cap, meets
    ? walked(way, Prisma.empty, Prisma.sql`0`, stretch, { withTokens: true })
    : Prisma.sql`SELECT tokens, true AS fits FROM facets_bearing(${lookedUp(way)}::tsquery, ${cap + 1}::int)`));
}

/** The same for goods that are known to be the whole list. */
export async function countFacetsOf(language: Language, wanted: Wanted, ids: readonly string[]): Promise<FacetCounts> {
  return counted(language, wanted, COUNT_CAP, await countShown(COUNT_CAP, Prisma.sql`SELECT tokens, true AS fits FROM "SearchDocument" WHERE "productId" = ANY(${[...ids]}::uuid[])`));
}

async function counted(language: Language, wanted: Wanted, cap: number, rows: readonly CountRow[]): Promise<FacetCounts> {
  const found = countOf(rows, '');
  const capped = found > cap || countOf(rows, '+') > 0;
  const values = new Map<FacetName, { value: string; count: number | null }[]>();
  for (const { token, count } of rows) {
    const read = readToken(token);
    if (read) values.set(read.name, [...(values.get(read.name) ?? []), { value: read.value, count: Math.min(count, cap) }]);
  }
  if (capped) {
    const below = await branchesBelow(wanted.branch);
    // Of the tree, what lies below the list's own branch: the rest holds all of the list.
    values.set('category', (values.get('category') ?? []).filter(({ value }) => !wanted.branch || below.includes(value)));
    for (const [name, known] of [...(Object.entries(ALWAYS) as [FacetName, readonly string[]][]), ['category', below] as const]) {
      const list = values.get(name) ?? [];
      values.set(name, [...list, ...known.filter((value) => list.every((seen) => seen.value !== value)).map((value) => ({ value, count: null }))]);
    }
  }
  for (const [name, list] of values) values.set(name, list.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0) || (a.value < b.value ? -1 : 1)).slice(0, MOST_NAMED[name] ?? MOST_VALUES));
  const names = await namesOf(language, values, rows);
  const named = [...values].map(([name, list]) => [name, list.map((entry) => ({ ...entry, name: names.get(`${NAMED[name] ?? ''}/${entry.value}`) ?? null }))]);
  return { total: Math.min(found, cap), capped, values: Object.fromEntries(named) as FacetCounts['values'] };
}

/** What the first of some documents bear, each token with what the shop calls it; '' counts them, '+' says that there was more to see. */
function countShown(cap: number, documents: Prisma.Sql): Promise<CountRow[]> {
  return rowsOf<CountRow>(Prisma.sql`
    WITH shown AS MATERIALIZED (SELECT tokens, fits FROM (${documents}) documents LIMIT ${cap + 1}), borne AS (
      SELECT token, count(*)::int AS count, row_number() OVER (PARTITION BY left(token, 2) ORDER BY count(*) DESC, token COLLATE "C") AS place
      FROM shown, unnest(tsvector_to_array(ts_filter(tokens, '{a}'))) token WHERE fits AND left(token, 2) <> 'x:' GROUP BY 1
    )
    SELECT '' AS token, (count(*) FILTER (WHERE fits))::int AS count, NULL AS "nameEn", NULL AS "nameHi" FROM shown
    UNION ALL SELECT '+', (count(*) FILTER (WHERE NOT fits))::int, NULL, NULL FROM shown
    UNION ALL
    SELECT token, count, target."nameEn", target."nameHi" FROM borne LEFT JOIN "SearchTarget" target
      ON target.kind = (CASE left(token, 2) WHEN 'c:' THEN 'category' WHEN 's:' THEN 'place' WHEN 'd:' THEN 'place' WHEN 'g:' THEN 'group' WHEN 'f:' THEN 'festival' END) AND target.slug = substr(token, 3)
    WHERE place <= ${MOST_VALUES} OR left(token, 2) = 'c:'`);
}

const countOf = (rows: readonly CountRow[], name: string): number => rows.find(({ token }) => token === name)?.count ?? 0;

/** The branches right below one of the tree; of all goods, the first ones. */
function branchesBelow(branch: Wanted['branch']): Promise<string[]> {
  return remembered(`branches:${branch?.slug ?? ''}`, async () => {
    const rows = await db.category.findMany({ where: { parentId: branch?.id ?? null }, select: { slug: true }, orderBy: { position: 'asc' } });
    return rows.map(({ slug }) => slug);
  });
}

function readToken(token: string): { readonly name: FacetName; readonly value: string } | null {
  if (token === 'is:veg') return { name: 'veg', value: '1' };
  if (token === 'is:stock') return { name: 'stock', value: '1' };
  const name = PREFIXES[token.slice(0, 1)];
  const value = token.slice(2);
  return name && token[1] === ':' && FACETS[name].takes(value) ? { name, value } : null;
}

async function namesOf(language: Language, values: ReadonlyMap<FacetName, readonly { value: string }[]>, rows: readonly CountRow[]): Promise<Map<string, OwnWords>> {
  const names = new Map<string, OwnWords>();
  for (const { token, nameEn, nameHi } of rows) {
    const read = readToken(token);
    if (read && nameEn !== null && nameHi !== null) names.set(`${NAMED[read.name] ?? ''}/${read.value}`, ownWords(language, { en: nameEn, hi: nameHi }));
  }
  const wanted = [...values].flatMap(([name, list]) => list.map(({ value }) => ({ kind: NAMED[name] ?? '', slug: value })));
  const missing = await namesOfTargets(language, wanted.filter(({ kind, slug }) => kind !== '' && !names.has(`${kind}/${slug}`)));
  return new Map([...names, ...missing]);
}

/** What the shop calls categories, groups, festivals and places, by "kind/slug". */
export async function namesOfTargets(language: Language, wanted: readonly { readonly kind: string; readonly slug: string }[]): Promise<Map<string, OwnWords>> {
  if (wanted.length === 0) return new Map();
  const rows = await prepared<{ kind: string; slug: string; nameEn: string; nameHi: string }>`
    SELECT kind, slug, "nameEn", "nameHi" FROM "SearchTarget"
    WHERE (kind, slug) IN (SELECT * FROM unnest(${wanted.map(({ kind }) => kind)}::text[], ${wanted.map(({ slug }) => slug)}::text[]))`;
  return new Map(rows.map(({ kind, slug, nameEn, nameHi }) => [`${kind}/${slug}`, ownWords(language, { en: nameEn, hi: nameHi })]));
}
