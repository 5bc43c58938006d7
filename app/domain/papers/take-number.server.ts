import type { PaperKind } from '#app/generated/prisma/enums.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { financialYear } from '#app/lib/time.ts';
import { SERIES, paperNumber } from './number.ts';

/**
 * Takes the next number of a seller's series. The series' row stays locked until the caller's transaction ends, so that
 * two never get the same number and a rollback gives it back; at commit the database asks for the paper that bears it.
 * Whoever issues papers of several sellers in one transaction takes them in the order of their keys.
 */
export async function takeNumber(tx: DbOrTransaction, seller: string, kind: PaperKind, now: Date) {
  const series = SERIES[kind];
  const year = financialYear(now);
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO "PaperSeries" AS known ("seller", "series", "year", "last") VALUES (${seller}, ${series}, ${year}, 1)
    ON CONFLICT ("seller", "series", "year") DO UPDATE SET "last" = known."last" + 1 RETURNING "last"`;
  if (!row) throw new Error('A series gave no number');
  return { seller, series, year, sequence: row.last, number: paperNumber(series, year, row.last) };
}
