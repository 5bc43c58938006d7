import { Prisma } from '#app/generated/prisma/client.ts';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import type { Rating } from '#app/ui/stars.tsx';
import { sellerOfRecord, type SellerOfRecord, type StandingRow } from './seller-of-record.ts';

/** Who makes the goods, where, and who sells them on the papers. */
export interface Maker {
  readonly slug: string;
  readonly name: OwnWords;
  readonly address: string;
  readonly pin: string;
  /** From the village up to the state. */
  readonly places: readonly OwnWords[];
  readonly village: OwnWords;
  readonly district: OwnWords;
  readonly state: OwnWords;
  /** The FSSAI licence or registration number. */
  readonly fssai: string | null;
  readonly seller: SellerOfRecord;
  /** What buyers gave for all of its goods. */
  readonly rating: Rating;
}

interface PlaceStep {
  readonly kind: 'STATE' | 'DISTRICT' | 'BLOCK' | 'PANCHAYAT' | 'VILLAGE';
  readonly en: string;
  readonly hi: string;
}

export interface MakerRow {
  readonly groupSlug: string;
  readonly groupEn: string;
  readonly groupHi: string;
  readonly address: string;
  readonly pin: string;
  readonly fssai: string | null;
  readonly places: readonly PlaceStep[];
  readonly standing: StandingRow | null;
  readonly groupRatingSum: number;
  readonly groupRatingCount: number;
}

/** The columns of a maker; `g` is the group, joined by `makerJoins`. */
export const MAKER_COLUMNS = Prisma.sql`
  g.slug AS "groupSlug", g."nameEn" AS "groupEn", g."nameHi" AS "groupHi", g.address, g.pin, g.fssai, up.places, tax.standing,
  g."ratingSum" AS "groupRatingSum", g."ratingCount" AS "groupRatingCount"`;

/** Joins of the group `g`: its places from the village up, and its tax standing on `day` (YYYY-MM-DD). */
export function makerJoins(day: string): Prisma.Sql {
  return Prisma.sql`
    JOIN LATERAL (
      WITH RECURSIVE above AS (
        SELECT id, "parentId", kind, "nameEn", "nameHi", 0 AS step FROM "Place" WHERE id = g."placeId"
        UNION ALL
        SELECT parent.id, parent."parentId", parent.kind, parent."nameEn", parent."nameHi", step + 1
        FROM "Place" parent JOIN above ON parent.id = above."parentId"
      )
      SELECT json_agg(json_build_object('kind', kind, 'en', "nameEn", 'hi', "nameHi") ORDER BY step) AS places FROM above
    ) up ON true
    LEFT JOIN LATERAL (
      SELECT json_build_object('kind', t.kind, 'gstin', t.gstin, 'enrolmentNumber', t."enrolmentNumber", 'federation',
        CASE WHEN f.id IS NOT NULL THEN json_build_object('legalName', f."legalName", 'address', f.address, 'gstin', f.gstin) END) AS standing
      FROM "TaxStanding" t LEFT JOIN "Federation" f ON f.id = t."federationId"
      WHERE t."groupId" = g.id AND t."inForceFrom" <= ${day}::date ORDER BY t."inForceFrom" DESC LIMIT 1
    ) tax ON true`;
}

export function makerOf(row: MakerRow, language: Language): Maker {
  const { groupSlug, address, pin, fssai, places } = row;
  const nameOf = (kind: PlaceStep['kind']) => ownWords(language, places.find((place) => place.kind === kind) ?? { en: '', hi: '' });
  const [nearest = ownWords(language, { en: '', hi: '' })] = places.map((place) => ownWords(language, place));
  return {
    slug: groupSlug, address, pin, fssai,
    name: ownWords(language, { en: row.groupEn, hi: row.groupHi }),
    places: distinct(places.map((place) => ownWords(language, place))),
    village: nearest,
    district: nameOf('DISTRICT'),
    state: nameOf('STATE'),
    seller: sellerOfRecord(row.standing),
    rating: { sum: row.groupRatingSum, count: row.groupRatingCount },
  };
}

/** A panchayat often bears the name of its village: said once. */
function distinct(names: readonly OwnWords[]): OwnWords[] {
  return names.filter((name, index) => name.text !== names[index - 1]?.text);
}
