-- Who is to be told that an order is placed stands in its row and is looked for every second: placing it writes no job at all.
ALTER TABLE "Order" ADD COLUMN "tellAt" TIMESTAMPTZ(3);
-- What waits in the queue of a shop that runs already.
DO $$ BEGIN
  IF to_regclass('graphile_worker._private_jobs') IS NOT NULL THEN
    UPDATE "Order" SET "tellAt" = now() WHERE "toldAt" IS NULL AND "id" IN
      (SELECT (job.payload->>'orderId')::uuid FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id WHERE task.identifier = 'order-placed');
    DELETE FROM graphile_worker._private_jobs WHERE task_id IN (SELECT id FROM graphile_worker._private_tasks WHERE identifier = 'order-placed');
  END IF;
END $$;
ALTER TABLE "Order" DROP COLUMN "toldAt";
CREATE INDEX order_to_tell ON "Order" ("tellAt") WHERE "tellAt" IS NOT NULL;

-- Places an order in one round trip. `request` holds the rows to write, made by app/domain/checkout/place-order.server.ts:
--   { order, payment, groupOrders: [...], lines: [...], coupons: [...] }
-- Answers one of
--   { outcome: "placed" | "replayed", orderId, token }
--   { outcome: "changed", problems: [{ groupId, problem: "seller" | "other-state" }] }
-- or, once rows are written that have to go again, fails with PO409 and the problems as its message:
--   [{ variantId, problem: "gone" | "price" | "stock", available, pricePaise }], [{ code, problem: "coupon" }]
-- Nothing is written unless the outcome is "placed". A cart makes one order, however often and from wherever it is sent.
-- Its statements are planned once a connection: they look up a handful of rows by key whatever is asked, and planning them anew
-- would take longer than running them.
CREATE OR REPLACE FUNCTION place_order(request jsonb) RETURNS jsonb LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  wanted_order "Order" := jsonb_populate_record(NULL::"Order", request->'order');
  parts "GroupOrder"[] := ARRAY(SELECT part FROM jsonb_populate_recordset(NULL::"GroupOrder", request->'groupOrders') part);
  wanted_lines "OrderLine"[] := ARRAY(SELECT line FROM jsonb_populate_recordset(NULL::"OrderLine", request->'lines') line);
  uses "CouponUse"[] := ARRAY(SELECT wanted_use FROM jsonb_populate_recordset(NULL::"CouponUse", request->'coupons') wanted_use);
  placed record;
  problems jsonb;
