import { Prisma } from '#app/generated/prisma/client.ts';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { db } from '#app/lib/db.server.ts';
import { findCards, PUBLISHED, VISIBLE_CARDS, type ProductCardData } from './card-query.server.ts';
import { searchTerms } from './search-terms.ts';

const MOST = 48;

export interface SearchResult {
  readonly cards: readonly ProductCardData[];
  /** There is more than is shown. */
  readonly more: boolean;
  /** Categories and groups that bear the words in their own name. */
  readonly places: readonly { readonly kind: 'category' | 'group'; readonly slug: string; readonly name: OwnWords }[];
}

/** Folds names as `searchTerms` folds what is typed. */
function folded(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`translate(normalize(lower(${text}), NFC), E'\u0901\u093c', E'\u0902')`;
}

/** Latin words may be mistyped ("achaar", "pikle"): three-letter pieces find them. Shorter ones would find everything. */
const MISTYPED = /^[a-z]{4,}$/;
const ALIKE = 0.4;

function has(words: Prisma.Sql, term: string): Prisma.Sql {
  const within = Prisma.sql`strpos(${words}, ${term}) > 0`;
  return MISTYPED.test(term) ? Prisma.sql`(${within} OR word_similarity(${term}, ${words}) > ${ALIKE})` : within;
}

/** Visible goods in whose names, tags, group or category every word of `query` occurs, best match first. */
export async function search(language: Language, query: string): Promise<SearchResult> {
  const terms = searchTerms(query);
  if (terms.length === 0) return { cards: [], more: false, places: [] };
  const [found, places] = await Promise.all([findGoods(language, terms), findPlaces(language, terms)]);
  return { cards: found.slice(0, MOST), more: found.length > MOST, places };
}

function findGoods(language: Language, terms: readonly string[]): Promise<ProductCardData[]> {
  const names = folded(Prisma.sql`concat_ws(' ', p."nameEn", p."nameHi", p."genericNameEn", p."genericNameHi", array_to_string(p.tags, ' '))`);
  const around = folded(Prisma.sql`concat_ws(' ', p."nameEn", p."nameHi", p."genericNameEn", p."genericNameHi", array_to_string(p.tags, ' '), g."nameEn", g."nameHi",
    (SELECT "nameEn" || ' ' || "nameHi" FROM "Category" WHERE id = p."categoryId"))`);
  const inNames = terms.map((term) => Prisma.sql`(strpos(${names}, ${term}) > 0)::int`);
  return findCards(language, {
    where: Prisma.join(terms.map((term) => has(around, term)), ' AND '),
    orderBy: Prisma.sql`${Prisma.join(inNames, ' + ')} DESC, word_similarity(${terms.join(' ')}, ${names}) DESC, v.available > 0 DESC, p.id DESC`,
    limit: MOST + 1,
  });
}

interface PlaceRow {
  readonly kind: 'category' | 'group';
  readonly slug: string;
  readonly nameEn: string;
  readonly nameHi: string;
}

async function findPlaces(language: Language, terms: readonly string[]): Promise<SearchResult['places']> {
  const bears = (nameEn: Prisma.Sql, nameHi: Prisma.Sql) =>
    Prisma.join(terms.map((term) => has(folded(Prisma.sql`${nameEn} || ' ' || ${nameHi}`), term)), ' AND ');
  const rows = await db.$queryRaw<PlaceRow[]>`
    (SELECT 'category' AS kind, c.slug, c."nameEn", c."nameHi" FROM "Category" c
      WHERE ${bears(Prisma.sql`c."nameEn"`, Prisma.sql`c."nameHi"`)}
        AND EXISTS (SELECT 1 ${VISIBLE_CARDS} WHERE ${PUBLISHED} AND p."categoryId" = c.id) ORDER BY c.position LIMIT 4)
    UNION ALL
    (SELECT 'group', m.slug, m."nameEn", m."nameHi" FROM "Group" m
      WHERE m.status = 'APPROVED' AND ${bears(Prisma.sql`m."nameEn"`, Prisma.sql`m."nameHi"`)} ORDER BY m.id LIMIT 4)`;
  return rows.map(({ kind, slug, nameEn, nameHi }) => ({ kind, slug, name: ownWords(language, { en: nameEn, hi: nameHi }) }));
}
