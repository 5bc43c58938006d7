import type { FileStore } from '#app/adapters/file-store.ts';
import { db } from '#app/lib/db.server.ts';
import { sharp } from './sharp.server.ts';
import { contentTypeOf } from './store-image.server.ts';
import { masterKey, mediaKey } from './urls.ts';

/** Of 0 to 9: beyond it the encoder takes several times as long for a few percent of the bytes. */
const EFFORT = 3;
const QUALITY = 52;

/**
 * Makes the AVIF files of a picture in every width it has and writes down that they are there. One at a time, because it
 * is the slowest work of the shop. Safe to repeat. Throws when the files to make it from are gone.
 */
export async function makeAvif(store: FileStore, imageId: string): Promise<void> {
  const image = await db.image.findUnique({ where: { id: imageId }, select: { contentHash: true, widths: true, avif: true } });
  if (!image || image.avif) return;
  const { contentHash: hash, widths } = image;
  const largest = Math.max(...widths);
  const source = (await store.get(masterKey(hash))) ?? (await store.get(mediaKey({ hash, width: largest, format: 'webp' })));
  if (!source) throw new Error(`The picture ${hash} has no file to make AVIF from`);
  for (const width of widths) {
    const bytes = await sharp(source).resize({ width }).avif({ effort: EFFORT, quality: QUALITY }).toBuffer();
    await store.put(mediaKey({ hash, width, format: 'avif' }), bytes, contentTypeOf('avif'));
  }
  await db.image.update({ where: { id: imageId }, data: { avif: true } });
  await store.delete(masterKey(hash));
}
