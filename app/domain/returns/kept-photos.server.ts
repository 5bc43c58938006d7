import { db } from '#app/lib/db.server.ts';
import type { Image } from '#app/generated/prisma/client.ts';
import { isPictureHash } from '#app/domain/media/urls.ts';
import { MAX_RETURN_PHOTOS } from './photos.ts';

/**
 * The pictures of a request: those sent now and those sent with an earlier try of the form, which names them by the hash of
 * their content (nobody can guess another's).
 */
export async function keptPhotos(kept: readonly FormDataEntryValue[], sent: readonly Image[]) {
  const hashes = kept.filter((hash) => typeof hash === 'string' && isPictureHash(hash)).slice(0, MAX_RETURN_PHOTOS) as string[];
  const earlier = hashes.length === 0 ? [] : await db.image.findMany({ where: { contentHash: { in: hashes } } });
  const all = new Map([...earlier, ...sent].map((image) => [image.id, image]));
  return [...all.values()].slice(0, MAX_RETURN_PHOTOS).map(({ id, contentHash: hash, width, height, widths, placeholder, avif }) => ({ id, hash, width, height, widths, placeholder, avif }));
}
