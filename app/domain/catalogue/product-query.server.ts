import { Prisma } from '#app/generated/prisma/client.ts';
import type { VegMark } from '#app/generated/prisma/enums.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { db } from '#app/lib/db.server.ts';
import { paise, type Paise } from '#app/lib/money.ts';
import { indianDay, indianMonth } from '#app/lib/time.ts';
import { saidOf, type Attribute } from './attributes.ts';
import type { Worded } from './declarations.ts';
import { translatorOf, type Translator } from './translators.ts';
import { findCards, PUBLISHED, type ProductCardData } from './card-query.server.ts';
import { MAKER_COLUMNS, makerJoins, makerOf, type Maker, type MakerRow } from './maker-query.server.ts';
import type { QuantityUnit } from './quantity.ts';
import type { Rating } from '#app/ui/stars.tsx';
import { backInMonth, stockState, type StockState } from './stock.ts';

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
  readonly additives: OwnWords;
  readonly nutrition: OwnWords;
  readonly storage: OwnWords;
  readonly material: OwnWords;
  readonly dimensions: string;
  readonly care: OwnWords;
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
  /** The month in which goods that are sold out are made again. */
  readonly backIn: number | null;
  /** Who translated the description into the language of the page; null where it is the group's own. */
  readonly translatedBy: Translator | null;
  readonly attributes: readonly Attribute[];
  readonly category: {
    readonly slug: string; readonly name: OwnWords; readonly food: boolean; readonly returnDays: number;
    /** The categories above it, the root first. */
    readonly above: readonly { readonly slug: string; readonly name: OwnWords }[];
  };
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

type Texts = 'allergens' | 'dimensions' | 'countryOfOrigin';
type Pairs = 'name' | 'description' | 'genericName' | 'category' | 'story' | Worded;

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
  readonly asked: readonly string[];
  readonly attributes: readonly string[];
  readonly above: readonly { slug: string; nameEn: string; nameHi: string }[] | null;
  readonly season: readonly number[];
  readonly madeToOrder: boolean;
  readonly translatedByEn: string;
  readonly translatedByHi: string;
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
      p."genericNameEn", p."genericNameHi", p."ingredientsEn", p."ingredientsHi", p.allergens, p."additivesEn", p."additivesHi",
      p."nutritionEn", p."nutritionHi", p."storageEn", p."storageHi", p."materialEn", p."materialHi", p.dimensions, p."careEn", p."careHi", p."countryOfOrigin", p."shelfLifeDays", p."makingDays", p."dispatchDays",
      p."ratingSum", p."ratingCount", p."starCounts",
      p."categoryId"::text, c.slug AS "categorySlug", c."nameEn" AS "categoryEn", c."nameHi" AS "categoryHi", c.food, c."returnDays",
      c.attributes AS asked, p.attributes, p.season, p."madeToOrder", p."translatedByEn", p."translatedByHi",
      (WITH RECURSIVE up AS (
        SELECT a.*, 1 AS step FROM "Category" a WHERE a.id = c."parentId"
        UNION ALL SELECT a.*, step + 1 FROM "Category" a JOIN up ON a.id = up."parentId" WHERE step < 9
      ) SELECT json_agg(json_build_object('slug', slug, 'nameEn', "nameEn", 'nameHi', "nameHi") ORDER BY step DESC) FROM up) AS above,
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
  return { ...productOf(row, language, now), moreFromGroup, related };
}

function productOf(row: ProductRow, language: Language, now: Date): Omit<ProductPage, 'moreFromGroup' | 'related'> {
  const { id, slug, veg, dispatchDays, food, returnDays } = row;
  const pair = (name: Pairs) => ownWords(language, { en: row[`${name}En`], hi: row[`${name}Hi`] });
  return {
    // What stands on the shelf has been made.
    id, slug, veg, dispatchDays, makingDays: row.madeToOrder ? row.makingDays : 0,
    name: pair('name'),
    description: pair('description'),
    backIn: backInMonth(row.season, indianMonth(now)),
    translatedBy: translatorOf(language === 'hi' ? row.translatedByHi : row.translatedByEn),
    attributes: saidOf(row.asked, row.attributes),
    category: {
      slug: row.categorySlug, name: pair('category'), food, returnDays,
      above: (row.above ?? []).map((category) => ({ slug: category.slug, name: ownWords(language, { en: category.nameEn, hi: category.nameHi }) })),
    },
    sizes: row.sizes.map((size) => ({ ...size, price: paise(size.price), mrp: paise(size.mrp), stock: stockState(size.available, row.madeToOrder) })),
    images: row.images.map(({ altEn, altHi, ...image }) => ({ image, alt: ownWords(language, { en: altEn, hi: altHi }) })),
    label: labelOf(row, pair),
    rating: { sum: row.ratingSum, count: row.ratingCount, starCounts: row.starCounts },
    maker: makerOf(row, language),
    story: pair('story'),
    makerImage: row.makerImage,
  };
}

function labelOf(row: ProductRow, pair: (name: Pairs) => OwnWords): LabelData {
  const { allergens, dimensions, countryOfOrigin, shelfLifeDays, batch } = row;
  return {
    allergens, dimensions, countryOfOrigin, shelfLifeDays, batch, genericName: pair('genericName'), ingredients: pair('ingredients'), additives: pair('additives'),
    nutrition: pair('nutrition'), storage: pair('storage'), material: pair('material'), care: pair('care'),
  };
}
