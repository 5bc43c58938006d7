import { db } from '#app/lib/db.server.ts';
import { before, days, indianDay } from '#app/lib/time.ts';
import { forgetUnmet } from './unmet.server.ts';

const STEP = 500;

/**
 * What no single change brings about: how much goods were bought in the last 90 days, tax standings that begin today, how
 * many goods bear each word. Runs at night.
 */
export async function tidySearch(now: Date): Promise<void> {
  await countPopularity(now);
  await refreshStandings(now);
  // Every changed row stands in a page that an index alone can't answer for until it is vacuumed.
  await db.$executeRaw`VACUUM (ANALYZE) "SearchDocument"`;
  await countWords();
  await forgetUnmet(now);
}

async function countPopularity(now: Date): Promise<void> {
  await db.$executeRaw`
    WITH sold AS (
      SELECT l."productId" AS id, least(sum(l.quantity), 999999999)::int AS pieces FROM "OrderLine" l JOIN "GroupOrder" o ON o.id = l."groupOrderId"
      WHERE o."placedAt" >= ${before(now, days(90))} AND o.status NOT IN ('CANCELLED', 'RETURNED', 'AWAITING_PAYMENT') GROUP BY 1
    ), changed AS (
      SELECT d."productId" AS id, coalesce(sold.pieces, 0) AS pieces FROM "SearchDocument" d LEFT JOIN sold ON sold.id = d."productId"
      WHERE d.popularity <> coalesce(sold.pieces, 0)
    )
    UPDATE "SearchDocument" d SET popularity = changed.pieces, rank = d.rank - d.popularity + changed.pieces FROM changed WHERE d."productId" = changed.id`;
}

/** A standing is written before the day it begins: on that day its group's goods may reach further, or less far. */
async function refreshStandings(now: Date): Promise<void> {
  const goods = await db.product.findMany({
    where: { status: 'PUBLISHED', group: { taxStandings: { some: { inForceFrom: { gt: before(now, days(3)), lte: new Date(indianDay(now)) } } } } }, select: { id: true },
  });
  for (let from = 0; from < goods.length; from += STEP) {
    await db.$executeRaw`SELECT refresh_search_documents(${goods.slice(from, from + STEP).map(({ id }) => id)}::uuid[])`;
  }
}

async function countWords(): Promise<void> {
  await db.$executeRaw`
    WITH counted AS (SELECT word AS folded, ndoc FROM ts_stat('SELECT tokens FROM "SearchDocument"', 'b'))
    UPDATE "SearchWord" w SET goods = counted.ndoc FROM counted WHERE counted.folded = w.folded AND w.goods <> counted.ndoc`;
}
