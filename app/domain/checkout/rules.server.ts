import type { DeliveryZone, Reach } from '#app/generated/prisma/enums.ts';
import type { BasketLine } from '#app/domain/cart/basket.ts';
import { COURIER_FAILED } from '#app/domain/orders/reasons.ts';
import { settingsAt, type SettingRow, type Settings } from '#app/domain/settings/settings.ts';
import { covers, type Destination } from '#app/domain/shipping/reach.ts';
import { prepared } from '#app/lib/db.server.ts';
import { before, days, indianDay } from '#app/lib/time.ts';
import type { Rules } from './quote.ts';

interface Row {
  version: string | null;
  settings: { key: string; value: unknown; inForceFrom: string }[];
  deliveryRates: { zone: DeliveryZone; basePaise: number; baseGrams: number; perKiloPaise: number; days: number; inForceFrom: string }[];
  taxRates: { categoryId: string; rateBp: number; aboveUnitPaise: number; inForceFrom: string }[];
  commissions: { groupId: string | null; categoryId: string | null; rateBp: number; inForceFrom: string }[];
  reach: { areaPath: string; pinPrefix: string; stateCode: string; district: string; reach: Reach; inForceFrom: string }[];
}

interface Buying {
  readonly to?: Destination | null;
  /** The number of a buyer who may pay in cash. */
  readonly phone?: string | null;
  /** The rules' version as it was read with the basket; without one they are read anew. */
  readonly version?: string | null;
}

/** At most so many cash orders that came back are counted. */
const MOST_REFUSALS = 20;

/**
 * Every dated rule that the price of these goods, their way to `to` and paying in cash may depend on at `now`, and how many
 * cash orders of `phone` came back unpaid in the days that count (what the courier itself failed to bring does not). The
 * rules of `version` are read once a process: nothing is asked where they are known and no phone has to be looked up.
 */
export async function rulesFor(lines: readonly BasketLine[], now: Date, { to = null, phone = null, version = null }: Buying = {}): Promise<Rules> {
  const groups = new Set(lines.map(({ goods }) => goods.group.id));
  const categories = new Set(lines.map(({ goods }) => goods.categoryId));
  const [known, cameBack] = await Promise.all([knownRules(version), phone === null ? [] : refusalsOf(phone)]);
  const settings = settingsOn(known, now);
  const refusedSince = before(now, days(settings['cash-on-delivery.refusal-days']));
  return {
    settings,
    deliveryRates: known.deliveryRates,
    taxRates: known.taxRates.filter(({ categoryId }) => categories.has(categoryId)),
    commissions: known.commissions.filter(({ groupId, categoryId }) => (groupId === null ? categoryId !== null && categories.has(categoryId) : groups.has(groupId))),
    reach: to === null ? [] : known.reach.filter((rule) => covers(rule, to)),
    refusals: cameBack.filter((at) => at > refusedSince).length,
  };
}

/** Every row that prices depend on, whatever its day. */
interface KnownRules extends Pick<Rules, 'deliveryRates' | 'taxRates' | 'commissions' | 'reach'> {
  /** A random value that the database changes with every change of these rows. */
  readonly version: string | null;
  readonly settings: readonly SettingRow[];
  /** The settings in force on a day, worked out once. */
  today?: { readonly day: string; readonly settings: Settings };
}

let kept: KnownRules | undefined;

async function knownRules(version: string | null): Promise<KnownRules> {
  if (version !== null && kept?.version === version) return kept;
  const [row] = await prepared<Row>`
    SELECT (SELECT version::text FROM "RulesVersion") AS version,
      (SELECT coalesce(json_agg(s), '[]') FROM (SELECT key, value, "inForceFrom" FROM "Setting" ORDER BY id) s) AS settings,
      (SELECT coalesce(json_agg(d), '[]') FROM "DeliveryRate" d) AS "deliveryRates",
      (SELECT coalesce(json_agg(t), '[]') FROM "CategoryTaxRate" t) AS "taxRates",
      (SELECT coalesce(json_agg(c), '[]') FROM "CommissionRate" c) AS commissions,
      (SELECT coalesce(json_agg(place), '[]') FROM "ReachRule" place) AS reach`;
  if (!row) throw new Error('A selection of values gave no row');
  const { settings, deliveryRates, taxRates, commissions, reach } = row;
  kept = { version: row.version, settings: settings.map(dated), deliveryRates: deliveryRates.map(dated), taxRates: taxRates.map(dated), commissions: commissions.map(dated), reach: reach.map(dated) };
  return kept;
}

const dated = <Entry extends { inForceFrom: string }>(entry: Entry) => ({ ...entry, inForceFrom: new Date(entry.inForceFrom) });

function settingsOn(known: KnownRules, now: Date): Settings {
  const day = indianDay(now);
  if (known.today?.day !== day) known.today = { day, settings: settingsAt(known.settings, now) };
  return known.today.settings;
}

/** When cash orders of a number came back unpaid, the latest first. */
async function refusalsOf(phone: string): Promise<Date[]> {
  const rows = await prepared<{ at: Date }>`
    SELECT max(event."at") AS at FROM "Order" placed
      JOIN "Payment" payment ON payment."orderId" = placed."id" AND payment."method" = 'CASH_ON_DELIVERY'
      JOIN "GroupOrder" part ON part."orderId" = placed."id" AND part."status" = 'RETURNED'
      JOIN "GroupOrderEvent" event ON event."groupOrderId" = part."id" AND event."to" = 'RETURNED' AND event."reason" IS DISTINCT FROM ${COURIER_FAILED}
    WHERE placed."phone" = ${phone} GROUP BY placed."id" ORDER BY 1 DESC LIMIT ${MOST_REFUSALS}`;
  return rows.map(({ at }) => at);
}
