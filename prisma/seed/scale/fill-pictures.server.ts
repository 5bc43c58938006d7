import { files } from '#app/adapters/files.server.ts';
import { keepPhoto } from '#app/domain/catalogue/keep-photo.server.ts';
import type { Db } from '#app/lib/db.server.ts';
import { CATEGORIES } from '../categories.ts';
import { renderPictures } from '../pictures/render.server.ts';
import { SHARES } from './words.ts';

/** Gives each kind of invented goods the picture of its category, where it has none yet. */
export async function fillScalePictures(db: Db): Promise<void> {
  const bare = await db.category.findMany({ where: { slug: { in: Object.keys(SHARES) }, imageId: null }, select: { slug: true } });
  const wanted = CATEGORIES.filter(({ slug }) => bare.some((category) => category.slug === slug));
  if (wanted.length === 0) return;
  for await (const { name, jpeg } of renderPictures(wanted.map(({ picture }) => picture))) {
    const kept = await keepPhoto(files(), jpeg);
    if (!kept.ok) throw new Error(`The picture ${name}: ${kept.error}`);
    await db.category.updateMany({ where: { slug: { in: wanted.filter(({ picture }) => picture === name).map(({ slug }) => slug) } }, data: { imageId: kept.value.id } });
  }
}
