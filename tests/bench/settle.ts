import { balanceOf } from '#app/domain/ledger/balance.server.ts';
import { snapshotBalances } from '#app/domain/ledger/snapshot-balances.server.ts';
import { bankLines } from '#app/domain/settlement/run-queries.server.ts';
import { bankFile } from '#app/domain/settlement/bank-file.ts';
import { importResults } from '#app/domain/settlement/import-results.server.ts';
import { moveRun } from '#app/domain/settlement/move-run.server.ts';
import { preparePayoutRun } from '#app/domain/settlement/prepare-run.server.ts';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { toCsv } from '#app/lib/csv.ts';
import { db } from '#app/lib/db.server.ts';
import { createGroup, createRules } from '../support/shop-fixtures.ts';

const GROUPS = 2_800;
const ORDERS = 100_000;
const ENTRIES = 1_000_000;
const RUNS = 3;
const NOW = new Date();

await createRules();
const first = await createGroup();
await db.$executeRaw`
  INSERT INTO "Group" ("id", "slug", "nameEn", "nameHi", "status", "placeId", "pin", "address")
  SELECT uuidv7(), 'bench-' || n, 'Group ' || n, 'समूह ' || n, 'APPROVED', ${first.placeId}::uuid, '177001', 'Hamirpur' FROM generate_series(1, ${GROUPS}::int) n`;
await db.$executeRaw`
  INSERT INTO "BankAccount" ("id", "groupId", "holder", "accountNumber", "ifsc", "inForceFrom")
  SELECT uuidv7(), "id", "nameEn", '30' || lpad((row_number() OVER ())::text, 9, '0'), 'SBIN0001234', '2024-01-01' FROM "Group" WHERE "slug" LIKE 'bench-%'`;
const place = await db.place.findUniqueOrThrow({ where: { id: first.placeId } });

async function officer(name: string): Promise<OfficerScope> {
  const made = await db.officer.create({ data: { person: { create: { name } }, email: `${name}@example.com`, title: name, area: { connect: { id: place.id } }, passwordHash: '-' } });
  return { officer: { id: made.id, personId: made.personId, title: name }, area: place };
}
const [one, other] = [await officer('first'), await officer('second')];

/** A hundred thousand delivered group orders of two jars, each with its entries in the ledger. */
async function deliver(round: number): Promise<void> {
  await db.$executeRawUnsafe(`
    WITH "groups" AS (SELECT "id", row_number() OVER (ORDER BY "id") - 1 AS n FROM "Group" WHERE "slug" LIKE 'bench-%'),
    carts AS (INSERT INTO "Cart" ("id", "tokenHash", "updatedAt") SELECT uuidv7(), '${round}-' || n, now() FROM generate_series(1, ${ORDERS}) n RETURNING "id"),
    numbered AS (SELECT "id" AS cart, uuidv7() AS order_id, uuidv7() AS part_id, row_number() OVER () AS n FROM carts),
    orders AS (INSERT INTO "Order" ("id", "number", "token", "cartId", "language", "name", "phone", "line1", "line2", "city", "district", "stateCode", "pin", "billStateCode", "itemsPaise", "shippingPaise", "totalPaise", "placedAt")
      SELECT order_id, 'B${round}-' || n, 'b${round}-' || n, cart, 'hi', 'Meera', '+919812345670', '12 Temple Road', '', 'Hamirpur', 'Hamirpur', '02', '177001', '02', 42000, 0, 42000, now() FROM numbered),
    parts AS (INSERT INTO "GroupOrder" ("id", "orderId", "groupId", "number", "status", "itemsPaise", "shippingPaise", "totalPaise", "taxPaise", "commissionPaise", "commissionTaxPaise", "tcsPaise", "tdsPaise", "sharePaise", "sellerKind", "sellerName", "sellerAddress", "sellerStateCode", "groupNameEn", "groupNameHi", "promisedBy", "placedAt")
      SELECT part_id, order_id, "groups"."id", 'B${round}-' || numbered.n || '-1', 'DELIVERED', 42000, 0, 42000, 2000, 2000, 360, 200, 40, 39400, 'OWN_GSTIN', 'Group', 'Hamirpur', '02', 'Group', 'समूह', now(), now()
      FROM numbered JOIN "groups" ON "groups".n = numbered.n % ${GROUPS})
    INSERT INTO "Earning" ("kind", "subjectId", "groupOrderId", "groupId", "at", "dueOn", "itemsPaise", "taxPaise", "shippingPaise", "commissionPaise", "commissionTaxPaise", "tcsPaise", "tdsPaise", "sharePaise")
      SELECT 'EARNED', part_id, part_id, "groups"."id", now(), now() - interval '1 day', 42000, 2000, 0, 2000, 360, 200, 40, 39400
      FROM numbered JOIN "groups" ON "groups".n = numbered.n % ${GROUPS}`);
  await db.$executeRawUnsafe('ANALYZE');
}

