import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { db } from '#app/lib/db.server.ts';
import type { KeptRating } from './rating.ts';

export interface ReviewedProduct {
  readonly id: string;
  readonly slug: string;
  readonly name: OwnWords;
  readonly group: OwnWords;
  readonly rating: KeptRating;
}

/** The head of a product's page of reviews; null for goods that buyers do not see. */
export async function findReviewedProduct(language: Language, slug: string): Promise<ReviewedProduct | null> {
  // Whatever buyers may see has a document.
  const row = await db.product.findFirst({
    where: { slug, document: { isNot: null } },
    select: { id: true, slug: true, nameEn: true, nameHi: true, ratingSum: true, ratingCount: true, starCounts: true, group: { select: { nameEn: true, nameHi: true } } },
  });
  return row && {
    id: row.id, slug: row.slug,
    name: ownWords(language, { en: row.nameEn, hi: row.nameHi }),
    group: ownWords(language, { en: row.group.nameEn, hi: row.group.nameHi }),
    rating: { sum: row.ratingSum, count: row.ratingCount, starCounts: row.starCounts },
  };
}
