import { findCardsOf, type ProductCardData } from '#app/domain/catalogue/card-query.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { db } from '#app/lib/db.server.ts';
import { MOST_WISHES } from './keep-wish.server.ts';

export interface KeptGoods {
  readonly card: ProductCardData;
  /** She is told when it is there again. */
  readonly awaited: boolean;
}

/** What a person keeps or waits for, newest first; goods that left the shop are not shown. */
export async function wishList(personId: string, language: Language): Promise<KeptGoods[]> {
  const [wishes, notices] = await Promise.all([
    db.wish.findMany({ where: { personId }, select: { productId: true, createdAt: true }, orderBy: { createdAt: 'desc' }, take: MOST_WISHES }),
    db.stockNotice.findMany({ where: { personId }, select: { productId: true, createdAt: true }, orderBy: { createdAt: 'desc' } }),
  ]);
  const byTime = [...wishes, ...notices].toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  const cards = await findCardsOf(language, [...new Set(byTime.map(({ productId }) => productId))]);
  const awaited = new Set(notices.map(({ productId }) => productId));
  return cards.map((card) => ({ card, awaited: awaited.has(card.id) }));
}
