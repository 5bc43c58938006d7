import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { keyedHash, sameText } from '#app/lib/secrets.server.ts';
import { pictureOfReview, REVIEW_PICTURES } from './shown-review.server.ts';

/** A photo that was sent with a form and comes back with it. `seal` shows that it was sent for this very line. */
export interface CarriedPhoto {
  readonly id: string;
  readonly seal: string;
  readonly image: PictureImage;
}

const SEAL = /^([0-9a-f-]{36})\.([\w-]{20,100})$/i;
const sealOf = (lineId: string, imageId: string): string => `${imageId}.${keyedHash('review-photo', `${lineId}\0${imageId}`)}`;

/** The photos of these ids in their order, to be shown with a form of this line and sent again with it. */
export async function carryPhotos(lineId: string, imageIds: readonly string[]): Promise<CarriedPhoto[]> {
  const rows = await db.image.findMany({ where: { id: { in: [...imageIds] } }, select: { id: true, ...REVIEW_PICTURES.select.image.select } });
  return imageIds.flatMap((id) => {
    const image = rows.find((row) => row.id === id);
    return image ? [{ id, seal: sealOf(lineId, id), image: pictureOfReview({ image }) }] : [];
  });
}

/** The ids behind the seals that a form of this line brings back, but for those to be removed; a seal of ours only. */
export function carriedIds(lineId: string, form: FormData): string[] {
  const removed = form.getAll('remove');
  return form.getAll('photo').flatMap((value) => {
    const [, id = ''] = typeof value === 'string' ? (SEAL.exec(value) ?? []) : [];
    return isId(id) && sameText(sealOf(lineId, id), String(value)) && !removed.includes(id) ? [id] : [];
  });
}
