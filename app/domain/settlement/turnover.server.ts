import type { TaxStandingKind } from '#app/generated/prisma/enums.ts';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import { db } from '#app/lib/db.server.ts';
import { financialYear, startOfFinancialYear } from '#app/lib/time.ts';
import { thresholdAt, turnoverWarning, type Turnover } from './turnover.ts';

interface Row {
  paise: bigint;
  stateCode: string;
  standing: TaxStandingKind | null;
}

/** A group's turnover in the shop this financial year; null where no threshold is in force. What it sells elsewhere is not in it. */
export async function turnoverOf(groupId: string, now: Date): Promise<Turnover | null> {
  const year = financialYear(now);
  const [rows, thresholds, settings] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT place."stateCode", standing."kind"::text AS standing, coalesce((
        SELECT sum("itemsPaise" - "taxPaise") FROM "Earning"
        WHERE "groupId" = grp."id" AND "at" >= ${startOfFinancialYear(year)} AND "at" < ${startOfFinancialYear(year + 1)}), 0)::bigint AS paise
      FROM "Group" grp
        JOIN "Place" place ON place."id" = grp."placeId"
        LEFT JOIN LATERAL (
          SELECT "kind" FROM "TaxStanding" WHERE "groupId" = grp."id" AND "inForceFrom" <= (${now}::timestamptz AT TIME ZONE 'Asia/Kolkata')::date ORDER BY "inForceFrom" DESC LIMIT 1
        ) standing ON true
      WHERE grp."id" = ${groupId}::uuid`,
    db.turnoverThreshold.findMany({ select: { stateCode: true, amountPaise: true, unsure: true, inForceFrom: true } }),
    settingsInForce(now),
  ]);
  const [row] = rows;
  const threshold = row && thresholdAt(thresholds, row.stateCode, now);
  if (!row || !threshold) return null;
  const { amountPaise: thresholdPaise, unsure } = threshold;
  return { year, paise: row.paise, thresholdPaise, unsure, warning: turnoverWarning(row.paise, thresholdPaise, row.standing, settings['turnover.warn-at']) };
}
