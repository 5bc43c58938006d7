import type { DeliveryZone, Reach } from '#app/generated/prisma/enums.ts';
import type { BasketLine } from '#app/domain/cart/basket.ts';
import { settingsAt, type SettingRow, type Settings } from '#app/domain/settings/settings.ts';
import type { Destination } from '#app/domain/shipping/reach.ts';
import { prepared } from '#app/lib/db.server.ts';
import { indianDay } from '#app/lib/time.ts';
import type { Rules } from './quote.ts';

interface RuleRows {
  /** Null where there are no more than are known: rows are only ever added, which the database sees to. */
  settings: { key: string; value: unknown; inForceFrom: string }[] | null;
  deliveryRates: { zone: DeliveryZone; basePaise: number; baseGrams: number; perKiloPaise: number; days: number; inForceFrom: string }[];
  taxRates: { categoryId: string; rateBp: number; aboveUnitPaise: number; inForceFrom: string }[];
  commissions: { groupId: string | null; categoryId: string | null; rateBp: number; inForceFrom: string }[];
  reach: { areaPath: string; pinPrefix: string; stateCode: string; district: string; reach: Reach; inForceFrom: string }[];
}

/** Every dated rule that the price of these goods, and their way to `to`, may depend on at `now`, in one round trip. */
export async function rulesFor(lines: readonly BasketLine[], now: Date, to: Destination | null = null): Promise<Rules> {
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
        WHERE ("pinPrefix" <> '' AND starts_with(${to?.pin ?? ''}, "pinPrefix")) OR "stateCode" = ${to?.stateCode ?? '-'}) AS reach
    FROM (SELECT count(*)::int AS count FROM "Setting") setting`;
  if (!rows) throw new Error('A count gave no row');
  return {
    settings: settingsOf(rows.settings, now),
    deliveryRates: rows.deliveryRates.map(dated),
    taxRates: rows.taxRates.map(dated),
    commissions: rows.commissions.map(dated),
    reach: rows.reach.map(dated),
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
