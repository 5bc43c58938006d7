import type { FileStore } from '#app/adapters/file-store.ts';
import type { PreparedImage } from './prepare-image.server.ts';
import { masterKey, mediaKey, type MediaFormat } from './urls.ts';

const CONTENT_TYPES: Readonly<Record<MediaFormat, string>> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/** The media type a file of this format is kept and served under. */
export function contentTypeOf(format: MediaFormat): string {
  return CONTENT_TYPES[format];
}

/**
 * Writes every file of a prepared picture. Safe to repeat: the same upload has the same keys. Write the row that names
 * the picture only after this returns, so that no page ever points at a missing file.
 */
export async function storeImage(store: FileStore, image: PreparedImage): Promise<void> {
  await Promise.all([
    store.put(masterKey(image.contentHash), image.master, contentTypeOf('jpg')),
    ...image.files.map(({ format, width, bytes }) =>
      store.put(mediaKey({ hash: image.contentHash, width, format }), bytes, contentTypeOf(format)),
    ),
  ]);
}
