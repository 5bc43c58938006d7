import { postEntrySets } from '#app/domain/ledger/post-entry-set.server.ts';
import { tdsUnused } from '#app/domain/ledger/shop-entries.ts';
import { db } from '#app/lib/db.server.ts';
import { financialYear } from '#app/lib/time.ts';

/**
 * TDS carried from a financial year that is over can't be used any more: the shop bears it. Runs every night; a year ends once,
 * and a refund of an old sale counts for the year in which it is made.
 */
export async function closeTdsYears(now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const carried = await tx.$queryRaw<{ party: string; paise: bigint }[]>`
      SELECT account."party", sum(entry."amountPaise")::bigint AS paise
      FROM "LedgerAccount" account JOIN "LedgerEntry" entry ON entry."accountId" = account."id"
      WHERE account."kind" = 'TDS_CARRIED' AND split_part(account."party", ':', 2)::int < ${financialYear(now)}
        AND NOT EXISTS (SELECT FROM "EntrySet" closed WHERE closed."kind" = 'TDS_UNUSED' AND closed."subjectId" = account."party")
      GROUP BY 1 HAVING sum(entry."amountPaise") > 0 ORDER BY 1`;
    await postEntrySets(tx, carried.map(({ party, paise }) => tdsUnused(party, paise, now)));
  });
}
