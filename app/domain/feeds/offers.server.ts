import { Prisma } from '#app/generated/prisma/client.ts';
import type { QuantityUnit } from '#app/domain/catalogue/quantity.ts';
import { db } from '#app/lib/db.server.ts';
import { indianDay } from '#app/lib/time.ts';

/** One size of a product as a feed names it. */
export interface Offer {
  readonly variantId: string;
  readonly productId: string;
  readonly slug: string;
  readonly sizes: number;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly descriptionEn: string;
  readonly descriptionHi: string;
  readonly categoryEn: string;
  readonly categoryHi: string;
  readonly hsn: string;
  readonly food: boolean;
  readonly groupEn: string;
  readonly groupHi: string;
  readonly groupSlug: string;
  readonly groupAddress: string;
  readonly stateCode: string;
  readonly stateEn: string;
  /** Without a GSTIN: sold inside its own state only. */
  readonly stateOnly: boolean;
  readonly countryOfOrigin: string;
  readonly madeToOrder: boolean;
  /** Days from the order until it is made, and until it is on its way. */
  readonly makingDays: number;
  readonly leadDays: number;
  readonly pricePaise: number;
  readonly mrpPaise: number;
  readonly netQuantity: number;
  readonly unit: QuantityUnit;
  readonly weightGrams: number;
  readonly available: number;
  readonly images: readonly { readonly hash: string; readonly widths: readonly number[] }[];
}

/** Products read at once. */
const STEP = 500;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Every size on offer that has a picture, product by product in the order of their ids; of one group where it is named. */
export async function* readOffers(groupSlug: string | null, now: Date): AsyncGenerator<Offer[]> {
  let after = FIRST;
  for (;;) {
    const ids: { id: string }[] = await db.$queryRaw<{ id: string }[]>`
      SELECT p.id::text FROM "Product" p JOIN "Group" g ON g.id = p."groupId" AND g.status = 'APPROVED'
      WHERE p.status = 'PUBLISHED' AND p.id > ${after}::uuid ${groupSlug === null ? Prisma.empty : Prisma.sql`AND g.slug = ${groupSlug}`}
      ORDER BY p.id LIMIT ${STEP}`;
    const last = ids.at(-1);
    if (!last) return;
    yield await offersOf(ids.map(({ id }) => id), now);
    if (ids.length < STEP) return;
    after = last.id;
  }
}

function offersOf(productIds: readonly string[], now: Date): Promise<Offer[]> {
  return db.$queryRaw<Offer[]>`
    SELECT v.id::text AS "variantId", p.id::text AS "productId", p.slug, count(*) OVER (PARTITION BY p.id)::int AS sizes,
      p."nameEn", p."nameHi", p."descriptionEn", p."descriptionHi", c."nameEn" AS "categoryEn", c."nameHi" AS "categoryHi", c.hsn, c.food,
      g."nameEn" AS "groupEn", g."nameHi" AS "groupHi", g.slug AS "groupSlug", g.address || ' ' || g.pin AS "groupAddress",
      place."stateCode", coalesce(state."nameEn", '') AS "stateEn", coalesce(tax.kind, 'UNREGISTERED') = 'UNREGISTERED' AS "stateOnly",
      p."countryOfOrigin", p."madeToOrder", p."makingDays", CASE WHEN p."madeToOrder" THEN p."makingDays" ELSE 0 END + p."dispatchDays" AS "leadDays", v."pricePaise", v."mrpPaise", v."netQuantity", v.unit::text, v."weightGrams",
      v."onHand" - v.held AS available, pictures.images
    FROM "Product" p
    JOIN "Group" g ON g.id = p."groupId"
    JOIN "Category" c ON c.id = p."categoryId"
    JOIN "Place" place ON place.id = g."placeId"
    LEFT JOIN "Place" state ON state.path = split_part(place.path, '/', 1) || '/'
    JOIN "Variant" v ON v."productId" = p.id AND v.active
    JOIN LATERAL (
      SELECT json_agg(json_build_object('hash', i."contentHash", 'widths', i.widths) ORDER BY pi.position, i.id) AS images
      FROM "ProductImage" pi JOIN "Image" i ON i.id = pi."imageId" WHERE pi."productId" = p.id
    ) pictures ON pictures.images IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT t.kind::text FROM "TaxStanding" t WHERE t."groupId" = g.id AND t."inForceFrom" <= ${indianDay(now)}::date ORDER BY t."inForceFrom" DESC LIMIT 1
    ) tax ON true
    WHERE p.id = ANY (${productIds}::uuid[])
    ORDER BY p.id, v.position, v.id`;
}
