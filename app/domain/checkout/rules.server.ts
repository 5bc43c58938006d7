import type { DeliveryZone, Reach } from '#app/generated/prisma/enums.ts';
import type { BasketLine } from '#app/domain/cart/basket.ts';
import { COURIER_FAILED } from '#app/domain/orders/reasons.ts';
import { settingsAt, type SettingRow, type Settings } from '#app/domain/settings/settings.ts';
import type { Destination } from '#app/domain/shipping/reach.ts';
import { prepared } from '#app/lib/db.server.ts';
import { before, days, indianDay } from '#app/lib/time.ts';
import type { Rules } from './quote.ts';

interface RuleRows {
  /** Null where there are no more than are known: rows are only ever added, which the database sees to. */
  settings: { key: string; value: unknown; inForceFrom: string }[] | null;
  deliveryRates: { zone: DeliveryZone; basePaise: number; baseGrams: number; perKiloPaise: number; days: number; inForceFrom: string }[];
  taxRates: { categoryId: string; rateBp: number; aboveUnitPaise: number; inForceFrom: string }[];
  commissions: { groupId: string | null; categoryId: string | null; rateBp: number; inForceFrom: string }[];
  reach: { areaPath: string; pinPrefix: string; stateCode: string; district: string; reach: Reach; inForceFrom: string }[];
  refusals: string[];
}

interface Buying {
  readonly to?: Destination | null;
  /** The number of a buyer who may pay in cash. */
  readonly phone?: string | null;
}

/** At most so many cash orders that came back are counted. */
const MOST_REFUSALS = 20;

/**
 * Every dated rule that the price of these goods, their way to `to` and paying in cash may depend on at `now`, and how many
 * cash orders of `phone` came back unpaid in the days that count (what the courier itself failed to bring does not): in
 * one round trip.
 */
export async function rulesFor(lines: readonly BasketLine[], now: Date, { to = null, phone = null }: Buying = {}): Promise<Rules> {
  const groups = [...new Set(lines.map(({ goods }) => goods.group.id))];
  const categories = [...new Set(lines.map(({ goods }) => goods.categoryId))];
  const [rows] = await prepared<RuleRows>`
    SELECT
      CASE WHEN setting.count <> ${read?.rows.length ?? 0} THEN (SELECT json_agg(s) FROM (SELECT key, value, "inForceFrom" FROM "Setting" ORDER BY id) s) END AS settings,
      (SELECT coalesce(jsonb_agg(d), '[]') FROM "DeliveryRate" d) AS "deliveryRates",
      (SELECT coalesce(jsonb_agg(t), '[]') FROM "CategoryTaxRate" t WHERE t."categoryId" = ANY (${categories}::uuid[])) AS "taxRates",
      (SELECT coalesce(jsonb_agg(r), '[]') FROM "CommissionRate" r
        WHERE r."groupId" = ANY (${groups}::uuid[]) OR (r."groupId" IS NULL AND r."categoryId" = ANY (${categories}::uuid[]))) AS commissions,
      (SELECT coalesce(jsonb_agg(place), '[]') FROM "ReachRule" place
        WHERE ("pinPrefix" <> '' AND starts_with(${to?.pin ?? ''}, "pinPrefix")) OR "stateCode" = ${to?.stateCode ?? '-'}) AS reach,
      (SELECT coalesce(json_agg(came_back.at), '[]') FROM (
        SELECT max(event."at") AS at FROM "Order" placed
          JOIN "Payment" payment ON payment."orderId" = placed."id" AND payment."method" = 'CASH_ON_DELIVERY'
          JOIN "GroupOrder" part ON part."orderId" = placed."id" AND part."status" = 'RETURNED'
          JOIN "GroupOrderEvent" event ON event."groupOrderId" = part."id" AND event."to" = 'RETURNED' AND event."reason" IS DISTINCT FROM ${COURIER_FAILED}
        WHERE placed."phone" = ${phone} GROUP BY placed."id" ORDER BY 1 DESC LIMIT ${MOST_REFUSALS}) came_back) AS refusals
    FROM (SELECT count(*)::int AS count FROM "Setting") setting`;
  if (!rows) throw new Error('A count gave no row');
  const settings = settingsOf(rows.settings, now);
  const refusedSince = before(now, days(settings['cash-on-delivery.refusal-days']));
  return {
    settings,
    deliveryRates: rows.deliveryRates.map(dated),
    taxRates: rows.taxRates.map(dated),
    commissions: rows.commissions.map(dated),
    reach: rows.reach.map(dated),
    refusals: rows.refusals.filter((at) => new Date(at) > refusedSince).length,
  };
}

const dated = <Row extends { inForceFrom: string }>(row: Row) => ({ ...row, inForceFrom: new Date(row.inForceFrom) });

let read: { readonly rows: readonly SettingRow[]; readonly day: string; readonly settings: Settings } | undefined;

/** The settings in force at `now`: read anew only where the database has others than last time, or a day has begun. */
function settingsOf(fresh: RuleRows['settings'], now: Date): Settings {
  const day = indianDay(now);
  const rows = fresh?.map(dated) ?? read?.rows ?? [];
  read = !fresh && read?.day === day ? read : { rows, day, settings: settingsAt(rows, now) };
  return read.settings;
}
