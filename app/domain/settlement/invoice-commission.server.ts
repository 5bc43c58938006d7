import { issueCommissionInvoice } from '#app/domain/papers/issue-commission-invoice.server.ts';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import { db } from '#app/lib/db.server.ts';
import { paise } from '#app/lib/money.ts';
import { before, days, indianDay } from '#app/lib/time.ts';
import { monthOf, previousMonth, type Month } from './month.ts';

/** Groups of one round; a round is one short transaction a group. */
const ROUND = 500;

interface Uninvoiced {
  readonly groupId: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly address: string;
  readonly stateCode: string;
  readonly gstin: string | null;
  readonly orders: number;
  readonly parcels: number;
  readonly commission: bigint;
  readonly tax: bigint;
  readonly freight: bigint;
  readonly freightTax: bigint;
}

/**
 * Invoices the commission of the month that ended and the freight that groups bear, to each group that sold in it and has no invoice for it yet; runs every
 * night, so a night that was missed is made up for. What is invoiced is all commission up to the month's end less what
 * earlier invoices bear: commission that refunds took back comes off, and where more came back than was earned, nothing is
 * invoiced of it and the rest comes off the next month's.
 */
export async function invoiceCommission(now: Date): Promise<void> {
  const month = monthOf(previousMonth(indianDay(now).slice(0, 7)), now);
  const { 'commission.gst-rate': rateBp, 'undelivered.freight-gst-rate': freightRateBp } = await settingsInForce(before(month.end, days(1)));
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const groups = await uninvoiced(month, after);
    for (const { groupId, orders, parcels, commission, tax, freight, freightTax, ...to } of groups) {
      const sold = commission > 0n && tax >= 0n;
      if (!sold && freight <= 0n) continue;
      const services = {
        commission: { count: orders, rateBp, taxable: paise(sold ? Number(commission) : 0), tax: paise(sold ? Number(tax) : 0) },
        freight: freight > 0n ? { count: parcels, rateBp: freightRateBp, taxable: paise(Number(freight)), tax: paise(Number(freightTax)) } : null,
      };
      await db.$transaction(async (tx) => {
        // Another worker may have come first; it holds the group's row until its invoice is written.
        await tx.$queryRaw`SELECT 1 FROM "Group" WHERE id = ${groupId}::uuid FOR UPDATE`;
        if ((await tx.paper.count({ where: { groupId, month: month.name } })) > 0) return;
        await issueCommissionInvoice(tx, { groupId, month: month.name, to, ...services }, now);
      });
    }
    const last = groups.at(-1);
    if (!last || groups.length < ROUND) return;
    after = last.groupId;
  }
}

/** The seller of record is that of the newest parcel: a federation whose members sell under its number gets the credit. */
function uninvoiced({ name, start, end }: Month, after: string): Promise<Uninvoiced[]> {
  return db.$queryRaw<Uninvoiced[]>`
    WITH sold AS (
      SELECT DISTINCT e."groupId" FROM "Earning" e
      WHERE e.at >= ${start} AND e.at < ${end} AND e."groupId" > ${after}::uuid
        AND NOT EXISTS (SELECT 1 FROM "Paper" p WHERE p."groupId" = e."groupId" AND p.month = ${name} AND p.kind = 'COMMISSION_INVOICE')
      ORDER BY 1 LIMIT ${ROUND}
    )
    SELECT g.id::text AS "groupId", g."nameEn", g."nameHi", part."sellerAddress" AS address, part."sellerStateCode" AS "stateCode", part."sellerGstin" AS gstin,
      earned.orders, earned.parcels, earned.commission - billed.commission AS commission, earned.tax - billed.tax AS tax,
      earned.freight - billed.freight AS freight, earned.freight_tax - billed.freight_tax AS "freightTax"
    FROM sold JOIN "Group" g ON g.id = sold."groupId"
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE e.kind = 'EARNED' AND e.at >= ${start})::int AS orders,
        count(*) FILTER (WHERE e.kind = 'CHARGED' AND e."groupShippingPaise" > 0 AND e.at >= ${start})::int AS parcels,
        coalesce(sum(e."commissionPaise"), 0)::bigint AS commission, coalesce(sum(e."commissionTaxPaise"), 0)::bigint AS tax,
        coalesce(sum(e."groupShippingPaise") FILTER (WHERE e.kind = 'CHARGED'), 0)::bigint AS freight, sum(e."freightTaxPaise")::bigint AS freight_tax,
        max(e.id) FILTER (WHERE e.kind <> 'REVERSED') AS newest
      FROM "Earning" e WHERE e."groupId" = g.id AND e.at < ${end}
    ) earned
    CROSS JOIN LATERAL (
      SELECT coalesce(sum((p.facts->>'taxable')::bigint), 0)::bigint AS commission,
        coalesce(sum((p.facts->>'cgst')::bigint + (p.facts->>'sgst')::bigint + (p.facts->>'igst')::bigint), 0)::bigint AS tax,
        coalesce(sum((p.facts->'freight'->>'taxable')::bigint), 0)::bigint AS freight,
        coalesce(sum((p.facts->'freight'->>'total')::bigint - (p.facts->'freight'->>'taxable')::bigint), 0)::bigint AS freight_tax
      FROM "Paper" p WHERE p."groupId" = g.id AND p.kind = 'COMMISSION_INVOICE'
    ) billed
    JOIN "Earning" newest ON newest.id = earned.newest
    JOIN "GroupOrder" part ON part.id = newest."groupOrderId"
    ORDER BY g.id`;
}
