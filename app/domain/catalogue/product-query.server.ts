import { Prisma } from '#app/generated/prisma/client.ts';
import type { VegMark } from '#app/generated/prisma/enums.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { db } from '#app/lib/db.server.ts';
import { paise, type Paise } from '#app/lib/money.ts';
import { indianDay } from '#app/lib/time.ts';
import { findCards, PUBLISHED, type ProductCardData } from './card-query.server.ts';
import { MAKER_COLUMNS, makerJoins, makerOf, type Maker, type MakerRow } from './maker-query.server.ts';
import type { QuantityUnit } from './quantity.ts';
import type { Rating } from '#app/ui/stars.tsx';
import { stockState, type StockState } from './stock.ts';

/** One size as a buyer sees it. */
export interface SizeData {
  readonly id: string;
  readonly netQuantity: number;
  readonly unit: QuantityUnit;
  readonly price: Paise;
  readonly mrp: Paise;
  readonly stock: StockState;
  /** What can be bought now. */
  readonly available: number;
}

/** The batch made last, of what is in stock. Days are YYYY-MM-DD. */
export interface BatchData {
  readonly code: string;
  readonly madeOn: string;
  readonly bestBefore: string | null;
}

/** What the label says, as the group declared it; empty where it said nothing. */
export interface LabelData {
  readonly genericName: OwnWords;
  readonly ingredients: OwnWords;
  readonly allergens: string;
  readonly additives: string;
  readonly nutrition: string;
  readonly storage: string;
  readonly material: string;
  readonly dimensions: string;
  readonly care: string;
  readonly countryOfOrigin: string;
  readonly shelfLifeDays: number | null;
  readonly batch: BatchData | null;
}

export interface ProductPage {
  readonly id: string;
  readonly slug: string;
  readonly name: OwnWords;
  readonly description: OwnWords;
  readonly veg: VegMark | null;
  readonly dispatchDays: number;
  readonly makingDays: number;
  readonly category: { readonly slug: string; readonly name: OwnWords; readonly food: boolean; readonly returnDays: number };
  readonly sizes: readonly SizeData[];
  readonly images: readonly { readonly image: PictureImage; readonly alt: OwnWords }[];
  readonly label: LabelData;
  readonly rating: Rating & { readonly starCounts: readonly number[] };
  readonly maker: Maker;
  readonly story: OwnWords;
  readonly makerImage: PictureImage | null;
  readonly moreFromGroup: readonly ProductCardData[];
  /** Goods of the same kind that other groups make. */
  readonly related: readonly ProductCardData[];
}

type Texts = 'nutrition' | 'allergens' | 'additives' | 'storage' | 'material' | 'dimensions' | 'care' | 'countryOfOrigin';
type Pairs = 'name' | 'description' | 'genericName' | 'ingredients' | 'category' | 'story';

interface ProductRow extends MakerRow, Record<Texts, string>, Record<`${Pairs}En` | `${Pairs}Hi`, string> {
  readonly id: string;
  readonly slug: string;
  readonly groupId: string;
  readonly veg: VegMark | null;
  readonly shelfLifeDays: number | null;
  readonly makingDays: number;
  readonly dispatchDays: number;
  readonly categoryId: string;
  readonly categorySlug: string;
  readonly food: boolean;
  readonly returnDays: number;
  readonly sizes: readonly { id: string; netQuantity: number; unit: QuantityUnit; price: number; mrp: number; available: number }[];
  readonly images: readonly (PictureImage & { altEn: string; altHi: string })[];
  readonly batch: BatchData | null;
  readonly makerImage: PictureImage | null;
  readonly ratingSum: number;
  readonly ratingCount: number;
  readonly starCounts: readonly number[];
}

