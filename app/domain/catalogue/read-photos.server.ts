import { files } from '#app/adapters/files.server.ts';
import { MAX_UPLOAD_BYTES } from '#app/domain/media/limits.ts';
import type { ImageRefusal } from '#app/domain/media/prepare-image.server.ts';
import type { Image } from '#app/generated/prisma/client.ts';
import { readUpload, type UploadRefusal } from '#app/lib/read-upload.server.ts';
import { keepPhoto } from './keep-photo.server.ts';
import { PHOTOS_AT_ONCE } from './photos.ts';

/** Why a photo was not taken; `name` is empty where the whole sending was the problem. */
export interface PhotoProblem {
  readonly code: ImageRefusal | 'too-many-at-once' | 'request-too-large' | 'malformed' | 'too-many-photos' | 'none-chosen';
  readonly name: string;
  readonly bytes: number;
}

export interface SentPhotos {
  readonly fields: FormData;
  /** The good ones, kept already. */
  readonly images: readonly Image[];
  readonly problems: readonly PhotoProblem[];
}

function uploadProblem(refused: UploadRefusal): PhotoProblem {
  switch (refused.code) {
    case 'file-too-large': return { code: 'too-large-bytes', name: refused.name, bytes: refused.bytes };
    case 'too-many-files': return { code: 'too-many-at-once', name: '', bytes: 0 };
    default: return { code: refused.code, name: '', bytes: 0 };
  }
}

/** Reads a form with photos and keeps every good one of the first `atOnce`, whatever is wrong with the others. */
export async function readPhotos(request: Request, atOnce = PHOTOS_AT_ONCE): Promise<SentPhotos> {
  // At most a little below what the server lets in.
  const maxTotalBytes = atOnce * MAX_UPLOAD_BYTES + 2 * 1024 * 1024;
  const { fields, files: sent, refused } = await readUpload(request, { maxFiles: atOnce, maxFileBytes: MAX_UPLOAD_BYTES, maxTotalBytes });
  const images: Image[] = [];
  const problems: PhotoProblem[] = refused ? [uploadProblem(refused)] : [];
  for (const { field, name, bytes } of sent) {
    if (field !== 'photos') continue;
    const kept = await keepPhoto(files(), bytes);
    if (kept.ok) images.push(kept.value);
    else problems.push({ code: kept.error, name: name.slice(0, 100), bytes: bytes.length });
  }
  return { fields, images, problems };
}
