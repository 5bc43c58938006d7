import { files } from '#app/adapters/files.server.ts';
import { keepPhoto } from '#app/domain/catalogue/keep-photo.server.ts';
import { writeAllergens } from '#app/domain/catalogue/allergens.ts';
import type { Db } from '#app/lib/db.server.ts';
import { before, days, indianDay } from '#app/lib/time.ts';
import { CATEGORIES, ROOTS } from './categories.ts';
import { GROUPS } from './groups.ts';
import { SCENES, type PictureName } from './pictures/names.ts';
import { renderPictures } from './pictures/render.server.ts';
import type { Said, SeedCraft, SeedFood, SeedProduct } from './product.ts';
import { PRODUCTS } from './products.ts';

/** The demo's goods with stock, without pictures. Needs the cast. */
export async function fillGoods(db: Db, now: Date): Promise<void> {
  for (const [index, seed] of PRODUCTS.entries()) await fillProduct(db, seed, before(now, days(PRODUCTS.length - index)));
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

async function fillProduct(db: Db, seed: SeedProduct, publishedAt: Date): Promise<void> {
  const { category, group, picture: _p, scenes: _s, altEn: _en, altHi: _hi, tags, season, festivals = [], attributes = [], variants, ...texts } = seed;
  const product = await db.product.create({
    data: {
      ...('veg' in texts ? foodColumns(texts) : craftColumns(texts)),
      tags: [...tags],
      season: [...season],
      festivals: [...festivals],
      attributes: [...attributes],
      status: 'PUBLISHED',
      publishedAt,
      createdAt: publishedAt,
      category: { connect: { slug: category } },
      group: { connect: { slug: group } },
      variants: { create: variants.map(({ stock: _stock, ...variant }, position) => ({ ...variant, position })) },
    },
    include: { variants: { orderBy: { position: 'asc' } } },
  });
  for (const [position, { stock }] of variants.entries()) {
    const variant = product.variants[position];
    if (!variant || stock === 0) continue;
    const madeOn = new Date(indianDay(publishedAt));
    const bestBefore = seed.shelfLifeDays !== undefined ? new Date(madeOn.getTime() + days(seed.shelfLifeDays)) : null;
    await db.stockMovement.create({
      data: {
        kind: 'RECEIVED', onHandChange: stock, heldChange: 0, at: publishedAt,
        variant: { connect: { id: variant.id } },
        lot: { create: { variantId: variant.id, code: indianDay(publishedAt), madeOn, bestBefore, quantity: stock } },
      },
    });
  }
}

const NOTHING: Said = ['', ''];

type Texts<Seed extends SeedProduct> = Omit<Seed, 'category' | 'group' | 'picture' | 'scenes' | 'altEn' | 'altHi' | 'tags' | 'season' | 'festivals' | 'attributes' | 'variants'>;

/** The columns of a label, from what the demo says of food. */
export function foodColumns({ allergens, otherAllergens, additives, nutrition, storage, ...texts }: Texts<SeedFood>) {
  return {
    ...texts, allergens: writeAllergens({ known: allergens, others: otherAllergens ?? '' }), additivesEn: additives[0], additivesHi: additives[1],
    nutritionEn: nutrition[0], nutritionHi: nutrition[1], storageEn: storage[0], storageHi: storage[1],
  };
}

/** The columns of a label, from what the demo says of goods nobody eats. */
export function craftColumns({ material = NOTHING, care = NOTHING, storage = NOTHING, ...texts }: Texts<SeedCraft>) {
  return { ...texts, materialEn: material[0], materialHi: material[1], careEn: care[0], careHi: care[1], storageEn: storage[0], storageHi: storage[1] };
}
