import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { db } from '#app/lib/db.server.ts';
import { bearsAll } from './conditions.ts';
import type { Asked } from './understand.server.ts';

export type TargetKind = 'category' | 'group' | 'festival' | 'place';

/** Something the search box leads to besides goods. */
export interface Target {
  readonly kind: TargetKind;
  readonly slug: string;
  readonly name: OwnWords;
  /** The village of a group; empty for others. */
  readonly where: OwnWords;
}

interface TargetRow {
  readonly kind: TargetKind;
  readonly slug: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly whereEn: string;
  readonly whereHi: string;
}

const MOST = 6;

/** Categories, groups, festivals and places in whose names everything asked for occurs, as far as there are goods. */
export async function findTargets(language: Language, asked: readonly Asked[]): Promise<Target[]> {
  const condition = bearsAll(asked, '');
  return condition ? targetsBearing(language, condition, MOST) : [];
}

/** The same for a condition of text search; `condition` is ours, never text from outside. */
export async function targetsBearing(language: Language, condition: string, limit: number): Promise<Target[]> {
  const rows = await db.$queryRaw<TargetRow[]>`
    SELECT * FROM (
      SELECT kind, slug, "nameEn", "nameHi", "whereEn", "whereHi" FROM "SearchTarget" WHERE tokens @@ ${condition}::tsquery
      ORDER BY array_position(ARRAY['category', 'festival', 'place', 'group'], kind), slug LIMIT ${limit * 4}
    ) t WHERE EXISTS (SELECT FROM "SearchDocument" d WHERE d.tokens @@
      ('''' || CASE kind WHEN 'category' THEN 'c:' WHEN 'festival' THEN 'f:' WHEN 'group' THEN 'g:' WHEN 'place' THEN CASE WHEN strpos(slug, '/') > 0 THEN 'd:' ELSE 's:' END END || slug || '''')::tsquery)
    LIMIT ${limit}`;
  return rows.map(({ kind, slug, nameEn, nameHi, whereEn, whereHi }) => ({
    kind, slug, name: ownWords(language, { en: nameEn, hi: nameHi }), where: ownWords(language, { en: whereEn, hi: whereHi }),
  }));
}
