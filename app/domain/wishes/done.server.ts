import { findCardsOf } from '#app/domain/catalogue/card-query.server.ts';
import type { Language } from '#app/i18n/languages.ts';
import { isId } from '#app/lib/is-id.ts';
import type { KeptGoods } from './queries.server.ts';

/** What was just done to a wish list, to say it back. */
export interface WishDone {
  readonly deed: 'kept' | 'noticed' | 'removed';
  readonly slug: string;
  readonly name: string;
}

/** What the list's address says was done, unless the list itself says otherwise: an address can be opened again later. */
export async function wishDone(said: URLSearchParams, goods: readonly KeptGoods[], language: Language): Promise<WishDone | null> {
  for (const deed of ['kept', 'noticed'] as const) {
    const there = goods.find(({ card, awaited }) => card.slug === said.get(deed) && (deed === 'kept' || awaited));
    if (there) return { deed, slug: there.card.slug, name: there.card.name.text };
  }
  const id = said.get('removed') ?? '';
  if (!isId(id) || goods.some(({ card }) => card.id === id)) return null;
  const [card] = await findCardsOf(language, [id]);
  return card ? { deed: 'removed', slug: card.slug, name: card.name.text } : null;
}
