import { Prisma } from '#app/generated/prisma/client.ts';
import { cardOfProduct, readCards, type ProductCardData } from '#app/domain/catalogue/card-query.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { rowsOf } from '#app/lib/db.server.ts';
import { bearsAll, narrowed, only, written, type Clause, type Condition } from './conditions.ts';
import { partByBits } from './facet-bits.ts';
import type { Cursor, ListAddress, Sort } from './filters.ts';
import type { PinPlace } from './pin-place.server.ts';
import { tokenShares } from './token-shares.server.ts';
import type { Asked } from './understand.server.ts';
import { weigh } from './weigh.ts';

/** The branch of the category tree a list shows; null for all goods. */
export interface Branch {
  readonly id: string;
  readonly slug: string;
  /** Where it stands in the tree: lists of both ends have an index of their own. */
  readonly level: 'root' | 'middle' | 'leaf';
  /** Whether anything to eat lies in it. */
  readonly food: boolean;
}

/** A list, taken apart: what the address says, what its words mean, where its PIN lies. */
export interface Wanted {
  readonly address: ListAddress;
  readonly asked: readonly Asked[];
  readonly branch: Branch | null;
  /** A token that every row bears because of the page itself, such as a festival's. */
  readonly fixed: string | null;
  readonly place: PinPlace | null;
}

/** Goods as a statement gives them: each column is read for what needs it only. */
interface Row {
  /** Parted by a space: what the list is ordered by, and the product's id. */
  readonly position: string;
  /** Empty for goods that nobody may see any more; null for the last row of a stretch, from where the list goes on. */
  readonly card: string | null;
}

/** One page of a list. */
export interface GoodsPage {
  readonly ids: readonly string[];
  /** Of the visible ones. */
  readonly cards: readonly ProductCardData[];
  readonly next: Cursor | null;
}

/** By what a list is ordered, then by id. */
const ORDERS: Record<Sort, { readonly key: Prisma.Sql; readonly rising: boolean }> = {
  best: { key: Prisma.sql`d.rank`, rising: false },
  near: { key: Prisma.sql`d.rank`, rising: false },
  new: { key: Prisma.sql`0`, rising: false },
  price: { key: Prisma.sql`d."pricePaise"`, rising: true },
  'price-high': { key: Prisma.sql`d."pricePaise"`, rising: false },
  rating: { key: Prisma.sql`d.rating`, rising: false },
};

/** One page, with its cards, and where the next begins. Each page costs the same, however deep. */
export async function findPage(language: Language, wanted: Wanted, size: number): Promise<GoodsPage> {
  const { sort, after } = wanted.address;
  const list = { language, sort, branch: wanted.branch, most: size + 1 };
  const tiers = tiersOf(wanted);
  const found: { readonly row: Row; readonly tier: number }[] = [];
  for (let tier = after?.tier ?? 0; tier < tiers.length && found.length <= size; tier += 1) {
    const rows = await findRows(list, tiers[tier]!, tier === after?.tier ? after : null, size + 1 - found.length);
    for (const row of rows) found.push({ row, tier });
  }
  const page = found.slice(0, size);
  const last = page.at(-1);
  return {
    ids: page.map(({ row }) => positionOf(row).id),
    cards: readCards(language, page.map(({ row }) => row.card ?? '')),
    next: last && found.length > size ? { sort, tier: last.tier, key: positionOf(last.row).key, id: positionOf(last.row).id } : null,
  };
}

function positionOf({ position }: Row): Position {
  const [key, id = ''] = position.split(' ');
  return { key: Number(key), id };
}

/** Pure: parts of a list that follow one another: the best match first, or the nearest. Each excludes those before it. */
function tiersOf(wanted: Wanted): Condition[] {
  const { address: { sort }, asked, place } = wanted;
  const words = bearsAll(asked, 'anywhere');
  const facets = facetsOf(wanted);
  if (sort === 'near') {
    const nearer = [...(place?.district ? [only(`d:${place.district}`)] : []), ...(place?.state ? [only(`s:${place.state}`)] : [])];
    return [...nearer, null].map((one, index) => ({
      words: one ? [...words, one] : words, facets, without: nearer.slice(Math.max(0, index - 1), index).flatMap((before) => [...words, before]),
    }));
  }
  if (sort !== 'best' || asked.length === 0) return [{ words, facets, without: [] }];
  const [named, ofKind] = [bearsAll(asked, 'name'), bearsAll(asked, 'kind')];
  return [{ words: named, facets, without: [] }, { words: ofKind, facets, without: named }, { words, facets, without: ofKind }];
}