BEGIN
  -- Serialises two clicks on one button.
  PERFORM 1 FROM "Cart" WHERE "id" = wanted_order."cartId" FOR NO KEY UPDATE;
  SELECT "id", "token" INTO placed FROM "Order" WHERE "cartId" = wanted_order."cartId";
  IF FOUND THEN
    RETURN jsonb_build_object('outcome', 'replayed', 'orderId', placed."id", 'token', placed."token");
  END IF;

  -- Who sells on the papers today, from the group's standing and not from the request: an unregistered seller delivers and
  -- bills within its own state only (notification 34/2023-Central Tax).
  SELECT jsonb_agg(jsonb_build_object('groupId', checked.id, 'problem', checked.problem)) INTO problems FROM (
    SELECT grp."id",
      CASE
        WHEN standing."kind" IS DISTINCT FROM part."sellerKind" THEN 'seller'
        WHEN standing."kind" = 'UNREGISTERED' AND (place."stateCode" <> wanted_order."stateCode" OR place."stateCode" <> wanted_order."billStateCode") THEN 'other-state'
      END AS problem
    FROM unnest(parts) part
      JOIN "Group" grp ON grp."id" = part."groupId"
      JOIN "Place" place ON place."id" = grp."placeId"
      LEFT JOIN LATERAL (
        SELECT s."kind" FROM "TaxStanding" s
        WHERE s."groupId" = grp."id" AND s."inForceFrom" <= (wanted_order."placedAt" AT TIME ZONE 'Asia/Kolkata')::date
        ORDER BY s."inForceFrom" DESC LIMIT 1
      ) standing ON true
  ) checked WHERE checked.problem IS NOT NULL;
  IF problems IS NOT NULL THEN
    RETURN jsonb_build_object('outcome', 'changed', 'problems', problems);
  END IF;

  wanted_order."number" := 'H' || nextval('order_number');
  INSERT INTO "Order" SELECT wanted_order.*;
  FOR position IN 1 .. cardinality(parts) LOOP
    parts[position]."number" := wanted_order."number" || '-' || position;
  END LOOP;
  INSERT INTO "GroupOrder" SELECT part.* FROM unnest(parts) part;
  INSERT INTO "Payment" SELECT * FROM jsonb_populate_record(NULL::"Payment", request->'payment');
  INSERT INTO "GroupOrderEvent" ("groupOrderId", "to", "at")
    SELECT part."id", part."status", part."placedAt" FROM unnest(parts) part;

  -- What everybody wants is locked last and for the shortest time: from here to the commit buyers of the same goods wait.
  -- Coupons before goods, each kind in the order of its ids, so that two baskets never wait for each other for ever.
  IF cardinality(uses) > 0 THEN
    PERFORM 1 FROM "Coupon" WHERE "id" IN (SELECT u."couponId" FROM unnest(uses) u) ORDER BY "id" FOR NO KEY UPDATE;
    SELECT jsonb_agg(jsonb_build_object('code', coupon."code", 'problem', 'coupon')) INTO problems
    FROM unnest(uses) u JOIN "Coupon" coupon ON coupon."id" = u."couponId"
    WHERE coupon."stoppedAt" IS NOT NULL OR wanted_order."placedAt" < coupon."startsAt" OR wanted_order."placedAt" >= coupon."endsAt"
      OR coupon."used" >= coupon."totalLimit"
      OR coupon."phoneLimit" <= (SELECT count(*) FROM "CouponUse" before WHERE before."couponId" = coupon."id" AND before."phone" = wanted_order."phone" AND before."releasedAt" IS NULL);
    IF problems IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'PO409', MESSAGE = problems::text;
    END IF;
  END IF;

  WITH locked AS MATERIALIZED (
    SELECT "id", "productId", "pricePaise", "active", "onHand" - "held" AS available FROM "Variant"
    WHERE "id" IN (SELECT line."variantId" FROM unnest(wanted_lines) line)
    ORDER BY "id" FOR NO KEY UPDATE
  ), wanted AS (
    SELECT line."variantId" AS id, sum(line."quantity") AS quantity, min(line."unitPricePaise") AS lowest, max(line."unitPricePaise") AS highest
    FROM unnest(wanted_lines) line GROUP BY 1
  ), checked AS (
    SELECT wanted.id, variant."pricePaise" AS price, greatest(variant.available, 0) AS available,
      CASE
        WHEN variant."id" IS NULL OR NOT variant."active" OR product."status" <> 'PUBLISHED' OR grp."status" <> 'APPROVED' THEN 'gone'
        WHEN variant."pricePaise" <> wanted.lowest OR variant."pricePaise" <> wanted.highest THEN 'price'
        WHEN variant.available < wanted.quantity THEN 'stock'
      END AS problem
    FROM wanted
      LEFT JOIN locked variant ON variant."id" = wanted.id
      LEFT JOIN "Product" product ON product."id" = variant."productId"
      LEFT JOIN "Group" grp ON grp."id" = product."groupId"
  )
  SELECT jsonb_agg(jsonb_build_object('variantId', id, 'problem', problem, 'available', available, 'pricePaise', price))
    INTO problems FROM checked WHERE problem IS NOT NULL;
  IF problems IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'PO409', MESSAGE = problems::text;
  END IF;

  INSERT INTO "OrderLine" SELECT line.* FROM unnest(wanted_lines) line;
  INSERT INTO "StockMovement" ("variantId", "kind", "onHandChange", "heldChange", "groupOrderId", "at")
    SELECT line."variantId", 'HELD', 0, sum(line."quantity"), line."groupOrderId", wanted_order."placedAt"
    FROM unnest(wanted_lines) line GROUP BY line."variantId", line."groupOrderId";
  IF cardinality(uses) > 0 THEN
    UPDATE "Coupon" SET "used" = "used" + 1 WHERE "id" IN (SELECT u."couponId" FROM unnest(uses) u);
    INSERT INTO "CouponUse" SELECT u.* FROM unnest(uses) u;
  END IF;
  RETURN jsonb_build_object('outcome', 'placed', 'orderId', wanted_order."id", 'token', wanted_order."token");
END $$;
