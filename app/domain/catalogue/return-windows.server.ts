import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { db } from '#app/lib/db.server.ts';

/** In how many days goods of each kind may be sent back without a reason; 0 for never. */
export async function returnWindows(language: Language): Promise<{ readonly slug: string; readonly name: OwnWords; readonly days: number }[]> {
  const rows = await db.category.findMany({ where: { children: { none: {} } }, orderBy: [{ position: 'asc' }, { slug: 'asc' }], select: { slug: true, nameEn: true, nameHi: true, returnDays: true } });
  return rows.map(({ slug, nameEn, nameHi, returnDays }) => ({ slug, name: ownWords(language, { en: nameEn, hi: nameHi }), days: returnDays }));
}