/** Everything a product's page says at `now`; null unless it is published, of an approved group, with a size to buy. */
export async function findProductPage(language: Language, slug: string, now: Date): Promise<ProductPage | null> {
  const [row] = await db.$queryRaw<ProductRow[]>`
    SELECT p.id::text, p.slug, p."groupId"::text, p."nameEn", p."nameHi", p."descriptionEn", p."descriptionHi", p.veg::text,
      p."genericNameEn", p."genericNameHi", p."ingredientsEn", p."ingredientsHi", p.allergens, p.additives, p.nutrition, p.storage,
      p.material, p.dimensions, p.care, p."countryOfOrigin", p."shelfLifeDays", p."makingDays", p."dispatchDays", p."ratingSum", p."ratingCount", p."starCounts",
      p."categoryId"::text, c.slug AS "categorySlug", c."nameEn" AS "categoryEn", c."nameHi" AS "categoryHi", c.food, c."returnDays",
      g."storyEn", g."storyHi",
      (SELECT json_build_object('hash', i."contentHash", 'width', i.width, 'height', i.height, 'widths', i.widths, 'placeholder', i.placeholder, 'avif', i.avif)
        FROM "Image" i WHERE i.id = g."imageId") AS "makerImage",
      sizes.sizes, images.images, batch.batch, ${MAKER_COLUMNS}
    FROM "Product" p
    JOIN "Group" g ON g.id = p."groupId" AND g.status = 'APPROVED'
    JOIN "Category" c ON c.id = p."categoryId"
    ${makerJoins(indianDay(now))}
    JOIN LATERAL (
      SELECT json_agg(json_build_object('id', v.id, 'netQuantity', v."netQuantity", 'unit', v.unit, 'price', v."pricePaise",
        'mrp', v."mrpPaise", 'available', v."onHand" - v.held) ORDER BY v.position, v."pricePaise", v.id) AS sizes
      FROM "Variant" v WHERE v."productId" = p.id AND v.active
    ) sizes ON sizes.sizes IS NOT NULL
    JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_object('hash', i."contentHash", 'width', i.width, 'height', i.height, 'widths', i.widths,
        'placeholder', i.placeholder, 'avif', i.avif, 'altEn', pi."altEn", 'altHi', pi."altHi") ORDER BY pi.position, i.id), '[]') AS images
      FROM "ProductImage" pi JOIN "Image" i ON i.id = pi."imageId" WHERE pi."productId" = p.id
    ) images ON true
    LEFT JOIN LATERAL (
      SELECT json_build_object('code', l.code, 'madeOn', l."madeOn", 'bestBefore', l."bestBefore") AS batch
      FROM "Lot" l JOIN "Variant" v ON v.id = l."variantId" WHERE v."productId" = p.id AND v.active AND v."onHand" > 0
      ORDER BY l."madeOn" DESC, l.id DESC LIMIT 1
    ) batch ON true
    WHERE ${PUBLISHED} AND p.slug = ${slug}`;
  if (!row) return null;
  const [moreFromGroup, related] = await Promise.all([
    findCards(language, { where: Prisma.sql`p."groupId" = ${row.groupId}::uuid AND p.id <> ${row.id}::uuid`, orderBy: Prisma.sql`v.available > 0 DESC, p.id DESC`, limit: 4 }),
    // Along the index of the category, newest first: however many goods it has, few are read.
    findCards(language, { where: Prisma.sql`p."categoryId" = ${row.categoryId}::uuid AND p."groupId" <> ${row.groupId}::uuid AND v.available > 0`, orderBy: Prisma.sql`p.id DESC`, limit: 4 }),
  ]);
  return { ...productOf(row, language), moreFromGroup, related };
}

function productOf(row: ProductRow, language: Language): Omit<ProductPage, 'moreFromGroup' | 'related'> {
  const { id, slug, veg, dispatchDays, makingDays, food, returnDays } = row;
  const pair = (name: Pairs) => ownWords(language, { en: row[`${name}En`], hi: row[`${name}Hi`] });
  return {
    id, slug, veg, dispatchDays, makingDays,
    name: pair('name'),
    description: pair('description'),
    category: { slug: row.categorySlug, name: pair('category'), food, returnDays },
    sizes: row.sizes.map((size) => ({ ...size, price: paise(size.price), mrp: paise(size.mrp), stock: stockState(size.available) })),
    images: row.images.map(({ altEn, altHi, ...image }) => ({ image, alt: ownWords(language, { en: altEn, hi: altHi }) })),
    label: labelOf(row, pair('genericName'), pair('ingredients')),
    rating: { sum: row.ratingSum, count: row.ratingCount, starCounts: row.starCounts },
    maker: makerOf(row, language),
    story: pair('story'),
    makerImage: row.makerImage,
  };
}

function labelOf(row: ProductRow, genericName: OwnWords, ingredients: OwnWords): LabelData {
  const { allergens, additives, nutrition, storage, material, dimensions, care, countryOfOrigin, shelfLifeDays, batch } = row;
  return { genericName, ingredients, allergens, additives, nutrition, storage, material, dimensions, care, countryOfOrigin, shelfLifeDays, batch };
}
