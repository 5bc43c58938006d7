import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { AccountKind } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';

const PAGE = 50;

export interface AccountRow {
  readonly id: number;
  readonly kind: AccountKind;
  readonly party: string;
  readonly nameEn: string | null;
  readonly nameHi: string | null;
  /** Debits positive. */
  readonly balance: bigint;
}

/** More groups' accounts than anybody reads on one page; each is found from its group. */
const MOST_ACCOUNTS = 500;

/** The shop's own accounts, and those of the groups of the officer's area, each with its balance; or the one of this id. */
export function ledgerAccounts(scope: OfficerScope, id: number | null = null): Promise<AccountRow[]> {
  return db.$queryRaw<AccountRow[]>`
    SELECT account."id", account."kind"::text, account."party", grp."nameEn", grp."nameHi",
      (coalesce(snapshot."balancePaise", 0) + coalesce((
        SELECT sum(entry."amountPaise") FROM "LedgerEntry" entry
        WHERE entry."accountId" = account."id" AND entry."id" > coalesce(snapshot."throughEntryId", 0)), 0))::bigint AS balance
    FROM "LedgerAccount" account
      LEFT JOIN LATERAL (SELECT "balancePaise", "throughEntryId" FROM "BalanceSnapshot" WHERE "accountId" = account."id" ORDER BY "throughEntryId" DESC LIMIT 1) snapshot ON true
      LEFT JOIN "Group" grp ON account."kind" IN ('GROUP_PAYABLE', 'TDS_CARRIED') AND grp."id"::text = split_part(account."party", ':', 1)
      LEFT JOIN "Place" place ON place."id" = grp."placeId"
    WHERE (account."kind" NOT IN ('GROUP_PAYABLE', 'TDS_CARRIED') OR starts_with(place."path", ${scope.area.path}))
      AND (${id}::int IS NULL OR account."id" = ${id})
    ORDER BY account."kind", grp."nameEn", account."party" LIMIT ${MOST_ACCOUNTS}`;
}

/** One account with a page of its entries, newest first; null when it is not this officer's to see. */
export async function ledgerAccount(scope: OfficerScope, id: string, before: string | null) {
  const [account] = /^\d{1,9}$/.test(id) ? await ledgerAccounts(scope, Number(id)) : [];
  if (!account) return null;
  const rows = await db.ledgerEntry.findMany({
    where: { accountId: account.id, ...(before && /^\d{1,18}$/.test(before) ? { id: { lt: BigInt(before) } } : {}) }, orderBy: { id: 'desc' }, take: PAGE + 1,
    select: { id: true, amountPaise: true, set: { select: { kind: true, at: true, order: { select: { number: true } } } } },
  });
  const entries = rows.slice(0, PAGE).map(({ id: entryId, ...entry }) => ({ ...entry, id: String(entryId) }));
  return { account, entries, next: rows.length > PAGE ? (entries.at(-1)?.id ?? null) : null };
}

/** Everything posted for an order that has a group of the officer's area in it, by the order's number; null when there is none. */
export async function postedForOrder(scope: OfficerScope, number: string) {
  const order = await db.order.findFirst({
    where: { number: number.trim().toUpperCase().split('-')[0] ?? '', groupOrders: { some: { group: { place: { path: { startsWith: scope.area.path } } } } } },
    select: { number: true, entrySets: { orderBy: { id: 'asc' }, select: { id: true, kind: true, at: true, entries: { orderBy: { id: 'asc' }, select: { id: true, amountPaise: true, account: { select: { id: true, kind: true } } } } } } },
  });
  return order && { number: order.number, sets: order.entrySets.map(({ id, entries, ...set }) => ({ ...set, id: String(id), entries: entries.map((entry) => ({ ...entry, id: String(entry.id) })) })) };
}
