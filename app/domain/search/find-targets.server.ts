import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { Prisma } from '#app/generated/prisma/client.ts';
import { prepared, rowsOf } from '#app/lib/db.server.ts';
import { bearsAll, written } from './conditions.ts';
import { tokenShares } from './token-shares.server.ts';
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
const COLUMNS = Prisma.sql`kind, slug, "nameEn", "nameHi", "whereEn", "whereHi"`;
const ORDER = Prisma.sql`array_position(ARRAY['category', 'festival', 'place', 'group'], kind), slug`;

/** Categories, groups, festivals and places in whose names everything asked for occurs, as far as there are goods. */
export async function findTargets(language: Language, asked: readonly Asked[]): Promise<Target[]> {
  const condition = written({ words: bearsAll(asked, 'anywhere'), facets: [], without: [] });
  return condition ? targetsBearing(language, condition, MOST) : [];
}

/** The same for a condition of text search; `condition` is ours, never text from outside. */
export async function targetsBearing(language: Language, condition: string, limit: number): Promise<Target[]> {
  // There may be a great many groups of one name: any of them do.
  const rows = await rowsOf<TargetRow>(Prisma.sql`
    SELECT * FROM (
      (SELECT ${COLUMNS} FROM "SearchTarget" WHERE kind IN ('category', 'festival', 'place') AND tokens @@ ${condition}::tsquery ORDER BY ${ORDER} LIMIT ${limit * 4})
      UNION ALL (SELECT ${COLUMNS} FROM "SearchTarget" WHERE kind = 'group' AND tokens @@ ${condition}::tsquery LIMIT ${limit * 4})
    ) fitting ORDER BY ${ORDER} LIMIT ${limit * 4}`);
  const sold = await tokensBorne(rows.map(tokenOf), limit);
  return rows.filter((row) => sold.has(tokenOf(row))).slice(0, limit).map(({ kind, slug, nameEn, nameHi, whereEn, whereHi }) => ({
    kind, slug, name: ownWords(language, { en: nameEn, hi: nameHi }), where: ownWords(language, { en: whereEn, hi: whereHi }),
  }));
}

const tokenOf = ({ kind, slug }: TargetRow): string => `${{ category: 'c', festival: 'f', group: 'g', place: slug.includes('/') ? 'd' : 's' }[kind]}:${slug}`;

/** Which of these tokens some goods bear. Of common ones the database knows it; rare ones are looked up, until there are enough. */
async function tokensBorne(tokens: readonly string[], enough: number): Promise<Set<string>> {
  const { isCommon } = await tokenShares();
  const rare = tokens.filter((token) => !isCommon(token));
  const rows = rare.length === 0 ? [] : await prepared<{ token: string }>`
    SELECT token FROM unnest(${rare}::text[]) token WHERE EXISTS (SELECT FROM goods_bearing(lexeme(token)::tsquery)) LIMIT ${enough}::int`;
  return new Set([...tokens.filter(isCommon), ...rows.map(({ token }) => token)]);
}
