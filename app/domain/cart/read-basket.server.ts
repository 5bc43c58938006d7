import type { QuantityUnit, TaxStandingKind } from '#app/generated/prisma/enums.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import { lookUpPin } from '#app/domain/registry/pin-lookup.server.ts';
import type { Pin } from '#app/domain/registry/pin.ts';
import type { StateCode } from '#app/domain/registry/states.ts';
import { sellerOfRecord } from '#app/domain/registry/tax-standing.ts';
import { prepared } from '#app/lib/db.server.ts';
import { paise } from '#app/lib/money.ts';
import { tokenHash } from '#app/lib/secrets.server.ts';
import { indianDay } from '#app/lib/time.ts';
import type { Basket, BasketLine, Goods, SellingGroup } from './basket.ts';

interface GoodsRow {
  quantity: number;
  seenPaise: number;
  variantId: string;
  productId: string;
  productSlug: string;
  nameEn: string;
  nameHi: string;
  netQuantity: number;
  unit: QuantityUnit;
  weightGrams: number;
  pricePaise: number;
  mrpPaise: number;
  available: number;
  onSale: boolean;
  categoryId: string;
  hsn: string;
  food: boolean;
  returnDays: number;
  leadDays: number;
  groupId: string;
  groupSlug: string;
  groupNameEn: string;
  groupNameHi: string;
  groupAddress: string;
  groupPin: string | null;
  placePath: string;
  districtEn: string | null;
  districtHi: string | null;
  stateCode: StateCode;
  standing: TaxStandingKind | null;
  pan: string | null;
  gstin: string | null;
  federationName: string | null;
  federationAddress: string;
  federationGstin: string | null;
  federationPan: string | null;
  picture: PictureImage | null;
}

type BasketRow = { cartId: string; rulesVersion: string | null; pin: string | null; couponCodes: string[]; orderId: string | null; orderToken: string | null } & (GoodsRow | { variantId: null });

/** The basket behind a cookie's token, in one round trip because placing an order begins with it; null when there is none. */
export async function readBasket(token: string | null, now: Date): Promise<Basket | null> {
  if (token === null) return null;
  const rows = await prepared<BasketRow>`
    SELECT cart.id::text AS "cartId", (SELECT version::text FROM "RulesVersion") AS "rulesVersion", cart.pin, cart."couponCodes", placed.id::text AS "orderId", placed.token AS "orderToken",
      line.quantity, line."seenPaise", v.id::text AS "variantId", p.id::text AS "productId", p.slug AS "productSlug", p."nameEn", p."nameHi",
      v."netQuantity", v.unit::text, v."weightGrams", v."pricePaise", v."mrpPaise", v."onHand" - v.held AS available,
      v.active AND p.status = 'PUBLISHED' AND g.status = 'APPROVED' AS "onSale",
      c.id::text AS "categoryId", c.hsn, c.food, c."returnDays", CASE WHEN p."madeToOrder" THEN p."makingDays" ELSE 0 END + p."dispatchDays" AS "leadDays",
      g.id::text AS "groupId", g.slug AS "groupSlug", g."nameEn" AS "groupNameEn", g."nameHi" AS "groupNameHi", g.address AS "groupAddress",
      coalesce(nullif(g.pin, ''), place.pin) AS "groupPin", place."stateCode", place.path AS "placePath", district."nameEn" AS "districtEn", district."nameHi" AS "districtHi",
      standing.kind::text AS standing, standing.pan, standing.gstin, f."legalName" AS "federationName", f.address AS "federationAddress",
      f.gstin AS "federationGstin", f.pan AS "federationPan",
      (SELECT json_build_object('hash', image."contentHash", 'width', image.width, 'height', image.height, 'widths', image.widths, 'placeholder', image.placeholder, 'avif', image.avif)
        FROM "ProductImage" shown JOIN "Image" image ON image.id = shown."imageId" WHERE shown."productId" = p.id ORDER BY shown.position LIMIT 1) AS picture
    FROM "Cart" cart
    LEFT JOIN "Order" placed ON placed."cartId" = cart.id
    LEFT JOIN "CartLine" line ON line."cartId" = cart.id
    LEFT JOIN "Variant" v ON v.id = line."variantId"
    LEFT JOIN "Product" p ON p.id = v."productId"
    LEFT JOIN "Category" c ON c.id = p."categoryId"
    LEFT JOIN "Group" g ON g.id = p."groupId"
    LEFT JOIN "Place" place ON place.id = g."placeId"
    LEFT JOIN "Place" district ON district.path = split_part(place.path, '/', 1) || '/' || split_part(place.path, '/', 2) || '/'
    LEFT JOIN LATERAL (
      SELECT * FROM "TaxStanding" s WHERE s."groupId" = g.id AND s."inForceFrom" <= ${indianDay(now)}::date ORDER BY s."inForceFrom" DESC LIMIT 1
    ) standing ON true
    LEFT JOIN "Federation" f ON f.id = standing."federationId"
    WHERE cart."tokenHash" = ${tokenHash(token)}
    ORDER BY line."addedAt", line."variantId"`;
  const [first] = rows;
  if (!first) return null;
  const { cartId, rulesVersion, pin, couponCodes, orderId, orderToken } = first;
  const goods = rows.flatMap((row) => (row.variantId === null ? [] : [row]));
  return {
    cartId, rulesVersion, pin, couponCodes, order: orderId !== null && orderToken !== null ? { id: orderId, token: orderToken } : null,
    lines: goods.map(lineOf), pictures: Object.fromEntries(goods.flatMap(({ productId, picture }) => (picture ? [[productId, picture]] : []))),
  };
}

function lineOf(row: GoodsRow): BasketLine {
  return { goods: goodsOf(row), quantity: row.quantity, seenPrice: paise(row.seenPaise) };
}

function goodsOf({ pricePaise, mrpPaise, ...row }: GoodsRow): Goods {
  const { variantId, productId, productSlug, nameEn, nameHi, netQuantity, unit, weightGrams, available, onSale, categoryId, hsn, food, returnDays, leadDays } = row;
  return {
    variantId, productId, productSlug, nameEn, nameHi, netQuantity, unit, weightGrams, available, onSale, categoryId, hsn, food, returnDays, leadDays,
    price: paise(pricePaise), mrp: paise(mrpPaise), group: groupOf(row),
  };
}

function groupOf(row: Omit<GoodsRow, 'pricePaise' | 'mrpPaise'>): SellingGroup {
  const { standing: kind, pan, gstin, stateCode } = row;
  const federation = row.federationName === null ? null : { legalName: row.federationName, address: row.federationAddress, gstin: row.federationGstin, pan: row.federationPan };
  const standing = kind && { kind, pan, gstin, federation };
  return {
    id: row.groupId, slug: row.groupSlug, nameEn: row.groupNameEn, nameHi: row.groupNameHi,
    districtEn: row.districtEn ?? '', districtHi: row.districtHi ?? '', placePath: row.placePath,
    from: { stateCode, district: districtOf(row.groupPin, stateCode) ?? row.districtEn ?? '' },
    seller: sellerOfRecord({ name: row.groupNameEn || row.groupNameHi, address: row.groupAddress, stateCode }, standing),
  };
}

/** By PIN, so that it is spelt the way the buyer's PIN gives it. */
export function districtOf(pin: string | null, stateCode: string): string | undefined {
  return pin === null ? undefined : lookUpPin(pin as Pin).districts.find(({ state }) => state === stateCode)?.district;
}
