import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import { prepared } from '#app/lib/db.server.ts';

/** The first picture of each of these products, by product id. */
export async function firstPictures(productIds: readonly string[]): Promise<Record<string, PictureImage>> {
  const rows = await prepared<PictureImage & { productId: string }>`
    SELECT DISTINCT ON (shown."productId") shown."productId"::text, image."contentHash" AS hash, image.width, image.height, image.widths, image.placeholder, image.avif
    FROM "ProductImage" shown JOIN "Image" image ON image.id = shown."imageId"
    WHERE shown."productId" = ANY (${[...new Set(productIds)]}::uuid[]) ORDER BY shown."productId", shown.position`;
  return Object.fromEntries(rows.map(({ productId, ...picture }) => [productId, picture]));
}
