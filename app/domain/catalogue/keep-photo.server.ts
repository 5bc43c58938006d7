import type { FileStore } from '#app/adapters/file-store.ts';
import { prepareImage, type ImageRefusal } from '#app/domain/media/prepare-image.server.ts';
import { storeImage } from '#app/domain/media/store-image.server.ts';
import type { Image } from '#app/generated/prisma/client.ts';
import { db } from '#app/lib/db.server.ts';
import { addJob } from '#app/lib/jobs.server.ts';
import { ok, type Result } from '#app/lib/result.ts';

/** Makes a photo ready for the pages and keeps it: first its files, then the row that names them, and with
 * it the job that makes the slow format. Safe to repeat. */
export async function keepPhoto(store: FileStore, bytes: Uint8Array): Promise<Result<Image, ImageRefusal>> {
  const prepared = await prepareImage(bytes);
  if (!prepared.ok) return prepared;
  const { contentHash, width, height, widths, placeholder } = prepared.value;
  await storeImage(store, prepared.value);
  const row = { contentHash, width, height, widths: [...widths], placeholder };
  return ok(await db.$transaction(async (tx) => {
    const image = await tx.image.upsert({ where: { contentHash }, create: row, update: {} });
    if (!image.avif) await addJob(tx, 'make-avif', { imageId: image.id }, { key: `make-avif:${image.id}`, backgroundQueue: 'avif' });
    return image;
  }));
}
