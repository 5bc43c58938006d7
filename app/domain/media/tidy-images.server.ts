import type { FileStore } from '#app/adapters/file-store.ts';
import { db } from '#app/lib/db.server.ts';
import { before, days } from '#app/lib/time.ts';
import { masterKey, MEDIA_FORMATS, mediaKey } from './urls.ts';

/** How long a picture may wait for the form it was sent with to be sent again. */
const WAITING = days(2);
const AT_ONCE = 500;

/** Nothing shows it. A relation that is missing here keeps its pictures all the same: the database lets no row go that is named. */
const UNUSED = { products: { none: {} }, groups: { none: {} }, categories: { none: {} }, reviews: { none: {} }, returns: { none: {} } };

/**
 * Forgets pictures that nothing shows any more: row first, then files, so that no page ever names a missing file. Those sent
 * less than two days ago are left for the form they came with.
 */
export async function tidyImages(store: FileStore, now: Date): Promise<void> {
  const unused = { ...UNUSED, createdAt: { lt: before(now, WAITING) } };
  const images = await db.image.findMany({ where: unused, orderBy: { id: 'asc' }, take: AT_ONCE, select: { id: true, contentHash: true, widths: true } });
  for (const { id, contentHash: hash, widths } of images) {
    const gone = await db.image.deleteMany({ where: { ...unused, id } });
    if (gone.count === 0) continue;
    const keys = [masterKey(hash), ...widths.flatMap((width) => MEDIA_FORMATS.map((format) => mediaKey({ hash, width, format })))];
    for (const key of keys) await store.delete(key);
  }
}
