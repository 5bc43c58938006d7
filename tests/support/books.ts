import { expect } from 'vitest';
import { Prisma } from '#app/generated/prisma/client.ts';
import { db } from '#app/lib/db.server.ts';

/** What must hold of everything in the database, whatever happened: each asks for the rows that break it. */
const RULES = {
  'group orders add up to their order, and the order to its payment': Prisma.sql`
    SELECT o."id" FROM "Order" o JOIN "Payment" p ON p."orderId" = o."id" JOIN "GroupOrder" g ON g."orderId" = o."id" GROUP BY o."id", p."id"
    HAVING sum(g."itemsPaise") <> o."itemsPaise" OR sum(g."discountPaise") <> o."discountPaise" OR sum(g."shippingPaise") <> o."shippingPaise"
      OR sum(g."totalPaise") <> o."totalPaise" OR o."totalPaise" <> p."amountPaise"`,
  'lines add up to their group order, and its amounts to its total and share': Prisma.sql`
    SELECT g."id" FROM "GroupOrder" g JOIN "OrderLine" l ON l."groupOrderId" = g."id" GROUP BY g."id"
    HAVING sum(l."linePaise") <> g."itemsPaise" OR sum(l."discountPaise") <> g."discountPaise" OR sum(l."groupDiscountPaise") <> g."groupDiscountPaise" OR sum(l."taxPaise") <> g."taxPaise"
      OR g."totalPaise" <> g."itemsPaise" - g."discountPaise" + g."shippingPaise"
      OR g."sharePaise" <> g."itemsPaise" - g."groupDiscountPaise" - g."groupShippingPaise" - g."commissionPaise" - g."commissionTaxPaise" - g."tcsPaise" - g."tdsPaise"`,
  'no more is refunded than was paid, nor more pieces than were sold, and nothing of what was not paid': Prisma.sql`
    SELECT g."id" FROM "GroupOrder" g JOIN "Refund" r ON r."groupOrderId" = g."id" AND r."insteadOfId" IS NULL GROUP BY g."id" HAVING sum(r."amountPaise") > g."totalPaise"
    UNION ALL SELECT p."id" FROM "Payment" p JOIN "Refund" r ON r."paymentId" = p."id" WHERE p."status" NOT IN ('PAID', 'CASH_DUE', 'CASH_COLLECTED')
    UNION ALL SELECT l."id" FROM "OrderLine" l JOIN "RefundLine" r ON r."orderLineId" = l."id" GROUP BY l."id" HAVING sum(r."amountPaise") > l."linePaise" OR sum(r."quantity") > l."quantity"`,
  'a refund is sent anew only in place of one that failed': Prisma.sql`
    SELECT r."id" FROM "Refund" r JOIN "Refund" f ON f."id" = r."insteadOfId" WHERE f."status" <> 'FAILED' OR f."amountPaise" <> r."amountPaise"`,
  'what a lost dispute gave back is met by no more than it took, and nothing it has room for is still to be sent': Prisma.sql`
    WITH live AS (SELECT * FROM "Refund" r WHERE NOT EXISTS (SELECT FROM "Refund" a WHERE a."insteadOfId" = r."id")),
      lost AS (SELECT p."id" AS "paymentId", (SELECT coalesce(sum(d."amountPaise"), 0) FROM "Dispute" d WHERE d."paymentId" = p."id" AND d."status" = 'LOST') - (SELECT coalesce(sum(r."metPaise"), 0) FROM live r WHERE r."paymentId" = p."id") AS room FROM "Payment" p)
    SELECT "paymentId" AS id FROM lost WHERE room < 0
    UNION ALL SELECT r."id" FROM live r JOIN lost USING ("paymentId") WHERE room > 0 AND r."status" IN ('REQUESTED', 'FAILED')`,
  'what is refunded after a dispute was lost, and what the bank took, is no more than was paid': Prisma.sql`
    SELECT p."id" FROM "Payment" p JOIN "Dispute" d ON d."paymentId" = p."id" AND d."status" = 'LOST'
    WHERE d."amountPaise" + (SELECT coalesce(sum(r."amountPaise" - r."metPaise"), 0) FROM "Refund" r WHERE r."paymentId" = p."id" AND r."requestedAt" >= d."closedAt" AND NOT EXISTS (SELECT FROM "Refund" a WHERE a."insteadOfId" = r."id")) > p."amountPaise"`,
  'coupons take off what their orders say, each group’s from its own goods only, and are used as long as something of the order is sold': Prisma.sql`
    WITH taken AS (SELECT u."orderId", c."funder", c."groupId", sum(u."discountPaise") AS off, sum(u."waivedPaise") AS waived FROM "CouponUse" u JOIN "Coupon" c ON c."id" = u."couponId" GROUP BY 1, 2, 3)
    SELECT g."orderId" AS id FROM "GroupOrder" g GROUP BY 1
      HAVING sum(g."discountPaise" - g."groupDiscountPaise") <> coalesce((SELECT sum(off) FROM taken t WHERE t."orderId" = g."orderId" AND t."funder" = 'STORE'), 0)
        OR sum(g."waivedPaise") <> coalesce((SELECT sum(waived) FROM taken t WHERE t."orderId" = g."orderId"), 0)
    UNION ALL SELECT g."id" FROM "GroupOrder" g LEFT JOIN taken t ON t."orderId" = g."orderId" AND t."funder" = 'GROUP' AND t."groupId" = g."groupId"
      WHERE g."groupDiscountPaise" <> coalesce(t.off, 0) OR g."groupShippingPaise" <> coalesce(t.waived, 0)
    UNION ALL SELECT u."id" FROM "CouponUse" u WHERE (u."releasedAt" IS NULL) <> EXISTS (SELECT FROM "GroupOrder" g WHERE g."orderId" = u."orderId" AND g."status" <> 'CANCELLED')
    UNION ALL SELECT c."id" FROM "Coupon" c WHERE c."used" <> (SELECT count(*) FROM "CouponUse" u WHERE u."couponId" = c."id" AND u."releasedAt" IS NULL)`,
  'every entry set sums to zero': Prisma.sql`SELECT "setId"::text AS id FROM "LedgerEntry" GROUP BY 1 HAVING sum("amountPaise") <> 0 OR count(*) < 2`,
  'a payable is its shares − reversals and charges − payouts + what the bank returned, and what is in no payout that was sent': Prisma.sql`
    WITH owed AS (SELECT a."party" AS id, -sum(e."amountPaise") AS paise FROM "LedgerAccount" a JOIN "LedgerEntry" e ON e."accountId" = a."id" WHERE a."kind" = 'GROUP_PAYABLE' GROUP BY 1),
      earned AS (SELECT e."groupId"::text AS id, sum(e."sharePaise") AS paise, coalesce(sum(e."sharePaise") FILTER (WHERE e."payoutId" IS NULL OR p."status" = 'PLANNED'), 0) AS open
        FROM "Earning" e LEFT JOIN "Payout" p ON p."id" = e."payoutId" GROUP BY 1),
      paid AS (SELECT "groupId"::text AS id, coalesce(sum("amountPaise") FILTER (WHERE "sentAt" IS NOT NULL), 0) - coalesce(sum("amountPaise") FILTER (WHERE "returnedAt" IS NOT NULL), 0) AS paise FROM "Payout" GROUP BY 1)
    SELECT id FROM earned LEFT JOIN owed USING (id) LEFT JOIN paid USING (id)
    WHERE coalesce(owed.paise, 0) <> earned.paise - coalesce(paid.paise, 0) OR coalesce(owed.paise, 0) <> earned.open`,
  'a payout is what it pays': Prisma.sql`
    SELECT p."id" FROM "Payout" p JOIN "Earning" e ON e."payoutId" = p."id" GROUP BY p."id" HAVING sum(e."sharePaise") <> p."amountPaise" OR p."status" IN ('RETURNED', 'CANCELLED')
    UNION ALL SELECT p."id" FROM "Payout" p WHERE p."status" IN ('PLANNED', 'SENT', 'PAID') AND NOT EXISTS (SELECT FROM "Earning" e WHERE e."payoutId" = p."id")
    UNION ALL SELECT r."id" FROM "PayoutRun" r WHERE (r."status" = 'EXPORTED') <> EXISTS (SELECT FROM "Payout" p WHERE p."runId" = r."id" AND p."status" = 'SENT')
      OR (r."status" IN ('DRAFT', 'AWAITING', 'APPROVED')) <> EXISTS (SELECT FROM "Payout" p WHERE p."runId" = r."id" AND p."status" = 'PLANNED')`,
  'stock is what its movements say: received, returned, sent out, written off, counted; and held for what is still to be sent': Prisma.sql`
    WITH moved AS (SELECT "variantId" AS id, sum("onHandChange") AS on_hand, sum("heldChange") AS held FROM "StockMovement" GROUP BY 1),
      wanted AS (SELECT l."variantId" AS id, sum(l."quantity") AS held FROM "OrderLine" l JOIN "GroupOrder" g ON g."id" = l."groupOrderId" WHERE g."status" IN ('AWAITING_PAYMENT', 'PLACED', 'ACCEPTED', 'PACKED') GROUP BY 1)
    SELECT v."id"::text FROM "Variant" v LEFT JOIN moved ON moved.id = v."id" LEFT JOIN wanted ON wanted.id = v."id"
    WHERE v."onHand" <> coalesce(moved.on_hand, 0) OR v."held" <> coalesce(moved.held, 0) OR v."held" <> coalesce(wanted.held, 0) OR v."onHand" < v."held"
    UNION ALL SELECT "id"::text FROM "StockMovement" WHERE ("kind" IN ('HELD', 'RELEASED') AND "onHandChange" <> 0) OR ("kind" IN ('RECEIVED', 'RETURNED') AND "onHandChange" < 0)
      OR ("kind" IN ('DISPATCHED', 'WRITTEN_OFF') AND "onHandChange" > 0) OR ("kind" IN ('RECEIVED', 'RETURNED', 'WRITTEN_OFF', 'COUNTED') AND "heldChange" <> 0)`,
  'a status is that of the last move, and a payment’s follows from its parcels': Prisma.sql`
    SELECT g."id" FROM "GroupOrder" g WHERE g."status" IS DISTINCT FROM (SELECT e."to" FROM "GroupOrderEvent" e WHERE e."groupOrderId" = g."id" ORDER BY e."id" DESC LIMIT 1)
    UNION ALL SELECT p."id" FROM "Payment" p JOIN "GroupOrder" g ON g."orderId" = p."orderId" GROUP BY p."id"
      HAVING (p."status" = 'OPEN') <> bool_or(g."status" = 'AWAITING_PAYMENT')
        OR (p."status" = 'CASH_DUE' AND NOT bool_or(g."status" IN ('PLACED', 'ACCEPTED', 'PACKED', 'DISPATCHED')))
        OR (p."status" = 'CASH_COLLECTED' AND NOT bool_or(g."status" = 'DELIVERED')) OR (p."status" = 'CLOSED' AND bool_or(g."status" NOT IN ('CANCELLED', 'RETURNED')))`,
  'what members and fund got is what arrived, less the tax to set aside': Prisma.sql`
    SELECT d."groupOrderId" AS id FROM "Division" d
    WHERE (SELECT coalesce(sum(s."amountPaise"), 0) FROM "MemberShare" s WHERE s."groupOrderId" = d."groupOrderId") <> (
      SELECT CASE WHEN bool_or(e."kind" = 'EARNED' AND p."status" = 'PAID') THEN greatest(0, sum(e."sharePaise" - e."taxPaise")) ELSE 0 END
      FROM "Earning" e LEFT JOIN "Payout" p ON p."id" = e."payoutId" WHERE e."groupOrderId" = d."groupOrderId")`,
  'papers of a series have no gap': Prisma.sql`
    SELECT "series" AS id FROM "Paper" GROUP BY "seller", "series", "year" HAVING max("sequence") <> count(*) OR min("sequence") <> 1`,
} as const;

