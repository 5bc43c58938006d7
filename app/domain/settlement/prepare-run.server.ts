import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { indianDay, minutes } from '#app/lib/time.ts';

/** `byUpi`: small payouts go on the UPI list rather than into the bank's file. */
export interface RunWishes {
  readonly byUpi: boolean;
}

/**
 * Gathers what is due today to the groups of the officer's area into a run: one payout a group, of everything due to it less
 * everything taken back. Groups that owe more than is due to them, or have no bank account, are left out and stay due.
 * Refuses when nothing is left to pay (nothing-due).
 */
export async function preparePayoutRun(scope: OfficerScope, { byUpi }: RunWishes, now: Date): Promise<Result<{ id: string }, 'nothing-due'>> {
  const rules = await settingsInForce(now);
  const day = indianDay(now);
  const id = newId();
  return db.$transaction(async (tx) => {
    // One gathering at a time: what is due goes into one run.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('payout-run', 0))`;
    const [{ number } = { number: '' }] = await tx.$queryRaw<{ number: string }[]>`SELECT 'R' || nextval('payout_run_number') AS number`;
    await tx.payoutRun.create({ data: { id, number, areaId: scope.area.id, dueThrough: new Date(day), preparedById: scope.officer.id, preparedAt: now } });
    const gathered = await gather(tx, { runId: id, day, area: scope.area.path, byUpi, rtgsFrom: rules['payout.rtgs-from'], upiLimit: rules['payout.upi-limit'] });
    if (gathered === 0) {
      await tx.payoutRun.delete({ where: { id } });
      return err('nothing-due');
    }
    await recordAudit(tx, { action: 'prepare-payout-run', subject: { kind: 'payout-run', id }, by: { officerId: scope.officer.id, personId: scope.officer.personId } });
    return ok({ id });
  }, { timeout: minutes(2) });
}

interface Gathering {
  readonly runId: string;
  readonly day: string;
  readonly area: string;
  readonly byUpi: boolean;
  readonly rtgsFrom: number;
  readonly upiLimit: number;
}

/** Writes the payouts and puts their earnings into them, in one statement whatever their number. Answers how many earnings. */
function gather(tx: DbOrTransaction, { runId, day, area, byUpi, rtgsFrom, upiLimit }: Gathering): Promise<number> {
  return tx.$executeRaw`
    WITH due AS MATERIALIZED (SELECT * FROM due_earnings(${day}::date, ${area})),
    sums AS (
      SELECT "groupId", count(*) FILTER (WHERE "kind" = 'EARNED') AS orders,
        coalesce(sum("itemsPaise") FILTER (WHERE "kind" = 'EARNED'), 0) AS sales,
        coalesce(sum("commissionPaise") FILTER (WHERE "kind" = 'EARNED'), 0) AS commission,
        coalesce(sum("commissionTaxPaise") FILTER (WHERE "kind" = 'EARNED'), 0) AS commission_tax,
        coalesce(sum("tcsPaise") FILTER (WHERE "kind" = 'EARNED'), 0) AS tcs,
        coalesce(sum("tdsPaise") FILTER (WHERE "kind" = 'EARNED'), 0) AS tds,
        coalesce(sum("sharePaise") FILTER (WHERE "kind" = 'REVERSED'), 0) AS refunds,
        coalesce(sum("sharePaise") FILTER (WHERE "kind" = 'CHARGED'), 0) - coalesce(sum("groupShippingPaise") FILTER (WHERE "kind" = 'EARNED'), 0) AS charges,
        sum("sharePaise") AS amount
      FROM due GROUP BY "groupId" HAVING sum("sharePaise") > 0
    ), accounts AS (
      SELECT DISTINCT ON ("groupId") "groupId", "holder", "accountNumber", "ifsc"
      FROM "BankAccount" WHERE "inForceFrom" <= ${day}::date ORDER BY "groupId", "inForceFrom" DESC
    ), made AS (
      INSERT INTO "Payout" ("id", "number", "runId", "groupId", "channel", "orders", "salesPaise", "commissionPaise", "commissionTaxPaise",
        "tcsPaise", "tdsPaise", "refundsPaise", "chargesPaise", "amountPaise", "holder", "accountNumber", "ifsc")
      SELECT uuidv7(), 'P' || nextval('payout_number'), ${runId}::uuid, sums."groupId",
        (CASE WHEN ${byUpi} AND amount <= ${upiLimit} THEN 'UPI' WHEN amount >= ${rtgsFrom} THEN 'RTGS' ELSE 'NEFT' END)::"PayoutChannel",
        orders, sales, commission, commission_tax, tcs, tds, refunds, charges, amount, "holder", "accountNumber", "ifsc"
      FROM sums JOIN accounts ON accounts."groupId" = sums."groupId" ORDER BY sums."groupId"
      RETURNING "id", "groupId"
    )
    UPDATE "Earning" SET "payoutId" = made."id" FROM due JOIN made ON made."groupId" = due."groupId" WHERE "Earning"."id" = due."id"`;
}