/** From what is due to the bank's references: prepared, submitted, approved, exported with its file, and answered. */
async function settle(round: number): Promise<number> {
  const start = performance.now();
  const run = await preparePayoutRun(one, { byUpi: false }, NOW);
  if (!run.ok) throw new Error(run.error);
  for (const [scope, move] of [[one, 'submit'], [other, 'approve'], [one, 'export']] as const) {
    const moved = await moveRun(scope, run.value.id, move, NOW);
    if (!moved.ok) throw new Error(moved.error);
  }
  const exported = await bankLines(one, run.value.id);
  const file = toCsv(bankFile(exported?.lines ?? []));
  if (file.length < GROUPS) throw new Error('The file for the bank is empty');
  const answers = toCsv([['Reference', 'Status', 'UTR'], ...(exported?.lines ?? []).map(({ number }) => [number, 'Paid', `UTR${round}${number}`])]);
  const imported = await importResults(one, run.value.id, answers, NOW);
  if (!imported.ok || imported.value.paid !== GROUPS) throw new Error('Not every payout was answered');
  return (performance.now() - start) / 1000;
}

/** A group whose account has a million entries, most of them before its newest snapshot. */
async function busyGroup(): Promise<string> {
  await db.$executeRawUnsafe(`
    INSERT INTO "LedgerAccount" ("kind", "party") VALUES ('GROUP_PAYABLE', 'busy'), ('COMMISSION_INCOME', '') ON CONFLICT DO NOTHING`);
  const write = (from: number, to: number) => db.$executeRawUnsafe(`
    WITH sets AS (INSERT INTO "EntrySet" ("kind", "subjectId", "at") SELECT 'WRITTEN_OFF', 'busy-' || n, now() FROM generate_series(${from}, ${to}) n RETURNING "id")
    INSERT INTO "LedgerEntry" ("setId", "accountId", "amountPaise")
    SELECT sets."id", account."id", CASE account."kind" WHEN 'GROUP_PAYABLE' THEN -39400 ELSE 39400 END
    FROM sets, "LedgerAccount" account WHERE (account."kind" = 'GROUP_PAYABLE' AND account."party" = 'busy') OR (account."kind" = 'COMMISSION_INCOME' AND account."party" = '')`);
  // Loading is not what is measured: the ledger's own checks are left out of it.
  const checks = async (as: 'ENABLE' | 'DISABLE') => {
    for (const table of ['EntrySet', 'LedgerEntry']) await db.$executeRawUnsafe(`ALTER TABLE "${table}" ${as} TRIGGER USER`);
  };
  await checks('DISABLE');
  for (let from = 1; from <= ENTRIES - 900; from += 100_000) await write(from, Math.min(from + 99_999, ENTRIES - 900));
  await snapshotBalances();
  await write(ENTRIES - 899, ENTRIES);
  await checks('ENABLE');
  await db.$executeRawUnsafe('VACUUM ANALYZE "LedgerEntry"');
  return 'busy';
}

const settling: number[] = [];
for (let round = 0; round < RUNS; round += 1) {
  await deliver(round);
  settling.push(await settle(round));
}
/** What the process held at most while it settled, in megabytes. */
const memory = process.resourceUsage().maxRSS / 1024;

const busy = await busyGroup();
const balances: number[] = [];
for (let round = 0; round < 50; round += 1) {
  const start = performance.now();
  const balance = await balanceOf('GROUP_PAYABLE', busy);
  balances.push(performance.now() - start);
  if (balance !== BigInt(-39_400 * ENTRIES)) throw new Error('The balance is wrong');
}
await db.$disconnect();
process.stdout.write(JSON.stringify({ settling, memory, balances: balances.slice(5) }));
