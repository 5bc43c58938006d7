import { db } from '#app/lib/db.server.ts';
import { minutes } from '#app/lib/time.ts';

/** Entries since the last snapshot from which on an account gets a new one. */
const WORTH_A_SNAPSHOT = 1_000;

/**
 * Takes snapshots of accounts with many new entries. Numbers are given before they are committed, so a snapshot must not end
 * where a number before it may still appear: for a moment nobody can write, and what is numbered by then is all there is.
 */
export async function snapshotBalances(): Promise<number> {
  const horizon = await settledHorizon();
  return db.$transaction((tx) => tx.$executeRaw`
    INSERT INTO "BalanceSnapshot" ("accountId", "throughEntryId", "balancePaise")
    SELECT account."id", ${horizon}::bigint, coalesce(last."balancePaise", 0) + fresh.sum
    FROM "LedgerAccount" account
      LEFT JOIN LATERAL (
        SELECT "balancePaise", "throughEntryId" FROM "BalanceSnapshot" WHERE "accountId" = account."id" ORDER BY "throughEntryId" DESC LIMIT 1
      ) last ON true
      CROSS JOIN LATERAL (
        SELECT count(*) AS count, sum("amountPaise")::bigint AS sum FROM "LedgerEntry"
        WHERE "accountId" = account."id" AND "id" > coalesce(last."throughEntryId", 0) AND "id" <= ${horizon}
      ) fresh
    WHERE fresh.count >= ${WORTH_A_SNAPSHOT}
    ON CONFLICT DO NOTHING`, { timeout: minutes(5) });
}

/** The last number below which no entry can appear any more. Throws when writers do not end soon: the next time will do. */
async function settledHorizon(): Promise<bigint> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL lock_timeout = '2s'`;
    await tx.$executeRaw`LOCK TABLE "LedgerEntry" IN SHARE MODE`;
    const [last] = await tx.$queryRaw<{ id: bigint | null }[]>`SELECT max("id") AS id FROM "LedgerEntry"`;
    return last?.id ?? 0n;
  });
}
