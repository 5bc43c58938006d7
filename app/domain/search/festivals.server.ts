import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { db } from '#app/lib/db.server.ts';

export interface FestivalPage {
  readonly slug: string;
  readonly name: OwnWords;
}

/** A festival by its slug; null when there is none. */
export async function findFestival(language: Language, slug: string): Promise<FestivalPage | null> {
  const found = await db.festival.findUnique({ where: { slug } });
  return found && { slug, name: ownWords(language, { en: found.nameEn, hi: found.nameHi }) };
}

/** Every festival, in the order of the year. */
export async function allFestivals(language: Language): Promise<FestivalPage[]> {
  const rows = await db.festival.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] });
  return rows.map(({ slug, nameEn, nameHi }) => ({ slug, name: ownWords(language, { en: nameEn, hi: nameHi }) }));
}
