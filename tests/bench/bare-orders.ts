import { newId } from '#app/lib/ids.server.ts';
import { newToken } from '#app/lib/secrets.server.ts';

/** A size as the bare client needs it. */
export interface BareGoods {
  readonly variantId: string;
  readonly productId: string;
  readonly groupId: string;
}

const ORDER = `INSERT INTO "Order" ("id", "number", "token", "cartId", "language", "name", "phone", "line1", "line2", "city", "district", "stateCode", "pin", "billStateCode",
    "itemsPaise", "shippingPaise", "totalPaise", "placedAt")
  SELECT $1::uuid, 'H' || nextval('order_number'), $2, $3::uuid, 'hi', 'Meera Nair', '+919812345670', '12 Temple Road', '', 'Hamirpur', 'Hamirpur', '02', '177001', '02',
    63000, 12000, 75000, now()`;

/**
 * The rows of an order of three lines from two groups, written the best simple way: one prepared statement, nothing asked and
 * nothing checked but what the tables themselves check.
 */
export const WHOLE_ORDER = {
  name: 'whole-order',
  text: `WITH "order" AS (${ORDER} RETURNING "id", "number", "placedAt"),
  parts AS (
    INSERT INTO "GroupOrder" ("id", "orderId", "groupId", "number", "status", "itemsPaise", "shippingPaise", "totalPaise", "taxPaise", "commissionPaise", "commissionTaxPaise",
      "tcsPaise", "tdsPaise", "sharePaise", "sellerKind", "sellerName", "sellerAddress", "sellerStateCode", "sellerGstin", "sellerPan", "groupNameEn", "groupNameHi", "promisedBy", "placedAt")
    SELECT part.id, "order"."id", part.group_id, "order"."number" || '-' || part.position, 'AWAITING_PAYMENT', 21000, 6000, 27000, 1000, 1000, 180, 100, 26, 19694,
      'OWN_GSTIN', 'Group', 'Hamirpur 177001', '02', '02AAAAG0000A1Z5', 'AAAAG0000A', 'Group', 'Group', current_date + 5, "order"."placedAt"
    FROM "order", unnest($4::uuid[], $5::uuid[]) WITH ORDINALITY AS part (id, group_id, position) RETURNING "id", "placedAt"),
  lines AS (
    INSERT INTO "OrderLine" ("id", "groupOrderId", "variantId", "productId", "nameEn", "nameHi", "hsn", "netQuantity", "unit", "quantity", "unitPricePaise", "mrpPaise", "linePaise", "taxRateBp",
      "taxPaise", "commissionBp", "returnDays")
    SELECT line.id, line.part_id, line.variant_id, line.product_id, 'Mango pickle', 'Mango pickle', '2001', 500, 'G', 1, 21000, 25000, 21000, 500, 1000, 500, 0
    FROM unnest($6::uuid[], $7::uuid[], $8::uuid[], $9::uuid[]) AS line (id, part_id, variant_id, product_id)),
  payment AS (
    INSERT INTO "Payment" ("id", "orderId", "method", "status", "amountPaise", "holdUntil", "createdAt")
    SELECT $10::uuid, "id", 'ONLINE', 'OPEN', 75000, "placedAt" + interval '35 minutes', "placedAt" FROM "order"),
  events AS (INSERT INTO "GroupOrderEvent" ("groupOrderId", "to", "at") SELECT "id", 'AWAITING_PAYMENT', "placedAt" FROM parts),
  movements AS (
    INSERT INTO "StockMovement" ("variantId", "kind", "onHandChange", "heldChange", "groupOrderId", "at")
    SELECT line.variant_id, 'HELD', 0, 1, line.part_id, "order"."placedAt" FROM "order", unnest($7::uuid[], $8::uuid[]) AS line (part_id, variant_id))
  SELECT "number" FROM "order"`,
};

export function wholeOrder(cartId: string, goods: readonly BareGoods[]): unknown[] {
  const parts = [...new Set(goods.map(({ groupId }) => groupId))].map((groupId) => ({ id: newId(), groupId }));
  // Everybody takes goods in one order, so that no two wait for each other.
  const lines = [...goods].sort((one, other) => (one.variantId < other.variantId ? -1 : 1));
  return [
    newId(), newToken(), cartId, parts.map(({ id }) => id), parts.map(({ groupId }) => groupId), lines.map(() => newId()),
    lines.map(({ groupId }) => parts.find((part) => part.groupId === groupId)?.id), lines.map(({ variantId }) => variantId), lines.map(({ productId }) => productId), newId(),
  ];
}

/** The hot row is taken and one order is written. */
export const HOT = {
  name: 'hot',
  text: `WITH held AS (UPDATE "Variant" SET "held" = "held" + 1 WHERE "id" = $4::uuid AND "onHand" - "held" >= 1 RETURNING "id"), placed AS (${ORDER} FROM held RETURNING "number") SELECT "number" FROM placed`,
};

export function hotOrder(cartId: string, [goods]: readonly BareGoods[]): unknown[] {
  return [newId(), newToken(), cartId, goods?.variantId];
}
