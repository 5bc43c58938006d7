import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import type { MovementKind, ProductStatus } from '#app/generated/prisma/enums.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { paise, type Paise } from '#app/lib/money.ts';
import { DECLARATION_COLUMNS, type Declared } from './declarations.ts';
import type { Checked } from './listing-check.ts';
import type { Traits } from './listing-traits.ts';
import type { QuantityUnit } from './quantity.ts';

const DECLARED = {
  veg: true, ingredientsEn: true, ingredientsHi: true, allergens: true, additivesEn: true, additivesHi: true, nutritionEn: true, nutritionHi: true,
  storageEn: true, storageHi: true, shelfLifeDays: true, materialEn: true, materialHi: true, dimensions: true, careEn: true, careHi: true,
} as const;

/** One size as its group sees it. */
export interface GoodsSize {
  readonly id: string;
  readonly netQuantity: number;
  readonly unit: QuantityUnit;
  readonly weightGrams: number;
  readonly price: Paise;
  readonly mrp: Paise;
  readonly onHand: number;
  /** Of it, ordered and not sent yet. */
  readonly held: number;
  readonly active: boolean;
  /** Whether stock was ever entered. */
  readonly stocked: boolean;
}

/** A listing as its group sees it: everything the screens of listing show and check. */
export interface Goods extends Checked, Omit<Traits, 'attributes'> {
  readonly attributes: readonly string[];
  readonly id: string;
  readonly slug: string;
  readonly descriptionEn: string;
  readonly descriptionHi: string;
  readonly everPublished: boolean;
  readonly category: Checked['category'] & { readonly id: string; readonly nameEn: string; readonly nameHi: string; readonly attributes: readonly string[] };
  readonly sizes: readonly GoodsSize[];
  readonly images: readonly { readonly id: string; readonly image: PictureImage }[];
}

/** One of the group's own listings; null for other groups' and for removed ones. */
export async function findGoods(scope: SellerScope, id: string, on: DbOrTransaction = db): Promise<Goods | null> {
  const product = await on.product.findFirst({
    where: { id, groupId: scope.group.id, status: { not: 'ARCHIVED' } },
    select: {
      id: true, slug: true, status: true, nameEn: true, nameHi: true, descriptionEn: true, descriptionHi: true, publishedAt: true, ...DECLARED,
      attributes: true, madeToOrder: true, makingDays: true, season: true, festivals: true,
      group: { select: { fssai: true } },
      category: { select: { id: true, nameEn: true, nameHi: true, food: true, required: true, attributes: true } },
      variants: { orderBy: [{ position: 'asc' }, { id: 'asc' }], include: { _count: { select: { movements: true } } } },
      images: { orderBy: [{ position: 'asc' }, { imageId: 'asc' }], select: { imageId: true, image: true } },
    },
  });
  if (!product) return null;
  const { group, publishedAt, variants, images, ...rest } = product;
  return {
    ...rest,
    groupFssai: group.fssai,
    everPublished: publishedAt !== null,
    photos: images.length,
    activeSizes: variants.filter(({ active }) => active).length,
    images: images.map(({ imageId, image }) => ({ id: imageId, image: pictureOf(image) })),
    sizes: variants.map(({ id: sizeId, netQuantity, unit, weightGrams, pricePaise, mrpPaise, onHand, held, active, _count }) => ({
      id: sizeId, netQuantity, unit, weightGrams, price: paise(pricePaise), mrp: paise(mrpPaise), onHand, held, active, stocked: _count.movements > 0,
    })),
  };
}

/** What the check of a listing looks at. */
export function checkedProduct(scope: SellerScope, id: string, on: DbOrTransaction): Promise<Checked | null> {
  return findGoods(scope, id, on);
}

function pictureOf(image: { contentHash: string; width: number; height: number; widths: number[]; placeholder: string }): PictureImage {
  const { contentHash: hash, width, height, widths, placeholder } = image;
  return { hash, width, height, widths, placeholder };
}

/** A row of the group's list. */
export interface GoodsRow {
  readonly id: string;
  readonly status: ProductStatus;
  readonly name: OwnWords;
  readonly categoryName: string;
  readonly image: PictureImage | null;
  readonly sizes: readonly Pick<GoodsSize, 'id' | 'netQuantity' | 'unit' | 'price' | 'onHand' | 'held'>[];
}

/** Most listings shown of one group. */
const LONGEST_LIST = 300;

