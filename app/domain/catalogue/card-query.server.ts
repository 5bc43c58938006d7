import { Prisma } from '#app/generated/prisma/client.ts';
import type { VegMark } from '#app/generated/prisma/enums.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { rowsOf } from '#app/lib/db.server.ts';
import { paise, type Paise } from '#app/lib/money.ts';
import { indianMonth } from '#app/lib/time.ts';
import type { QuantityUnit } from './quantity.ts';
import type { Rating } from '#app/ui/stars.tsx';
import { backInMonth, stockState, type StockState } from './stock.ts';

/** What a card in a list says of a product: its first picture and its cheapest size that is in stock. */
export interface ProductCardData {
  readonly id: string;
  readonly slug: string;
  readonly name: OwnWords;
  readonly veg: VegMark | null;
  readonly image: PictureImage | null;
  readonly price: Paise;
  readonly mrp: Paise;
  readonly netQuantity: number;
  readonly unit: QuantityUnit;
  readonly sizes: number;
  readonly stock: StockState;
  /** Days from the order until it is made. */
  readonly makingDays: number;
  /** The month in which goods that are sold out are made again. */
  readonly backIn: number | null;
  readonly groupName: OwnWords;
  readonly village: OwnWords;
  readonly rating: Rating;
}

export interface CardRow {
  id: string;
  slug: string;
  nameEn: string;
  nameHi: string;
  veg: VegMark | null;
  price: number;
  mrp: number;
  netQuantity: number;
  unit: QuantityUnit;
  sizes: number;
  available: number;
  madeToOrder: boolean;
  makingDays: number;
  season: number[];
  groupEn: string;
  groupHi: string;
  villageEn: string;
  villageHi: string;
  ratingSum: number;
  ratingCount: number;
  hash: string | null;
  width: number;
  height: number;
  widths: number[];
  placeholder: string;
  avif: boolean;
}

/**
 * Everything a card is made of. Only goods a buyer may see: published, of an approved group, with a size to buy. All
 * lists start from here, so that none can show more; `p`, `g` and `v` are the product, its group and the size shown.
 */
export const VISIBLE_CARDS = Prisma.sql`
  FROM "Product" p
  JOIN "Group" g ON g.id = p."groupId" AND g.status = 'APPROVED'
  JOIN "Place" village ON village.id = g."placeId"
  JOIN LATERAL (
    SELECT s."pricePaise", s."mrpPaise", s."netQuantity", s.unit, count(*) OVER ()::int AS sizes, s."onHand" - s.held AS available
    FROM "Variant" s WHERE s."productId" = p.id AND s.active
    ORDER BY s."onHand" > s.held DESC, s."pricePaise", s.position, s.id LIMIT 1
  ) v ON true
  LEFT JOIN LATERAL (
    SELECT i."contentHash", i.width, i.height, i.widths, i.placeholder, i.avif
    FROM "ProductImage" pi JOIN "Image" i ON i.id = pi."imageId" WHERE pi."productId" = p.id
    ORDER BY pi.position, i.id LIMIT 1
  ) picture ON true`;

/** The part of a condition that every list shares: what is published. */
export const PUBLISHED = Prisma.sql`p.status = 'PUBLISHED'`;

// Lists within a row come as JSON, which is read faster than PostgreSQL's own way of writing them.
const COLUMNS = Prisma.sql`
  p.id::text, p.slug, p."nameEn", p."nameHi", p.veg::text, p."ratingSum", p."ratingCount",
  v."pricePaise" AS price, v."mrpPaise" AS mrp, v."netQuantity", v.unit::text, v.sizes, v.available, p."madeToOrder", p."makingDays", to_jsonb(p.season) AS season,
  g."nameEn" AS "groupEn", g."nameHi" AS "groupHi", village."nameEn" AS "villageEn", village."nameHi" AS "villageHi",
  picture."contentHash" AS hash, picture.width, picture.height, to_jsonb(picture.widths) AS widths, picture.placeholder, picture.avif`;

interface CardSearch {
  readonly where: Prisma.Sql;
  readonly orderBy: Prisma.Sql;
  readonly limit: number;
  /** Always the same text, whatever is asked for. */
  readonly planned?: boolean;
}

/** Cards of visible goods. `where` and `orderBy` are ours, never text from outside. */
export async function findCards(language: Language, { where, orderBy, limit, planned = false }: CardSearch): Promise<ProductCardData[]> {
  // One text of all rows is read faster than rows one by one.
  const [found] = await rowsOf<{ rows: CardRow[] }>(Prisma.sql`
    SELECT coalesce(json_agg(row_to_json(card)), '[]') AS rows FROM (
      SELECT ${COLUMNS} ${VISIBLE_CARDS} WHERE ${PUBLISHED} AND ${where} ORDER BY ${orderBy} LIMIT ${limit}
    ) card`, { planned });
  return found?.rows.map((row) => cardOf(row, language)) ?? [];
}

/** Cards of the visible ones among these products, in their order. */
export function findCardsOf(language: Language, ids: readonly string[]): Promise<ProductCardData[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const wanted = Prisma.sql`${[...ids]}::uuid[]`;
  return findCards(language, { where: Prisma.sql`p.id = ANY(${wanted})`, orderBy: Prisma.sql`array_position(${wanted}, p.id)`, limit: ids.length, planned: true });
}

function cardOf(row: CardRow, language: Language): ProductCardData {
  const { id, slug, veg, netQuantity, unit, sizes } = row;
  return {
    id, slug, veg, netQuantity, unit, sizes,
    name: ownWords(language, { en: row.nameEn, hi: row.nameHi }),
    image: pictureOf(row),
    price: paise(row.price),
    mrp: paise(row.mrp),
    stock: stockState(row.available, row.madeToOrder),
    makingDays: row.makingDays,
    backIn: backInMonth(row.season, indianMonth(new Date())),
    groupName: ownWords(language, { en: row.groupEn, hi: row.groupHi }),
    village: ownWords(language, { en: row.villageEn, hi: row.villageHi }),
    rating: { sum: row.ratingSum, count: row.ratingCount },
  };
}

/** A picture of a joined row; null where the join found none. */
export function pictureOf(row: { hash: string | null; width: number; height: number; widths: number[]; placeholder: string; avif: boolean }): PictureImage | null {
  const { hash, width, height, widths, placeholder, avif } = row;
  return hash === null ? null : { hash, width, height, widths, placeholder, avif };
}
