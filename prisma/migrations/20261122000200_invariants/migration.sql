-- What must never be false, whoever writes.

-- Registry
ALTER TABLE "Place" ADD CONSTRAINT place_path CHECK ("path" ~ '^([a-z0-9-]+/)+$');
ALTER TABLE "Place" ADD CONSTRAINT place_pin CHECK ("pin" ~ '^[1-9][0-9]{5}$');
CREATE INDEX place_path_prefix ON "Place" ("path" text_pattern_ops);
CREATE UNIQUE INDEX membership_one_active_a_person ON "Membership" ("personId") WHERE "leftOn" IS NULL;
CREATE UNIQUE INDEX application_one_open_a_group ON "GroupApplication" ("groupId") WHERE "status" = 'OPEN';
ALTER TABLE "GroupApplication" ADD CONSTRAINT application_decision_complete
  CHECK ("status" IN ('OPEN', 'WITHDRAWN') OR ("decidedAt" IS NOT NULL AND "decidedById" IS NOT NULL));
ALTER TABLE "GroupApplication" ADD CONSTRAINT application_refusal_has_reason
  CHECK ("status" <> 'REFUSED' OR length(trim("reason")) > 0);
ALTER TABLE "TaxStanding" ADD CONSTRAINT tax_standing_complete CHECK (
  ("kind" = 'OWN_GSTIN' AND "gstin" IS NOT NULL)
  OR ("kind" = 'FEDERATION_GSTIN' AND "federationId" IS NOT NULL)
  OR "kind" = 'UNREGISTERED');

-- Catalogue and stock
ALTER TABLE "CategoryTaxRate" ADD CONSTRAINT tax_rate_range CHECK ("rateBp" BETWEEN 0 AND 10000 AND "aboveUnitPaise" >= 0);
ALTER TABLE "CommissionRate" ADD CONSTRAINT commission_range CHECK ("rateBp" BETWEEN 0 AND 10000);
ALTER TABLE "Product" ADD CONSTRAINT product_has_a_name CHECK (length("nameEn") > 0 OR length("nameHi") > 0);
ALTER TABLE "Variant" ADD CONSTRAINT variant_price CHECK ("pricePaise" > 0 AND "pricePaise" <= "mrpPaise");
ALTER TABLE "Variant" ADD CONSTRAINT variant_stock CHECK ("held" >= 0 AND "held" <= "onHand");
ALTER TABLE "Variant" ADD CONSTRAINT variant_quantity CHECK ("netQuantity" > 0 AND "weightGrams" > 0);
ALTER TABLE "Lot" ADD CONSTRAINT lot_quantity CHECK ("quantity" > 0);
ALTER TABLE "CartLine" ADD CONSTRAINT cart_line_quantity CHECK ("quantity" BETWEEN 1 AND 999);

-- The one way stock changes: a movement is written, and its variant follows.
CREATE FUNCTION apply_stock_movement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Variant" SET "onHand" = "onHand" + NEW."onHandChange", "held" = "held" + NEW."heldChange"
    WHERE "id" = NEW."variantId";
  RETURN NULL;
END $$;
CREATE TRIGGER apply_stock_movement AFTER INSERT ON "StockMovement"
  FOR EACH ROW EXECUTE FUNCTION apply_stock_movement();

-- Orders and money
ALTER TABLE "Order" ADD CONSTRAINT order_money
  CHECK ("itemsPaise" >= 0 AND "shippingPaise" >= 0 AND "totalPaise" = "itemsPaise" + "shippingPaise");
ALTER TABLE "GroupOrder" ADD CONSTRAINT group_order_money CHECK (
  "itemsPaise" >= 0 AND "shippingPaise" >= 0 AND "totalPaise" = "itemsPaise" + "shippingPaise"
  AND "taxPaise" >= 0 AND "commissionPaise" >= 0 AND "commissionTaxPaise" >= 0 AND "tcsPaise" >= 0 AND "tdsPaise" >= 0
  AND "sharePaise" = "itemsPaise" - "commissionPaise" - "commissionTaxPaise" - "tcsPaise" - "tdsPaise");
ALTER TABLE "OrderLine" ADD CONSTRAINT order_line_money CHECK (
  "quantity" > 0 AND "unitPricePaise" > 0 AND "unitPricePaise" <= "mrpPaise"
  AND "linePaise" = "unitPricePaise" * "quantity" AND "taxPaise" BETWEEN 0 AND "linePaise");
ALTER TABLE "Payment" ADD CONSTRAINT payment_money CHECK ("amountPaise" >= 0);
ALTER TABLE "Payment" ADD CONSTRAINT payment_status_fits_method CHECK (
  ("method" = 'ONLINE' AND "status" IN ('OPEN', 'PAID', 'CLOSED'))
  OR ("method" = 'CASH_ON_DELIVERY' AND "status" IN ('CASH_DUE', 'CASH_COLLECTED', 'CLOSED')));
ALTER TABLE "Refund" ADD CONSTRAINT refund_money CHECK ("amountPaise" > 0);
ALTER TABLE "DeliveryRate" ADD CONSTRAINT delivery_rate_money
  CHECK ("basePaise" >= 0 AND "perKiloPaise" >= 0 AND "baseGrams" > 0 AND "days" > 0);

-- Numbers people read out start at seven digits.
CREATE SEQUENCE order_number START 1000001;

-- Refunds of a payment never add up to more than was paid.
CREATE FUNCTION refund_within_payment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid bigint;
  refunded bigint;
BEGIN
  SELECT "amountPaise" INTO paid FROM "Payment" WHERE "id" = NEW."paymentId" FOR UPDATE;
  SELECT coalesce(sum("amountPaise"), 0) INTO refunded FROM "Refund"
    WHERE "paymentId" = NEW."paymentId" AND "status" <> 'FAILED' AND "id" <> NEW."id";
  IF NEW."status" <> 'FAILED' AND refunded + NEW."amountPaise" > paid THEN
    RAISE EXCEPTION 'refunds of payment % exceed what was paid', NEW."paymentId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refund_within_payment BEFORE INSERT OR UPDATE ON "Refund"
  FOR EACH ROW EXECUTE FUNCTION refund_within_payment();

-- History is written once.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_never_emptied BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stock_movement_append_only BEFORE UPDATE OR DELETE ON "StockMovement"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stock_movement_never_emptied BEFORE TRUNCATE ON "StockMovement"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
