import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import { db } from '#app/lib/db.server.ts';

/** The first picture of each of these products, by product id. */
export async function firstPictures(productIds: readonly string[]): Promise<Record<string, PictureImage>> {
  const rows = await db.productImage.findMany({
    where: { productId: { in: [...new Set(productIds)] } },
    orderBy: [{ productId: 'asc' }, { position: 'asc' }],
    distinct: ['productId'],
    select: { productId: true, image: { select: { contentHash: true, width: true, height: true, widths: true, placeholder: true, avif: true } } },
  });
  return Object.fromEntries(rows.map(({ productId, image: { contentHash, ...image } }) => [productId, { hash: contentHash, ...image }]));
}