/** All goods of the group but the removed ones: drafts first, then what buyers see, newest first. */
export async function listGoods(scope: SellerScope, language: Language): Promise<GoodsRow[]> {
  const products = await db.product.findMany({
    where: { groupId: scope.group.id, status: { not: 'ARCHIVED' } },
    orderBy: [{ status: 'asc' }, { id: 'desc' }],
    take: LONGEST_LIST,
    select: {
      id: true, status: true, nameEn: true, nameHi: true,
      category: { select: { nameEn: true, nameHi: true } },
      variants: { where: { active: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
      images: { orderBy: [{ position: 'asc' }, { imageId: 'asc' }], take: 1, select: { image: true } },
    },
  });
  return products.map(({ id, status, nameEn, nameHi, category, variants, images }) => ({
    id, status,
    name: ownWords(language, { en: nameEn, hi: nameHi }),
    categoryName: ownWords(language, { en: category.nameEn, hi: category.nameHi }).text,
    image: images[0] ? pictureOf(images[0].image) : null,
    sizes: variants.map(({ id: sizeId, netQuantity, unit, pricePaise, onHand, held }) => ({ id: sizeId, netQuantity, unit, price: paise(pricePaise), onHand, held })),
  }));
}

/** What a group's home page says of its goods. */
export interface GoodsSummary {
  readonly published: number;
  readonly drafts: number;
  /** Published goods with a size that nobody can buy any more. */
  readonly soldOut: readonly { readonly id: string; readonly name: OwnWords }[];
}

export async function summariseGoods(scope: SellerScope, language: Language): Promise<GoodsSummary> {
  const goods = await listGoods(scope, language);
  const published = goods.filter(({ status }) => status === 'PUBLISHED');
  return {
    published: published.length,
    drafts: goods.filter(({ status }) => status === 'DRAFT').length,
    soldOut: published.filter(({ sizes }) => sizes.some(({ onHand, held }) => onHand <= held)).map(({ id, name }) => ({ id, name })),
  };
}

/** One change of stock, for the history. */
export interface StockChange {
  readonly id: string;
  readonly kind: MovementKind;
  readonly variantId: string;
  readonly onHandChange: number;
  readonly heldChange: number;
  readonly lotCode: string | null;
  readonly at: Date;
}

/** The latest changes of stock of one of the group's listings, newest first. */
export async function stockHistory(scope: SellerScope, productId: string): Promise<StockChange[]> {
  const rows = await db.stockMovement.findMany({
    where: { variant: { productId, product: { groupId: scope.group.id } } },
    orderBy: { id: 'desc' },
    take: 30,
    select: { id: true, kind: true, variantId: true, onHandChange: true, heldChange: true, at: true, lot: { select: { code: true } } },
  });
  return rows.map(({ id, lot, ...row }) => ({ ...row, id: String(id), lotCode: lot?.code ?? null }));
}

/** What the group declared for its latest other listing of the category, to start from; null for the first one. */
export async function lastDeclared(scope: SellerScope, categoryId: string, exceptId: string): Promise<Declared | null> {
  return db.product.findFirst({
    where: { groupId: scope.group.id, categoryId, id: { not: exceptId }, status: { not: 'DRAFT' } },
    orderBy: { id: 'desc' },
    select: DECLARED,
  });
}

/** Whether nothing was declared yet. */
export function declaresNothing(product: Declared): boolean {
  return Object.values(DECLARATION_COLUMNS).flat().every((column) => product[column] === null || product[column] === '');
}

export interface CategoryChoice {
  readonly id: string;
  readonly name: string;
  readonly food: boolean;
  readonly image: PictureImage | null;
}

/** Every category to list in, with its own picture or that of goods in it. */
export async function categoryChoices(language: Language): Promise<CategoryChoice[]> {
  const shown = { orderBy: { position: 'asc' as const }, take: 1, select: { image: true } };
  const categories = await db.category.findMany({
    where: { children: { none: {} } },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    select: {
      id: true, nameEn: true, nameHi: true, food: true, image: true,
      products: { where: { status: 'PUBLISHED', images: { some: {} } }, orderBy: { id: 'desc' }, take: 1, select: { images: shown } },
    },
  });
  return categories.map(({ id, nameEn, nameHi, food, image, products }) => {
    const picture = image ?? products[0]?.images[0]?.image;
    return { id, food, name: ownWords(language, { en: nameEn, hi: nameHi }).text, image: picture ? pictureOf(picture) : null };
  });
}

/** Pictures kept already, by their content hash, in the order asked. */
export async function keptPhotos(hashes: readonly string[]): Promise<PictureImage[]> {
  const images = await db.image.findMany({ where: { contentHash: { in: [...hashes] } } });
  return images.map(pictureOf).toSorted((a, b) => hashes.indexOf(a.hash) - hashes.indexOf(b.hash));
}

/** Why an officer suspended the group; null when she gave no reason that may be shown. */
export async function suspensionReason(scope: SellerScope): Promise<string | null> {
  const entry = await db.auditEntry.findFirst({
    where: { subjectKind: 'group', subjectId: scope.group.id, action: 'suspend-group' },
    orderBy: { id: 'desc' },
    select: { reason: true },
  });
  return entry?.reason ?? null;
}
