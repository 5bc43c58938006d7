import type { DeliveryZone, QuantityUnit, Reach, TaxStandingKind } from '#app/generated/prisma/enums.ts';
import { districtOf } from '#app/domain/cart/read-basket.server.ts';
import { stateName, type StateCode } from '#app/domain/registry/states.ts';
import { maySellTo, sellerOfRecord } from '#app/domain/registry/tax-standing.ts';
import { quoteDelivery, type DeliveryRateRow } from '#app/domain/shipping/quote-delivery.ts';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { db } from '#app/lib/db.server.ts';
import type { Paise } from '#app/lib/money.ts';
import { indianDay } from '#app/lib/time.ts';
import { reachOf, type ReachRuleRow } from '#app/domain/shipping/reach.ts';
import { certainPlace } from './destination.server.ts';

/** What sending one piece of a size costs, and the day it is promised for. */
export interface SizePromise {
  readonly netQuantity: number;
  readonly unit: QuantityUnit;
  readonly charge: Paise;
  /** Midnight UTC of a calendar day in India. */
  readonly promisedBy: Date;
}

/** Whether goods reach a PIN. */
export type DeliveryAnswer =
  /** Sizes there are in stock, the first as the page shows them. */
  | { readonly kind: 'delivers'; readonly sizes: readonly SizePromise[]; readonly cash: boolean }
  | { readonly kind: 'sold-out' }
  /** An unregistered seller: inside its own state only. */
  | { readonly kind: 'other-state'; readonly sellsIn: string; readonly asked: string }
  /** No courier goes there from this group. */
  | { readonly kind: 'not-served' }
  /** The PIN lies in several states, or in none we know: the checkout asks. */
  | { readonly kind: 'unclear' };

export interface ProductPromise {
  readonly slug: string;
  readonly name: OwnWords;
  readonly pin: string | null;
  /** District of the PIN, in English as the post office has it. */
  readonly district: string | null;
  /** Null without a PIN. */
  readonly promise: DeliveryAnswer | null;
}

interface Row {
  slug: string;
  nameEn: string;
  nameHi: string;
  leadDays: number;
  groupName: string;
  groupAddress: string;
  groupPin: string | null;
  districtEn: string | null;
  stateCode: StateCode;
  placePath: string;
  standing: { kind: TaxStandingKind; pan: string | null; gstin: string | null; federation: { legalName: string; address: string; gstin: string | null; pan: string | null } | null } | null;
  sizes: { netQuantity: number; unit: QuantityUnit; weightGrams: number; available: number }[] | null;
  reach: { areaPath: string; pinPrefix: string; stateCode: string; district: string; reach: Reach; inForceFrom: string }[];
  rates: { zone: DeliveryZone; basePaise: number; baseGrams: number; perKiloPaise: number; days: number; inForceFrom: string }[];
}

/**
 * When a product reaches a PIN and what that costs, by the same rules as basket and order; null when nobody may see the
 * product. One piece by itself: together with other goods of the group it may cost less.
 */
export async function promiseFor(language: Language, slug: string, pin: string | null, now: Date): Promise<ProductPromise | null> {
  const place = certainPlace(pin);
  const row = await readRow(slug, { pin: pin ?? '', stateCode: place?.stateCode ?? '-' }, now);
  if (!row) return null;
  const known = { slug: row.slug, name: ownWords(language, { en: row.nameEn, hi: row.nameHi }), pin, district: place?.district ?? null };
  return { ...known, promise: pin === null ? null : place === null ? { kind: 'unclear' } : promiseTo(row, { ...place, pin }, language, now) };
}

function promiseTo(row: Row, to: { stateCode: StateCode; district: string; pin: string }, language: Language, now: Date): DeliveryAnswer {
  const seller = sellerOfRecord({ name: row.groupName, address: row.groupAddress, stateCode: row.stateCode }, row.standing);
  if (!seller) return { kind: 'sold-out' };
  if (!maySellTo(seller, to.stateCode, to.stateCode)) return { kind: 'other-state', sellsIn: stateName(seller.stateCode, language), asked: stateName(to.stateCode, language) };
  const rules: ReachRuleRow[] = row.reach.map((rule) => ({ ...rule, inForceFrom: new Date(rule.inForceFrom) }));
  const reach = reachOf(rules, row.placePath, to, now);
  if (reach === 'NONE') return { kind: 'not-served' };
  const from = { stateCode: row.stateCode, district: districtOf(row.groupPin, row.stateCode) ?? row.districtEn ?? '' };
  const rates: DeliveryRateRow[] = row.rates.map((rate) => ({ ...rate, inForceFrom: new Date(rate.inForceFrom) }));
  const sizes = (row.sizes ?? []).filter(({ available }) => available > 0).map(({ netQuantity, unit, weightGrams }) => {
    const { charge, promisedBy } = quoteDelivery({ grams: weightGrams, leadDays: row.leadDays }, from, to, now, rates);
    return { netQuantity, unit, charge, promisedBy };
  });
  return sizes.length > 0 ? { kind: 'delivers', sizes, cash: reach === 'CASH' } : { kind: 'sold-out' };
}

async function readRow(slug: string, to: { pin: string; stateCode: string }, now: Date): Promise<Row | undefined> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT p.slug, p."nameEn", p."nameHi", CASE WHEN p."madeToOrder" THEN p."makingDays" ELSE 0 END + p."dispatchDays" AS "leadDays", coalesce(nullif(g."nameEn", ''), g."nameHi") AS "groupName",
      g.address AS "groupAddress", coalesce(nullif(g.pin, ''), place.pin) AS "groupPin", district."nameEn" AS "districtEn", place."stateCode", place.path AS "placePath", tax.standing, sizes.sizes, rates.rates, rules.reach
    FROM "Product" p
    JOIN "Group" g ON g.id = p."groupId" AND g.status = 'APPROVED'
    JOIN "Place" place ON place.id = g."placeId"
    LEFT JOIN "Place" district ON district.path = split_part(place.path, '/', 1) || '/' || split_part(place.path, '/', 2) || '/'
    LEFT JOIN LATERAL (
      SELECT json_build_object('kind', t.kind, 'pan', t.pan, 'gstin', t.gstin, 'federation', CASE WHEN f.id IS NOT NULL THEN
        json_build_object('legalName', f."legalName", 'address', f.address, 'gstin', f.gstin, 'pan', f.pan) END) AS standing
      FROM "TaxStanding" t LEFT JOIN "Federation" f ON f.id = t."federationId"
      WHERE t."groupId" = g.id AND t."inForceFrom" <= ${indianDay(now)}::date ORDER BY t."inForceFrom" DESC LIMIT 1
    ) tax ON true
    JOIN LATERAL (
      SELECT json_agg(json_build_object('netQuantity', v."netQuantity", 'unit', v.unit, 'weightGrams', v."weightGrams", 'available', v."onHand" - v.held)
        ORDER BY v.position, v."pricePaise", v.id) AS sizes
      FROM "Variant" v WHERE v."productId" = p.id AND v.active
    ) sizes ON sizes.sizes IS NOT NULL
    JOIN LATERAL (SELECT coalesce(jsonb_agg(d), '[]') AS rates FROM "DeliveryRate" d) rates ON true
    JOIN LATERAL (SELECT coalesce(jsonb_agg(r), '[]') AS reach FROM "ReachRule" r
      WHERE (r."pinPrefix" <> '' AND starts_with(${to.pin}, r."pinPrefix")) OR r."stateCode" = ${to.stateCode}) rules ON true
    WHERE p.status = 'PUBLISHED' AND p.slug = ${slug}`;
  return row;
}