/** Goods of the whole list, in whatever tier. */
export const allOf = (wanted: Wanted): Condition => ({ words: bearsAll(wanted.asked, 'anywhere'), facets: facetsOf(wanted), without: [] });

function facetsOf({ address, fixed, place }: Wanted): Clause[] {
  return [...narrowed(address, place?.stateCodes ?? [], ['category']), ...(fixed === null ? [] : [only(fixed)])];
}

/** What gives a list its order. */
interface Ordered {
  readonly sort: Sort;
  readonly branch: Branch | null;
}

/** A list that is read. */
interface Listed extends Ordered {
  readonly language: Language;
  /** Rows that one statement reads at most: always as many, so that its plan can be kept. */
  readonly most: number;
}

/** A way through goods in the order of a list, and what has to be compared on it. */
export interface Way {
  /** Rows an index gives in this order. */
  readonly within: Prisma.Sql;
  readonly order: Prisma.Sql;
  /** What the rows on the way are compared with. */
  readonly compared: Condition;
  /** What an index of tokens has to be asked besides, because the way is within it. */
  readonly besides: readonly Clause[];
}

const byKey = (sort: Sort): Prisma.Sql => {
  const by = ORDERS[sort].rising ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  return sort === 'new' ? Prisma.sql`d."productId" ${by}` : Prisma.sql`${ORDERS[sort].key} ${by}, d."productId" ${by}`;
};

/** The leaves of the tree have an index for each order, its roots for the best first. */
export function wayTo({ sort, branch }: Ordered, condition: Condition): Way {
  const order = byKey(sort);
  if (!branch) return { within: Prisma.sql`true`, order, compared: condition, besides: [] };
  const inBranch = only(`c:${branch.slug}`);
  if (branch.level === 'leaf') return { within: Prisma.sql`d."categoryId" = ${branch.id}::uuid`, order, compared: condition, besides: [inBranch] };
  if (branch.level === 'root' && ORDERS[sort].key === ORDERS.best.key) return { within: Prisma.sql`d."rootId" = ${branch.id}::uuid`, order, compared: condition, besides: [inBranch] };
  return { within: Prisma.sql`true`, order, compared: { ...condition, facets: [...condition.facets, inBranch] }, besides: [] };
}

/** Written into the statement, for plans know then how little is read. */
const count = (rows: number): Prisma.Sql => Prisma.raw(String(rows));

/**
 * Rows of a stretch of the way that fit, in its order, and after them, if the way goes on, the last row of the stretch as one
 * that does not. Where bits decide, the index alone is read: rows are looked up for what is left to be compared.
 */
export function walked({ within, order, compared }: Way, behind: Prisma.Sql, key: Prisma.Sql, stretch: number, { withTokens = false } = {}): Prisma.Sql {
  const { bits, rest } = partByBits(compared);
  const condition = written(rest);
  const inOrder = (columns: Prisma.Sql) => Prisma.sql`SELECT d."productId" AS id, ${key} AS key ${columns} FROM "SearchDocument" d WHERE ${within} ${behind} ORDER BY ${order}`;
  const lookedAt = Prisma.sql`(SELECT tokens FROM "SearchDocument" t WHERE t."productId" = way.id)`;
  const fits = bits === 0n && condition !== null
    ? Prisma.sql`SELECT id, key, true AS fits ${withTokens ? Prisma.sql`, tokens` : Prisma.empty}
        FROM (${inOrder(Prisma.sql`, d.tokens`)} LIMIT ${count(stretch)}) way WHERE tokens @@ ${condition}::tsquery`
    : Prisma.sql`SELECT id, key, true AS fits ${withTokens ? Prisma.sql`, ${lookedAt} AS tokens` : Prisma.empty}
        FROM (${inOrder(Prisma.sql`, d."facetBits" AS bits`)} LIMIT ${count(stretch)}) way
        WHERE bits & ${bits.toString()}::bigint = ${bits.toString()}::bigint ${condition === null ? Prisma.empty : Prisma.sql`AND ${lookedAt} @@ ${condition}::tsquery`}`;
  return Prisma.sql`
    (${fits}) UNION ALL
    (SELECT id, key, false ${withTokens ? Prisma.sql`, NULL` : Prisma.empty} FROM (${inOrder(Prisma.empty)} LIMIT 1 OFFSET ${count(stretch - 1)}) last)`;
}

