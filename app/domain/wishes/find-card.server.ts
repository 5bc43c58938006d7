import { Prisma } from '#app/generated/prisma/client.ts';
import { findCards, type ProductCardData } from '#app/domain/catalogue/card-query.server.ts';
import type { Language } from '#app/i18n/languages.ts';

/** The card of goods that any buyer sees; null for others. */
export async function findCard(language: Language, slug: string): Promise<ProductCardData | null> {
  const [card] = await findCards(language, { where: Prisma.sql`p.slug = ${slug}`, orderBy: Prisma.sql`p.id`, limit: 1 });
  return card ?? null;
}
