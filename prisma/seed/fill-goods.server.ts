import { files } from '#app/adapters/files.server.ts';
import { keepPhoto } from '#app/domain/catalogue/keep-photo.server.ts';
import { writeAllergens } from '#app/domain/catalogue/allergens.ts';
import type { Db } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { before, days, indianDay } from '#app/lib/time.ts';
import { CATEGORIES, ROOTS } from './categories.ts';
import { GROUPS } from './groups.ts';
import { SCENES, type PictureName } from './pictures/names.ts';
import { renderPictures } from './pictures/render.server.ts';
import type { Said, SeedCraft, SeedFood, SeedProduct } from './product.ts';
import { PRODUCTS } from './products.ts';

/**
 * The demo's goods with stock, without pictures. Needs the cast. They are written as drafts and published together, so
 * that what lists read is made once.
 */
export async function fillGoods(db: Db, now: Date): Promise<void> {
  const idsOf = (rows: readonly { id: string; slug: string }[]) => new Map(rows.map(({ id, slug }) => [slug, id]));
  const slugs = { id: true, slug: true } as const;
  const [categories, groups] = [idsOf(await db.category.findMany({ select: slugs })), idsOf(await db.group.findMany({ select: slugs }))];
  const rows = PRODUCTS.map((seed, index) => rowsOf(seed, before(now, days(PRODUCTS.length - index)), { categories, groups }));
  await db.product.createMany({ data: rows.map(({ product }) => product) });
  await db.variant.createMany({ data: rows.flatMap(({ variants }) => variants) });
  await db.lot.createMany({ data: rows.flatMap(({ lots }) => lots) });
  await db.stockMovement.createMany({ data: rows.flatMap(({ movements }) => movements) });
  await db.product.updateMany({ data: { status: 'PUBLISHED' } });
}

interface Known {
  readonly categories: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

/** A product with its sizes and, of each size there is any of, the batch it came in. */
function rowsOf(seed: SeedProduct, publishedAt: Date, { categories, groups }: Known) {
  const { category, group, picture: _p, scenes: _s, altEn: _en, altHi: _hi, tags, season, festivals = [], attributes = [], variants: sizes, ...texts } = seed;
  // Ids rise with the day, as they would have: what is newest in a list is read from them.
  const productId = newId(publishedAt.getTime());
  const [categoryId, groupId] = [categories.get(category), groups.get(group)];
  if (!categoryId || !groupId) throw new Error(`The demo's ${seed.slug} has no category or group`);
  const variants = sizes.map(({ stock: _stock, ...size }, position) => ({ id: newId(), productId, ...size, position }));
  const madeOn = new Date(indianDay(publishedAt));
  const bestBefore = seed.shelfLifeDays === undefined ? null : new Date(madeOn.getTime() + days(seed.shelfLifeDays));
  const lots = variants.flatMap(({ id: variantId }, position) => {
    const quantity = sizes[position]?.stock ?? 0;
    return quantity === 0 ? [] : [{ id: newId(), variantId, code: indianDay(publishedAt), madeOn, bestBefore, quantity }];
  });
  return {
    product: {
      id: productId, categoryId, groupId, ...('veg' in texts ? foodColumns(texts) : craftColumns(texts)),
      tags: [...tags], season: [...season], festivals: [...festivals], attributes: [...attributes], publishedAt, createdAt: publishedAt,
    },
    variants,
    lots,
    movements: lots.map(({ id: lotId, variantId, quantity }) => ({ kind: 'RECEIVED' as const, variantId, lotId, onHandChange: quantity, heldChange: 0, at: publishedAt })),
  };
}

/** Renders the demo's pictures and sends each through the pipeline of uploads. */
export async function fillPictures(db: Db): Promise<void> {
  for await (const { name, jpeg } of renderPictures()) {
    const kept = await keepPhoto(files(), jpeg);
    if (!kept.ok) throw new Error(`The demo's picture ${name}: ${kept.error}`);
    await hangPicture(db, name, kept.value.id);
  }
}

async function hangPicture(db: Db, name: PictureName, imageId: string): Promise<void> {
  for (const { slug, altEn, altHi } of PRODUCTS.filter(({ picture }) => picture === name)) {
    const product = await db.product.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    await db.productImage.create({ data: { productId: product.id, imageId, position: 0, altEn, altHi } });
  }
  for (const { slug, scenes = [] } of PRODUCTS.filter((seed) => seed.scenes?.includes(name))) {
    const product = await db.product.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    await db.productImage.create({ data: { productId: product.id, imageId, position: 1 + scenes.indexOf(name), altEn: SCENES[name]?.[0] ?? '', altHi: SCENES[name]?.[1] ?? '' } });
  }
  const named = (seeds: readonly { slug: string; picture: PictureName }[]) => ({ where: { slug: { in: seeds.filter(({ picture }) => picture === name).map(({ slug }) => slug) } }, data: { imageId } });
  await db.category.updateMany(named([...ROOTS, ...CATEGORIES]));
  await db.group.updateMany(named(GROUPS));
}

const NOTHING: Said = ['', ''];

type Texts<Seed extends SeedProduct> = Omit<Seed, 'category' | 'group' | 'picture' | 'scenes' | 'altEn' | 'altHi' | 'tags' | 'season' | 'festivals' | 'attributes' | 'variants'>;

/** The columns of a label, from what the demo says of food. */
export function foodColumns({ allergens, additives, nutrition, storage, ...texts }: Texts<SeedFood>) {
  return {
    ...texts, allergens: writeAllergens({ known: allergens, others: '' }), additivesEn: additives[0], additivesHi: additives[1],
    nutritionEn: nutrition[0], nutritionHi: nutrition[1], storageEn: storage[0], storageHi: storage[1],
  };
}

/** The columns of a label, from what the demo says of goods nobody eats. */
export function craftColumns({ material = NOTHING, care = NOTHING, storage = NOTHING, ...texts }: Texts<SeedCraft>) {
  return { ...texts, materialEn: material[0], materialHi: material[1], careEn: care[0], careHi: care[1], storageEn: storage[0], storageHi: storage[1] };
}
