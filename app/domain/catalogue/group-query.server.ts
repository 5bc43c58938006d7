import { Prisma } from '#app/generated/prisma/client.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { db } from '#app/lib/db.server.ts';
import { indianDay } from '#app/lib/time.ts';
import { mapSpot, type MapSpot } from '#app/domain/registry/india-map.ts';
import { findCards, PUBLISHED, pictureOf, VISIBLE_CARDS, type ProductCardData } from './card-query.server.ts';
import { MAKER_COLUMNS, makerJoins, makerOf, type Maker, type MakerRow } from './maker-query.server.ts';

const GOODS = 48;

export interface GroupPage {
  readonly maker: Maker;
  readonly story: OwnWords;
  readonly image: PictureImage | null;
  /** Active members; 0 where the group has not named them. */
  readonly members: number;
  /** First names of the members who agreed to be named. */
  readonly names: readonly string[];
  readonly spot: MapSpot | null;
  readonly formedOn: Date | null;
  readonly sellsSince: Date | null;
  readonly goods: readonly ProductCardData[];
}

interface PictureRow {
  readonly hash: string | null;
  readonly width: number;
  readonly height: number;
  readonly widths: number[];
  readonly placeholder: string;
  readonly avif: boolean;
}

interface GroupRow extends MakerRow, PictureRow {
  readonly id: string;
  readonly storyEn: string;
  readonly storyHi: string;
  readonly members: number;
  readonly names: readonly { readonly en: string; readonly hi: string }[] | null;
  readonly stateCode: string;
  readonly districtEn: string | null;
  readonly formedOn: Date | null;
  readonly approvedAt: Date | null;
}

/** An approved group and its goods at `now`; null for every other group. */
export async function findGroupPage(language: Language, slug: string, now: Date): Promise<GroupPage | null> {
  const [row] = await db.$queryRaw<GroupRow[]>`
    SELECT g.id::text, g."storyEn", g."storyHi", g."formedOn", g."approvedAt",
      (SELECT count(*)::int FROM "Membership" m WHERE m."groupId" = g.id AND m."leftOn" IS NULL) AS members,
      (SELECT json_agg(json_build_object('en', who.name, 'hi', coalesce(who."nameHi", '')) ORDER BY m."joinedOn", who.id) FROM "Membership" m JOIN "Person" who ON who.id = m."personId"
        WHERE m."groupId" = g.id AND m."leftOn" IS NULL AND EXISTS (
          SELECT 1 FROM "Consent" c WHERE c."personId" = who.id AND c.purpose = 'show-name' AND c."withdrawnAt" IS NULL)) AS names,
      lies."stateCode", district."nameEn" AS "districtEn",
      i."contentHash" AS hash, i.width, i.height, i.widths, i.placeholder, i.avif, ${MAKER_COLUMNS}
    FROM "Group" g LEFT JOIN "Image" i ON i.id = g."imageId" JOIN "Place" lies ON lies.id = g."placeId"
    LEFT JOIN "Place" district ON district.path = split_part(lies.path, '/', 1) || '/' || split_part(lies.path, '/', 2) || '/' ${makerJoins(indianDay(now))}
    WHERE g.slug = ${slug} AND g.status = 'APPROVED'`;
  if (!row) return null;
  const goods = await findCards(language, {
    where: Prisma.sql`g.id = ${row.id}::uuid`,
    orderBy: Prisma.sql`v.available > 0 DESC, p.id DESC`,
    limit: GOODS,
  });
  return {
    maker: makerOf(row, language),
    story: ownWords(language, { en: row.storyEn, hi: row.storyHi }),
    image: pictureOf(row),
    members: row.members,
    names: (row.names ?? []).map((name) => firstName(ownWords(language, name).text)),
    spot: mapSpot(row.stateCode, row.districtEn ?? ''),
    formedOn: row.formedOn,
    sellsSince: row.approvedAt,
    goods,
  };
}

/** "Sunita" of "Sunita Devi". */
function firstName(name: string): string {
  return name.trim().split(/\s+/, 1)[0] ?? '';
}

/** A group as the home page introduces it. */
export interface MakerIntro {
  readonly slug: string;
  readonly name: OwnWords;
  readonly village: OwnWords;
  readonly district: OwnWords;
  readonly story: OwnWords;
  readonly goods: number;
  /** Its own picture, else that of its newest goods. */
  readonly image: PictureImage | null;
}

interface IntroRow extends PictureRow {
  readonly slug: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly storyEn: string;
  readonly storyHi: string;
  readonly villageEn: string;
  readonly villageHi: string;
  readonly districtEn: string | null;
  readonly districtHi: string | null;
  readonly goods: number;
}

/** The groups approved last that have goods to show. */
export async function findMakers(language: Language, limit: number): Promise<MakerIntro[]> {
  const rows = await db.$queryRaw<IntroRow[]>`
    SELECT m.slug, m."nameEn", m."nameHi", m."storyEn", m."storyHi", shown.goods,
      place."nameEn" AS "villageEn", place."nameHi" AS "villageHi", district."nameEn" AS "districtEn", district."nameHi" AS "districtHi",
      coalesce(own."contentHash", shown.hash) AS hash, coalesce(own.width, shown.width) AS width, coalesce(own.height, shown.height) AS height,
      coalesce(own.widths, shown.widths) AS widths, coalesce(own.placeholder, shown.placeholder) AS placeholder,
      coalesce(own.avif, shown.avif) AS avif
    FROM (
      SELECT * FROM "Group" a WHERE a.status = 'APPROVED' AND EXISTS (SELECT FROM "SearchDocument" d WHERE d."groupId" = a.id)
      ORDER BY a."approvedAt" DESC NULLS LAST, a.id DESC LIMIT ${limit}
    ) m
    JOIN "Place" place ON place.id = m."placeId"
    LEFT JOIN "Place" district ON district.path = split_part(place.path, '/', 1) || '/' || split_part(place.path, '/', 2) || '/'
    LEFT JOIN "Image" own ON own.id = m."imageId"
    JOIN LATERAL (
      SELECT count(*) OVER ()::int AS goods, picture."contentHash" AS hash, picture.width, picture.height, picture.widths, picture.placeholder, picture.avif
      ${VISIBLE_CARDS} WHERE ${PUBLISHED} AND g.id = m.id ORDER BY picture."contentHash" IS NULL, p.id DESC LIMIT 1
    ) shown ON true
    ORDER BY m."approvedAt" DESC NULLS LAST, m.id DESC`;
  return rows.map((row) => ({
    slug: row.slug,
    goods: row.goods,
    name: ownWords(language, { en: row.nameEn, hi: row.nameHi }),
    village: ownWords(language, { en: row.villageEn, hi: row.villageHi }),
    district: ownWords(language, { en: row.districtEn ?? '', hi: row.districtHi ?? '' }),
    story: ownWords(language, { en: row.storyEn, hi: row.storyHi }),
    image: pictureOf(row),
  }));
}
