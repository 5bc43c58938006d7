import { Prisma } from '#app/generated/prisma/client.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { db } from '#app/lib/db.server.ts';
import { indianDay } from '#app/lib/time.ts';
import { findCards, PUBLISHED, pictureOf, VISIBLE_CARDS, type ProductCardData } from './card-query.server.ts';
import type { Cursor, ListAddress, Sort } from './list-address.ts';

const PAGE = 24;

/** A category that has something to show. */
export interface CategoryLink {
  readonly slug: string;
  readonly name: OwnWords;
  readonly food: boolean;
  /** Its own picture, else that of its newest goods. */
  readonly image: PictureImage | null;
}

interface CategoryRow {
  slug: string;
  nameEn: string;
  nameHi: string;
  food: boolean;
  hash: string | null;
  width: number;
  height: number;
  widths: number[];
  placeholder: string;
  avif: boolean;
}

/** Categories with visible goods, in the order officers gave them. */
export async function findCategories(language: Language): Promise<CategoryLink[]> {
  const rows = await db.$queryRaw<CategoryRow[]>`
    SELECT c.slug, c."nameEn", c."nameHi", c.food, coalesce(own."contentHash", newest.hash) AS hash,
      coalesce(own.width, newest.width) AS width, coalesce(own.height, newest.height) AS height,
      coalesce(own.widths, newest.widths) AS widths, coalesce(own.placeholder, newest.placeholder) AS placeholder,
      coalesce(own.avif, newest.avif) AS avif
    FROM "Category" c
    LEFT JOIN "Image" own ON own.id = c."imageId"
    JOIN LATERAL (
      SELECT picture."contentHash" AS hash, picture.width, picture.height, picture.widths, picture.placeholder, picture.avif
      ${VISIBLE_CARDS} WHERE ${PUBLISHED} AND p."categoryId" = c.id
      ORDER BY picture."contentHash" IS NULL, p.id DESC LIMIT 1
    ) newest ON true
    ORDER BY c.position, c.slug`;
  return rows.map((row) => ({ slug: row.slug, food: row.food, name: ownWords(language, { en: row.nameEn, hi: row.nameHi }), image: pictureOf(row) }));
}

/** The names of the same categories, for the navigation of every page. */
export async function findCategoryNames(language: Language): Promise<{ readonly slug: string; readonly name: OwnWords }[]> {
  const rows = await db.$queryRaw<Pick<CategoryRow, 'slug' | 'nameEn' | 'nameHi'>[]>`
    SELECT c.slug, c."nameEn", c."nameHi" FROM "Category" c
    WHERE EXISTS (SELECT 1 ${VISIBLE_CARDS} WHERE ${PUBLISHED} AND p."categoryId" = c.id) ORDER BY c.position, c.slug`;
  return rows.map(({ slug, nameEn, nameHi }) => ({ slug, name: ownWords(language, { en: nameEn, hi: nameHi }) }));
}

/** Goods published last, those in stock before those sold out. */
export function findNewGoods(language: Language, limit: number): Promise<ProductCardData[]> {
  return findCards(language, {
    where: Prisma.sql`true`,
    orderBy: Prisma.sql`v.available > 0 DESC, p."publishedAt" DESC NULLS LAST, p.id DESC`,
    limit,
  });
}

/** Goods that are freshly made in the month of `now`, and there to buy; those of the shortest season first. */
export function findSeasonalGoods(language: Language, now: Date, limit: number): Promise<ProductCardData[]> {
  const month = Number(indianDay(now).slice(5, 7));
  return findCards(language, {
    where: Prisma.sql`${month}::int = ANY(p.season) AND cardinality(p.season) < 12 AND v.available > 0`,
    orderBy: Prisma.sql`cardinality(p.season), p.id DESC`,
    limit,
  });
}

const ORDER: Record<Sort, { readonly by: Prisma.Sql; readonly past: (cursor: Cursor) => Prisma.Sql }> = {
  new: { by: Prisma.sql`p.id DESC`, past: ({ id }) => Prisma.sql`p.id < ${id}::uuid` },
  price: {
    by: Prisma.sql`v."pricePaise", p.id`,
    past: ({ price, id }) => Prisma.sql`(v."pricePaise", p.id) > (${price}, ${id}::uuid)`,
  },
  'price-high': {
    by: Prisma.sql`v."pricePaise" DESC, p.id DESC`,
    past: ({ price, id }) => Prisma.sql`(v."pricePaise", p.id) < (${price}, ${id}::uuid)`,
  },
};

export interface CategoryPage {
  readonly slug: string;
  readonly name: OwnWords;
  readonly food: boolean;
  readonly cards: readonly ProductCardData[];
  /** Where the next page starts; null on the last. */
  readonly next: Cursor | null;
}

/** One page of a category, which may be empty; null when there is no such category. */
export async function findCategoryPage(language: Language, slug: string, address: ListAddress): Promise<CategoryPage | null> {
  const { by, past } = ORDER[address.sort];
  const conditions = [
    Prisma.sql`p."categoryId" = (SELECT id FROM "Category" WHERE slug = ${slug})`,
    ...(address.vegOnly ? [Prisma.sql`p.veg = 'VEG'`] : []),
    ...(address.inStockOnly ? [Prisma.sql`v.available > 0`] : []),
    ...(address.after ? [past(address.after)] : []),
  ];
  const [category, found] = await Promise.all([
    db.category.findUnique({ where: { slug }, select: { nameEn: true, nameHi: true, food: true } }),
    findCards(language, { where: Prisma.join(conditions, ' AND '), orderBy: by, limit: PAGE + 1 }),
  ]);
  if (!category) return null;
  const cards = found.slice(0, PAGE);
  const last = cards.at(-1);
  return {
    slug,
    name: ownWords(language, { en: category.nameEn, hi: category.nameHi }),
    food: category.food,
    cards,
    next: last && found.length > PAGE ? { id: last.id, price: last.price } : null,
  };
}
