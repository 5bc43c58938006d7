import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import type { Prisma } from '#app/generated/prisma/client.ts';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { translate } from '#app/i18n/translate.ts';
import { db } from '#app/lib/db.server.ts';

/** A review as everybody may see it. Nothing in it leads to her who wrote it but the name she chose and her district. */
export interface ShownReview {
  readonly id: string;
  readonly stars: number;
  readonly title: string;
  readonly text: string;
  readonly name: string;
  readonly district: OwnWords;
  /** The language it is written in where that is not the page's. */
  readonly lang: Language | null;
  readonly writtenAt: Date;
  readonly photos: readonly PictureImage[];
  /** The group's answer; empty without one. */
  readonly reply: string;
  readonly repliedAt: Date | null;
}

export const REVIEW_PICTURES = {
  orderBy: { position: 'asc' },
  select: { imageId: true, image: { select: { contentHash: true, width: true, height: true, widths: true, placeholder: true, avif: true } } },
} as const satisfies Prisma.Review$imagesArgs;

export const SHOWN = {
  id: true, stars: true, title: true, text: true, shownName: true, districtEn: true, districtHi: true, language: true, writtenAt: true,
  reply: true, repliedAt: true, replyRemovedAt: true, images: REVIEW_PICTURES,
} as const satisfies Prisma.ReviewSelect;

type ShownRow = Prisma.ReviewGetPayload<{ select: typeof SHOWN }>;

export function pictureOfReview({ image: { contentHash: hash, width, height, widths, placeholder, avif } }: Pick<ShownRow['images'][number], 'image'>): PictureImage {
  return { hash, width, height, widths, placeholder, avif };
}

export function shownOf(language: Language, row: ShownRow): ShownReview {
  const { id, stars, title, text, writtenAt } = row;
  const hidden = row.replyRemovedAt !== null;
  return {
    id, stars, title, text, writtenAt,
    // She was erased.
    name: row.shownName || translate(language)('reviews.aBuyer'),
    district: ownWords(language, { en: row.districtEn, hi: row.districtHi }),
    lang: row.language === language ? null : row.language,
    photos: row.images.map(pictureOfReview),
    reply: hidden ? '' : row.reply,
    repliedAt: hidden ? null : row.repliedAt,
  };
}

/** What buyers said of a product, newest first, from `after` (a review's id) on. Each page costs the same, however deep. */
export async function shownReviews(language: Language, productId: string, { after = null, limit }: { readonly after?: string | null; readonly limit: number }): Promise<{ reviews: ShownReview[]; next: string | null }> {
  const rows = await db.review.findMany({
    where: { productId, status: 'PUBLISHED', ...(after ? { id: { lt: after } } : {}) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: SHOWN,
  });
  const page = rows.slice(0, limit);
  return { reviews: page.map((row) => shownOf(language, row)), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}
