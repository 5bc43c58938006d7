import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { plainRupees } from '#app/lib/csv.ts';
import { db } from '#app/lib/db.server.ts';
import type { Month } from './month.ts';

/** One seller's month for the tax office. Amounts are whole paise, refunds taken off. */
export interface RegisterRow {
  readonly groupId: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly seller: string;
  readonly gstin: string | null;
  readonly pan: string | null;
  /** What was sold less what came back, without GST. */
  readonly taxable: bigint;
  readonly tcs: bigint;
  /** The gross amount TDS is of: without GST, delivery included; refunds do not undo it. */
  readonly gross: bigint;
  readonly tds: bigint;
  readonly commission: bigint;
  readonly commissionTax: bigint;
  /** What it bore of the way of parcels that came back. */
  readonly freight: bigint;
  readonly freightTax: bigint;
}

/**
 * The registers of a month for the groups of the officer's area, one row a seller of record. TCS (s. 52 CGST Act) is of net
 * supplies, so refunds come off; TDS (s. 194-O Income-tax Act) is of what was credited, and a refund does not take it back.
 */
export function registersOf(scope: OfficerScope, { start, end }: Month): Promise<RegisterRow[]> {
  return db.$queryRaw<RegisterRow[]>`
    SELECT grp."id" AS "groupId", grp."nameEn", grp."nameHi", part."sellerName" AS seller, part."sellerGstin" AS gstin, part."sellerPan" AS pan,
      sum(earning."itemsPaise" - earning."taxPaise")::bigint AS taxable, sum(earning."tcsPaise")::bigint AS tcs,
      coalesce(sum(earning."itemsPaise" - earning."taxPaise" + earning."shippingPaise") FILTER (WHERE earning."kind" = 'EARNED'), 0)::bigint AS gross,
      coalesce(sum(earning."tdsPaise") FILTER (WHERE earning."kind" = 'EARNED'), 0)::bigint AS tds,
      sum(earning."commissionPaise")::bigint AS commission, sum(earning."commissionTaxPaise")::bigint AS "commissionTax",
      coalesce(sum(earning."groupShippingPaise") FILTER (WHERE earning."kind" = 'CHARGED'), 0)::bigint AS freight, sum(earning."freightTaxPaise")::bigint AS "freightTax"
    FROM "Earning" earning
      JOIN "GroupOrder" part ON part."id" = earning."groupOrderId"
      JOIN "Group" grp ON grp."id" = earning."groupId"
      JOIN "Place" place ON place."id" = grp."placeId"
    WHERE earning."at" >= ${start} AND earning."at" < ${end} AND starts_with(place."path", ${scope.area.path})
    GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 2, 4`;
}

/** A register as rows of a CSV file, in rupees. */
export function registerFile(rows: readonly RegisterRow[]): string[][] {
  const head = ['Group', 'Seller of record', 'GSTIN', 'PAN', 'Net taxable value', 'TCS', 'Gross amount', 'TDS', 'Commission', 'GST on commission', 'Freight borne', 'GST on freight'];
  return [head, ...rows.map(({ nameEn, seller, gstin, pan, ...amounts }) => [
    nameEn, seller, gstin ?? '', pan ?? '', ...[amounts.taxable, amounts.tcs, amounts.gross, amounts.tds, amounts.commission, amounts.commissionTax, amounts.freight, amounts.freightTax].map(plainRupees),
  ])];
}
