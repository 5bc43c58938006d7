import { Prisma } from '#app/generated/prisma/client.ts';
import { rowsOf } from '#app/lib/db.server.ts';
import { bearsAll, narrowed, together, unlike } from './conditions.ts';
import type { Cursor, ListAddress, Sort } from './filters.ts';
import type { PinPlace } from './pin-place.server.ts';
import type { Asked } from './understand.server.ts';

/** The branch of the category tree a list shows; null for all goods. */
export interface Branch {
  readonly id: string;
  readonly slug: string;
  /** Where it stands in the tree: lists of both ends have an index of their own. */
  readonly level: 'root' | 'middle' | 'leaf';
}

/** A list, taken apart: what the address says, what its words mean, where its PIN lies. */
export interface Wanted {
  readonly address: ListAddress;
  readonly asked: readonly Asked[];
  readonly branch: Branch | null;
  /** Facets the page itself stands for, such as a festival. */
  readonly fixed: string | null;
  readonly place: PinPlace | null;
}

interface Row {
  readonly id: string;
  readonly key: number;
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

/** The rows of one page: ids in order, and where the next page begins. Each page costs the same, however deep. */
export async function findPage(wanted: Wanted, size: number): Promise<{ readonly ids: readonly string[]; readonly next: Cursor | null }> {
  const { sort, after } = wanted.address;
  const tiers = tiersOf(wanted);
  const found: (Row & { readonly tier: number })[] = [];
  for (let tier = after?.tier ?? 0; tier < tiers.length && found.length <= size; tier += 1) {
    const rows = await findRows(wanted, tiers[tier] ?? null, tier === after?.tier ? after : null, size + 1 - found.length);
    found.push(...rows.map((row) => ({ ...row, tier })));
  }
  const page = found.slice(0, size);
  const last = page.at(-1);
  return { ids: page.map(({ id }) => id), next: last && found.length > size ? { sort, tier: last.tier, key: last.key, id: last.id } : null };
}

/** Pure: parts of a list that follow one another: the best match first, or the nearest. Each excludes those before it. */
function tiersOf({ address: { sort }, asked, place }: Pick<Wanted, 'address' | 'asked' | 'place'>): (string | null)[] {
  const words = bearsAll(asked, '');
  const nearer = [place?.district && `'d:${place.district}'`, place?.state && `'s:${place.state}'`].filter((condition) => typeof condition === 'string');
  if (sort === 'near') return exclusive(nearer).map((condition) => together([words, condition], ' & '));
  const better = sort === 'best' ? [bearsAll(asked, 'A'), bearsAll(asked, 'AB')].filter((condition) => condition !== null) : [];
  return exclusive(better).map((condition) => together([words, condition], ' & '));
}

/** Each condition without those before it, then all the rest. */
function exclusive(conditions: readonly string[]): (string | null)[] {
  return [...conditions, null].map((condition, index) => together([condition, ...conditions.slice(Math.max(0, index - 1), index).map(unlike)], ' & '));
}

/** What holds for every row of a list, as SQL over `d`. */
export function fitting({ address, branch, fixed, place }: Wanted, tier: string | null): Prisma.Sql {
  const indexed = branch && branch.level !== 'middle' ? branch : null;
  const tokens = together([narrowed(address, place?.stateCodes ?? [], ['category']), fixed, branch && !indexed ? `'c:${branch.slug}'` : null, tier], ' & ');
  return Prisma.join([
    Prisma.sql`true`,
    ...(indexed?.level === 'leaf' ? [Prisma.sql`d."categoryId" = ${indexed.id}::uuid`] : []),
    ...(indexed?.level === 'root' ? [Prisma.sql`d."rootId" = ${indexed.id}::uuid`] : []),
    ...(tokens ? [Prisma.sql`d.tokens @@ ${tokens}::tsquery`] : []),
  ], ' AND ');
}

function findRows(wanted: Wanted, tier: string | null, after: Cursor | null, limit: number): Promise<Row[]> {
  const { sort } = wanted.address;
  const { key, rising } = ORDERS[sort];
  const [by, past] = rising ? [Prisma.sql`ASC`, Prisma.sql`>`] : [Prisma.sql`DESC`, Prisma.sql`<`];
  const alone = sort === 'new';
  const behind = !after ? Prisma.empty
    : alone ? Prisma.sql`AND d."productId" ${past} ${after.id}::uuid`
      : Prisma.sql`AND (${key}, d."productId") ${past} (${after.key}, ${after.id}::uuid)`;
  const order = alone ? Prisma.sql`d."productId" ${by}` : Prisma.sql`${key} ${by}, d."productId" ${by}`;
  return rowsOf<Row>(Prisma.sql`
    SELECT d."productId"::text AS id, ${key} AS key FROM "SearchDocument" d WHERE ${fitting(wanted, tier)} ${behind} ORDER BY ${order} LIMIT ${limit}`);
}

/** The whole condition of a list's words, for counting. */
export const allWords = ({ asked }: Pick<Wanted, 'asked'>): string | null => bearsAll(asked, '');
