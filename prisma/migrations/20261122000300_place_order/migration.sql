-- Places an order in one round trip. `request` holds the rows to write, made by app/domain/checkout/place-order.server.ts:
--   { order, payment, groupOrders: [...], lines: [...], jobs: [{ task, payload, key?, runAt? }] }
-- Answers one of
--   { outcome: "placed" | "replayed", orderId, token }
--   { outcome: "changed", problems: [{ variantId, problem: "gone" | "price" | "stock", available, pricePaise }] }
-- Nothing is written unless the outcome is "placed". A cart makes one order, however often and from wherever it is sent.
CREATE FUNCTION place_order(request jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  cart_id uuid := (request->'order'->>'cartId')::uuid;
  placed record;
  problems jsonb;
  order_number text;
BEGIN
  -- An unregistered seller delivers and bills within its own state only. The quote refuses in words; this is the last door.
  IF EXISTS (
    SELECT FROM jsonb_array_elements(request->'groupOrders') part
    WHERE part->>'sellerKind' = 'UNREGISTERED'
      AND (part->>'sellerStateCode' <> request->'order'->>'stateCode' OR part->>'sellerStateCode' <> request->'order'->>'billStateCode')
  ) THEN
    RAISE EXCEPTION 'an unregistered seller may not sell to another state' USING ERRCODE = 'check_violation';
  END IF;

  -- Serialises two clicks on one button.
  PERFORM 1 FROM "Cart" WHERE "id" = cart_id FOR UPDATE;
  SELECT "id", "token" INTO placed FROM "Order" WHERE "cartId" = cart_id;
  IF FOUND THEN
    RETURN jsonb_build_object('outcome', 'replayed', 'orderId', placed."id", 'token', placed."token");
  END IF;

  -- Always in the same order, so that two baskets never wait for each other.
  PERFORM 1 FROM "Variant"
    WHERE "id" IN (SELECT (line->>'variantId')::uuid FROM jsonb_array_elements(request->'lines') line)
    ORDER BY "id" FOR UPDATE;

  WITH wanted AS (
    SELECT (line->>'variantId')::uuid AS id,
           sum((line->>'quantity')::int) AS quantity,
           min((line->>'unitPricePaise')::int) AS lowest,
           max((line->>'unitPricePaise')::int) AS highest
    FROM jsonb_array_elements(request->'lines') line GROUP BY 1
  ), checked AS (
    SELECT wanted.id, variant."pricePaise" AS price, greatest(variant."onHand" - variant."held", 0) AS available,
      CASE
        WHEN variant."id" IS NULL OR NOT variant."active" OR product."status" <> 'PUBLISHED' OR grp."status" <> 'APPROVED' THEN 'gone'
        WHEN variant."pricePaise" <> wanted.lowest OR variant."pricePaise" <> wanted.highest THEN 'price'
        WHEN variant."onHand" - variant."held" < wanted.quantity THEN 'stock'
      END AS problem
    FROM wanted
      LEFT JOIN "Variant" variant ON variant."id" = wanted.id
      LEFT JOIN "Product" product ON product."id" = variant."productId"
      LEFT JOIN "Group" grp ON grp."id" = product."groupId"
  )
  SELECT jsonb_agg(jsonb_build_object('variantId', id, 'problem', problem, 'available', available, 'pricePaise', price))
    INTO problems FROM checked WHERE problem IS NOT NULL;
  IF problems IS NOT NULL THEN
    RETURN jsonb_build_object('outcome', 'changed', 'problems', problems);
  END IF;

  order_number := 'H' || nextval('order_number');
  INSERT INTO "Order" SELECT * FROM jsonb_populate_record(NULL::"Order",
    request->'order' || jsonb_build_object('number', order_number));
  INSERT INTO "GroupOrder" SELECT filled.*
    FROM jsonb_array_elements(request->'groupOrders') WITH ORDINALITY AS parts(part, position),
      LATERAL jsonb_populate_record(NULL::"GroupOrder",
        part || jsonb_build_object('number', order_number || '-' || position)) AS filled;
  INSERT INTO "OrderLine" SELECT * FROM jsonb_populate_recordset(NULL::"OrderLine", request->'lines');
  INSERT INTO "Payment" SELECT * FROM jsonb_populate_record(NULL::"Payment", request->'payment');
  INSERT INTO "GroupOrderEvent" ("groupOrderId", "to", "at")
    SELECT (part->>'id')::uuid, (part->>'status')::"GroupOrderStatus", (part->>'placedAt')::timestamptz
    FROM jsonb_array_elements(request->'groupOrders') part;
  INSERT INTO "StockMovement" ("variantId", "kind", "onHandChange", "heldChange", "groupOrderId", "at")
    SELECT "variantId", 'HELD', 0, sum("quantity"), "groupOrderId", (request->'order'->>'placedAt')::timestamptz
    FROM jsonb_populate_recordset(NULL::"OrderLine", request->'lines') GROUP BY "variantId", "groupOrderId";
  PERFORM graphile_worker.add_jobs(ARRAY(
    SELECT ROW(job->>'task', (job->'payload')::json, NULL, (job->>'runAt')::timestamptz, NULL, job->>'key', NULL, NULL)::graphile_worker.job_spec
    FROM jsonb_array_elements(request->'jobs') job));
  RETURN jsonb_build_object('outcome', 'placed', 'orderId', request->'order'->>'id', 'token', request->'order'->>'token');
END $$;