/** What an account must come to, from everything but the ledger. Debits positive; only what these tests do is counted. */
const BALANCES = {
  ORDERS_IN_TRANSIT: Prisma.sql`
    SELECT -coalesce(sum(g."totalPaise" - (SELECT coalesce(sum(r."amountPaise"), 0) FROM "Refund" r WHERE r."groupOrderId" = g."id" AND r."insteadOfId" IS NULL)), 0)
    FROM "GroupOrder" g JOIN "Payment" p ON p."orderId" = g."orderId" WHERE p."method" = 'ONLINE' AND p."status" = 'PAID' AND g."status" <> 'DELIVERED'`,
  REFUNDS_PAYABLE: Prisma.sql`
    SELECT coalesce(sum("amountPaise") FILTER (WHERE "status" = 'DONE'), 0) + coalesce(sum("metPaise") FILTER (WHERE "status" <> 'DONE' AND NOT EXISTS (SELECT FROM "Refund" a WHERE a."insteadOfId" = "Refund"."id")), 0) - coalesce(sum("amountPaise") FILTER (WHERE "insteadOfId" IS NULL), 0)
      - (SELECT coalesce(sum("seenAmount"), 0) FROM "PaymentProblem" WHERE "currency" = 'inr' AND "returnedAt" IS NULL) FROM "Refund"`,
  STRIPE_CLEARING: Prisma.sql`
    SELECT (SELECT coalesce(sum("amountPaise"), 0) FROM "Payment" WHERE "method" = 'ONLINE' AND "status" = 'PAID')
      + (SELECT coalesce(sum("seenAmount"), 0) FROM "PaymentProblem" WHERE "currency" = 'inr' AND "returnedAt" IS NULL)
      - (SELECT coalesce(sum(r."amountPaise" - r."metPaise"), 0) FROM "Refund" r WHERE r."status" = 'DONE' AND NOT r."byBank")
      - (SELECT coalesce(sum("takenPaise"), 0) FROM "Dispute")`,
  DISPUTES: Prisma.sql`SELECT coalesce(sum("takenPaise"), 0) FROM "Dispute" WHERE "status" IN ('INQUIRY', 'NEEDS_RESPONSE', 'UNDER_REVIEW')`,
  COUPONS: Prisma.sql`
    SELECT coalesce(sum(earned.paise - g."totalPaise" + (SELECT coalesce(sum(r."amountPaise"), 0) FROM "Refund" r WHERE r."groupOrderId" = g."id" AND r."insteadOfId" IS NULL)), 0)
    FROM "GroupOrder" g JOIN (SELECT "groupOrderId" AS id, sum("itemsPaise" + "shippingPaise") AS paise FROM "Earning" WHERE "kind" IN ('EARNED', 'REVERSED') GROUP BY 1) earned ON earned.id = g."id"`,
  WRITE_OFF: Prisma.sql`
    SELECT (SELECT coalesce(sum("amountPaise"), 0) FROM "Dispute" WHERE "status" = 'LOST') - (SELECT coalesce(sum(r."metPaise"), 0) FROM "Refund" r WHERE NOT EXISTS (SELECT FROM "Refund" a WHERE a."insteadOfId" = r."id"))
      - (SELECT coalesce(sum("differencePaise"), 0) FROM "Remittance" WHERE "fate" = 'WRITTEN_OFF')`,
  COD_RECEIVABLE: Prisma.sql`
    SELECT (SELECT coalesce(sum(g."totalPaise"), 0) FROM "Earning" e JOIN "GroupOrder" g ON g."id" = e."groupOrderId" WHERE e."kind" = 'EARNED' AND e."waitsForCash")
      - (SELECT coalesce(sum("differencePaise"), 0) FROM "Remittance" WHERE "fate" IN ('OWED', 'WRITE_OFF_ASKED'))`,
  PAYOUTS_IN_TRANSIT: Prisma.sql`SELECT -coalesce(sum("amountPaise"), 0) FROM "Payout" WHERE "status" = 'SENT'`,
  BANK: Prisma.sql`
    SELECT (SELECT coalesce(sum("receivedPaise" - CASE WHEN "fate" = 'MADE_GOOD' THEN "differencePaise" ELSE 0 END), 0) FROM "Remittance")
      - (SELECT coalesce(sum("amountPaise"), 0) FROM "Payout" WHERE "status" = 'PAID')
      - (SELECT coalesce(sum(r."amountPaise" - r."metPaise"), 0) FROM "Refund" r WHERE r."status" = 'DONE' AND r."byBank")`,
} as const;

/** Checks everything that must hold of orders, money and stock, in the whole database. */
export async function booksHold(): Promise<void> {
  const broken: Record<string, unknown> = {};
  for (const [rule, sql] of Object.entries(RULES)) {
    const rows = await db.$queryRaw<unknown[]>(sql);
    if (rows.length > 0) broken[rule] = rows;
  }
  for (const [account, sql] of Object.entries(BALANCES)) {
    const [row] = await db.$queryRaw<{ ours: bigint; should: bigint }[]>`
      SELECT (SELECT coalesce(sum(e."amountPaise"), 0)::bigint FROM "LedgerEntry" e JOIN "LedgerAccount" a ON a."id" = e."accountId" WHERE a."kind" = ${account}::"AccountKind") AS ours, (${sql})::bigint AS should`;
    if (row?.ours !== row?.should) broken[account] = row;
  }
  expect(broken).toEqual({});
}