/** The condition as the index of tokens is asked for it. */
export const lookedUp = ({ compared, besides }: Way): string => written({ ...compared, facets: [...compared.facets, ...besides] }) ?? '';

const MOST_STRETCHES = 20;

/**
 * The next rows of one tier. Goods are read in the order of the list and compared, stretch by stretch, where enough of them
 * fit; or the index of tokens names all that fit, where few do. What is expected is corrected by what is seen.
 */
async function findRows(list: Listed, tier: Condition, after: Position | null, limit: number): Promise<Row[]> {
  const way = wayTo(list, tier);
  const costs = weigh(way.compared, way.besides, await tokenShares());
  const found: Row[] = [];
  let share: number | undefined;
  let from = after;
  for (let stretches = 1; stretches <= MOST_STRETCHES && costs.walk(limit - found.length, share) <= costs.lookUp(undefined, share); stretches += 1) {
    const seen = await walk(list, way, from, costs.stretch);
    found.push(...seen.filter(({ card }) => card !== null));
    const last = seen.find(({ card }) => card === null);
    if (found.length >= limit || !last) return found.slice(0, limit);
    from = positionOf(last);
    share = (found.length + 1) / (stretches * costs.stretch);
  }
  return [...found, ...(await lookUp(list, way, from, limit - found.length))];
}

type Position = Pick<Cursor, 'key' | 'id'>;

/** Rows of the statement with their cards; ids first and cards in a second statement would cost a second round trip. */
function withCards({ language, most }: Listed, rows: Prisma.Sql): Promise<Row[]> {
  return rowsOf<Row>(Prisma.sql`
    SELECT found.key || ' ' || found.id AS position, CASE WHEN found.fits THEN coalesce(shown.card, '') END AS card
    FROM (SELECT *, row_number() OVER () AS nth FROM (${rows}) found LIMIT ${count(most)}) found LEFT JOIN LATERAL (${cardOfProduct(language, Prisma.sql`found.id`)}) shown ON found.fits ORDER BY found.nth`, { planned: true });
}

function walk(list: Listed, way: Way, from: Position | null, stretch: number): Promise<Row[]> {
  return withCards(list, walked(way, behind(list.sort, from), ORDERS[list.sort].key, stretch));
}

async function lookUp(list: Listed, way: Way, from: Position | null, limit: number): Promise<Row[]> {
  const { sort, most } = list;
  const rows = await withCards(list, Prisma.sql`
    SELECT d."productId" AS id, ${ORDERS[sort].key} AS key, true AS fits FROM goods_bearing(${lookedUp(way)}::tsquery) d WHERE true ${behind(sort, from)} ORDER BY ${way.order} LIMIT ${count(most)}`);
  return rows.slice(0, limit);
}

/** What comes after a row of the list. */
function behind(sort: Sort, from: Position | null): Prisma.Sql {
  if (!from) return Prisma.empty;
  const past = ORDERS[sort].rising ? Prisma.sql`>` : Prisma.sql`<`;
  return sort === 'new' ? Prisma.sql`AND d."productId" ${past} ${from.id}::uuid` : Prisma.sql`AND (${ORDERS[sort].key}, d."productId") ${past} (${from.key}, ${from.id}::uuid)`;
}

/** The best goods that bear some of what was asked for. */
export async function findAnyOf(language: Language, clause: Clause, limit: number): Promise<ProductCardData[]> {
  const rows = await findRows({ language, sort: 'best', branch: null, most: limit }, { words: [clause], facets: [], without: [] }, null, limit);
  return readCards(language, rows.map(({ card }) => card ?? ''));
}
