import type { AccountKind } from '#app/generated/prisma/enums.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';

/**
 * The sum of an account's entries in whole paise, debits positive; zero for one that has none. From the newest snapshot on,
 * so that it takes the same time however long the account's history is.
 */
export async function balanceOf(kind: AccountKind, party = '', on: DbOrTransaction = db): Promise<bigint> {
  const [row] = await on.$queryRaw<{ balance: bigint }[]>`
    SELECT (coalesce(snapshot."balancePaise", 0) + coalesce((
      SELECT sum(entry."amountPaise") FROM "LedgerEntry" entry
      WHERE entry."accountId" = account."id" AND entry."id" > coalesce(snapshot."throughEntryId", 0)), 0))::bigint AS balance
    FROM "LedgerAccount" account LEFT JOIN LATERAL (
      SELECT "balancePaise", "throughEntryId" FROM "BalanceSnapshot" WHERE "accountId" = account."id" ORDER BY "throughEntryId" DESC LIMIT 1
    ) snapshot ON true
    WHERE account."kind" = ${kind}::"AccountKind" AND account."party" = ${party}`;
  return row?.balance ?? 0n;
}
