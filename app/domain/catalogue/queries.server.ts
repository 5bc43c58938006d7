import { Prisma } from '#app/generated/prisma/client.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { db } from '#app/lib/db.server.ts';
import { remembered } from '#app/lib/remembered.server.ts';
import { indianMonth } from '#app/lib/time.ts';
import { findCardsOf, pictureOf, type ProductCardData } from './card-query.server.ts';

/** Ranks of goods in stock begin here. */
const IN_STOCK = 1_000_000_000;

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

/** Kinds of goods that have something to show, in the order officers gave them. */
export async function findCategories(language: Language): Promise<CategoryLink[]> {
  return categoriesOf(language, Prisma.sql`NOT EXISTS (SELECT FROM "Category" below WHERE below."parentId" = c.id)`);
}

/** The roots of the tree that have something to show anywhere below them. */
export async function findRoots(language: Language): Promise<CategoryLink[]> {
  return categoriesOf(language, Prisma.sql`c."parentId" IS NULL`, Prisma.sql`d."rootId" = c.id`);
}

/** The branches right below a category that have something to show. */
async function findBranches(language: Language, parentId: string): Promise<CategoryLink[]> {
  return categoriesOf(language, Prisma.sql`c."parentId" = ${parentId}::uuid`);
}

async function categoriesOf(language: Language, which: Prisma.Sql, shows = Prisma.sql`d."categoryId" = c.id`): Promise<CategoryLink[]> {
  const rows = await db.$queryRaw<CategoryRow[]>`
    SELECT c.slug, c."nameEn", c."nameHi", c.food, coalesce(own."contentHash", first.hash) AS hash,
      coalesce(own.width, first.width) AS width, coalesce(own.height, first.height) AS height,
      coalesce(own.widths, first.widths) AS widths, coalesce(own.placeholder, first.placeholder) AS placeholder, coalesce(own.avif, first.avif) AS avif
    FROM "Category" c
    LEFT JOIN "Image" own ON own.id = c."imageId"
    JOIN LATERAL (
      SELECT picture."contentHash" AS hash, picture.width, picture.height, picture.widths, picture.placeholder, picture.avif
      FROM (SELECT d."productId" FROM "SearchDocument" d WHERE ${shows} ORDER BY d.rank DESC, d."productId" DESC LIMIT 1) d
      LEFT JOIN LATERAL (
        SELECT i.* FROM "ProductImage" pi JOIN "Image" i ON i.id = pi."imageId" WHERE pi."productId" = d."productId" ORDER BY pi.position, i.id LIMIT 1
      ) picture ON true
    ) first ON true
    WHERE ${which} ORDER BY c.position, c.slug`;
  return rows.map((row) => ({ slug: row.slug, food: row.food, name: ownWords(language, { en: row.nameEn, hi: row.nameHi }), image: pictureOf(row) }));
}

/** The names of the roots, for the navigation of every page. */
export async function findCategoryNames(language: Language): Promise<{ readonly slug: string; readonly name: OwnWords }[]> {
  const rows = await remembered('category-names', () => db.$queryRaw<Pick<CategoryRow, 'slug' | 'nameEn' | 'nameHi'>[]>`
    SELECT c.slug, c."nameEn", c."nameHi" FROM "Category" c
    WHERE c."parentId" IS NULL AND EXISTS (SELECT FROM "SearchDocument" d WHERE d."rootId" = c.id) ORDER BY c.position, c.slug`);
  return rows.map(({ slug, nameEn, nameHi }) => ({ slug, name: ownWords(language, { en: nameEn, hi: nameHi }) }));
}

/** Goods listed last, those in stock before those sold out. */
export async function findNewGoods(language: Language, limit: number): Promise<ProductCardData[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    (SELECT "productId"::text AS id FROM "SearchDocument" WHERE rank >= ${IN_STOCK} ORDER BY "productId" DESC LIMIT ${limit})
    UNION ALL (SELECT "productId"::text FROM "SearchDocument" WHERE rank < ${IN_STOCK} ORDER BY rank DESC, "productId" DESC LIMIT ${limit}) LIMIT ${limit}`;
  return findCardsOf(language, rows.map(({ id }) => id));
}

/** Goods that are freshly made in the month of `now`, and there to buy. */
export async function findSeasonalGoods(language: Language, now: Date, limit: number): Promise<ProductCardData[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "productId"::text AS id FROM "SearchDocument" WHERE tokens @@ ${`'is:stock' & 'm:${indianMonth(now)}'`}::tsquery ORDER BY rank DESC, "productId" DESC LIMIT ${limit}`;
  return findCardsOf(language, rows.map(({ id }) => id));
}

/** A category as its page heads it. */
export interface CategoryPage {
  readonly id: string;
  readonly slug: string;
  readonly name: OwnWords;
  readonly food: boolean;
  /** Nearest first. */
  readonly above: readonly { readonly slug: string; readonly name: OwnWords }[];
  readonly branches: readonly CategoryLink[];
}

/** A category and its place in the tree; null when there is no such category. */
export function findCategoryPage(language: Language, slug: string): Promise<CategoryPage | null> {
  return remembered(`category:${language}:${slug}`, () => readCategoryPage(language, slug));
}

async function readCategoryPage(language: Language, slug: string): Promise<CategoryPage | null> {
  const [found, ...above] = await db.$queryRaw<(Pick<CategoryRow, 'slug' | 'nameEn' | 'nameHi' | 'food'> & { id: string })[]>`
    WITH RECURSIVE up AS (
      SELECT c.*, 0 AS step FROM "Category" c WHERE slug = ${slug}
      UNION ALL SELECT c.*, step + 1 FROM "Category" c JOIN up ON c.id = up."parentId" WHERE step < 9
    ) SELECT id::text, slug, "nameEn", "nameHi", food FROM up ORDER BY step`;
  if (!found) return null;
  const named = ({ nameEn, nameHi }: { nameEn: string; nameHi: string }) => ownWords(language, { en: nameEn, hi: nameHi });
  return {
    id: found.id, slug, food: found.food, name: named(found),
    above: above.map((category) => ({ slug: category.slug, name: named(category) })),
    branches: await findBranches(language, found.id),
  };
}
