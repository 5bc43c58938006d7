-- Refunds by line and pieces, what buyers ask to return, and where cash orders' money goes back to.
CREATE TYPE "ReturnKind" AS ENUM ('RETURN', 'CANCEL');

CREATE TYPE "ReturnStatus" AS ENUM ('ASKED', 'ACCEPTED', 'REFUSED');

CREATE TYPE "ReturnReason" AS ENUM ('DAMAGED', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'NO_LONGER_WANTED');

CREATE TYPE "ReturnedGoods" AS ENUM ('EXPECTED', 'SOUND', 'SPOILED', 'KEPT');

ALTER TABLE "Refund" ADD COLUMN     "officerId" UUID,
ADD COLUMN     "payToId" UUID,
ADD COLUMN     "returnId" UUID,
ADD COLUMN     "sharePaise" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "shippingPaise" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "utr" TEXT;

CREATE TABLE "BuyerAccount" (
    "id" UUID NOT NULL,
    "upiId" TEXT,
    "holder" TEXT,
    "accountNumber" TEXT,
    "ifsc" TEXT,

    CONSTRAINT "BuyerAccount_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "RefundLine" (
    "refundId" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "amountPaise" INTEGER NOT NULL,

    CONSTRAINT "RefundLine_pkey" PRIMARY KEY ("refundId","orderLineId")
);

CREATE TABLE "ReturnRequest" (
    "id" UUID NOT NULL,
    "groupOrderId" UUID NOT NULL,
    "kind" "ReturnKind" NOT NULL,
    "status" "ReturnStatus" NOT NULL DEFAULT 'ASKED',
    "reason" "ReturnReason",
    "note" TEXT NOT NULL,
    "payToId" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answer" TEXT,
    "personId" UUID,
    "officerId" UUID,
    "goods" "ReturnedGoods",
    "goodsAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReturnRequest_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ReturnLine" (
    "returnId" UUID NOT NULL,
    "orderLineId" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "accepted" INTEGER,

    CONSTRAINT "ReturnLine_pkey" PRIMARY KEY ("returnId","orderLineId")
);

CREATE TABLE "ReturnImage" (
    "returnId" UUID NOT NULL,
    "imageId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ReturnImage_pkey" PRIMARY KEY ("returnId","imageId")
);

CREATE INDEX "RefundLine_orderLineId_idx" ON "RefundLine"("orderLineId");

CREATE INDEX "ReturnRequest_groupOrderId_idx" ON "ReturnRequest"("groupOrderId");

CREATE INDEX "ReturnRequest_status_id_idx" ON "ReturnRequest"("status", "id");

CREATE INDEX "ReturnLine_orderLineId_idx" ON "ReturnLine"("orderLineId");

CREATE INDEX "ReturnImage_imageId_idx" ON "ReturnImage"("imageId");

CREATE UNIQUE INDEX "Refund_utr_key" ON "Refund"("utr");

ALTER TABLE "Refund" ADD CONSTRAINT "Refund_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "ReturnRequest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Refund" ADD CONSTRAINT "Refund_payToId_fkey" FOREIGN KEY ("payToId") REFERENCES "BuyerAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Refund" ADD CONSTRAINT "Refund_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "RefundLine" ADD CONSTRAINT "RefundLine_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "RefundLine" ADD CONSTRAINT "RefundLine_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ReturnRequest" ADD CONSTRAINT "ReturnRequest_groupOrderId_fkey" FOREIGN KEY ("groupOrderId") REFERENCES "GroupOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ReturnRequest" ADD CONSTRAINT "ReturnRequest_payToId_fkey" FOREIGN KEY ("payToId") REFERENCES "BuyerAccount"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ReturnRequest" ADD CONSTRAINT "ReturnRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ReturnRequest" ADD CONSTRAINT "ReturnRequest_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ReturnLine" ADD CONSTRAINT "ReturnLine_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "ReturnRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ReturnLine" ADD CONSTRAINT "ReturnLine_orderLineId_fkey" FOREIGN KEY ("orderLineId") REFERENCES "OrderLine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ReturnImage" ADD CONSTRAINT "ReturnImage_returnId_fkey" FOREIGN KEY ("returnId") REFERENCES "ReturnRequest"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ReturnImage" ADD CONSTRAINT "ReturnImage_imageId_fkey" FOREIGN KEY ("imageId") REFERENCES "Image"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What was refunded so far was whole parcels.
UPDATE "Refund" refund SET "shippingPaise" = part."shippingPaise", "sharePaise" = part."sharePaise"
  FROM "GroupOrder" part WHERE part."id" = refund."groupOrderId" AND refund."insteadOfId" IS NULL AND refund."amountPaise" = part."totalPaise";
INSERT INTO "RefundLine" ("refundId", "orderLineId", "quantity", "amountPaise")
  SELECT refund."id", line."id", line."quantity", line."linePaise"
  FROM "Refund" refund JOIN "GroupOrder" part ON part."id" = refund."groupOrderId" JOIN "OrderLine" line ON line."groupOrderId" = part."id"
  WHERE refund."insteadOfId" IS NULL AND refund."amountPaise" = part."totalPaise";

ALTER TABLE "Refund" ADD CONSTRAINT refund_parts CHECK ("shippingPaise" >= 0 AND "shippingPaise" <= "amountPaise");
ALTER TABLE "RefundLine" ADD CONSTRAINT refund_line_amounts CHECK ("quantity" >= 0 AND "amountPaise" > 0);
ALTER TABLE "ReturnLine" ADD CONSTRAINT return_line_pieces CHECK ("quantity" > 0 AND ("accepted" IS NULL OR ("accepted" >= 0 AND "accepted" <= "quantity")));
ALTER TABLE "BuyerAccount" ADD CONSTRAINT buyer_account_one_way CHECK (
  ("upiId" IS NOT NULL AND "holder" IS NULL AND "accountNumber" IS NULL AND "ifsc" IS NULL)
  OR ("upiId" IS NULL AND "holder" IS NOT NULL AND "accountNumber" IS NOT NULL AND "ifsc" IS NOT NULL));
ALTER TABLE "ReturnRequest" ADD CONSTRAINT return_answered CHECK (("status" = 'ASKED') = ("answeredAt" IS NULL));
ALTER TABLE "ReturnRequest" ADD CONSTRAINT return_reason CHECK (("kind" = 'RETURN') = ("reason" IS NOT NULL));
-- One thing asked at a time about a parcel.
CREATE UNIQUE INDEX return_one_open ON "ReturnRequest" ("groupOrderId") WHERE "status" = 'ASKED';

-- Refunds of a payment never add up to more than was paid, those of a parcel never to more than it cost. A refund that
-- failed and is sent anew was decided once; a failed one stays decided.
CREATE OR REPLACE FUNCTION refund_within_payment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  paid bigint;
  refunded bigint;
  part record;
  back record;
BEGIN
  SELECT "amountPaise" INTO paid FROM "Payment" WHERE "id" = NEW."paymentId" FOR UPDATE;
  SELECT coalesce(sum("amountPaise"), 0) INTO refunded FROM "Refund"
    WHERE "paymentId" = NEW."paymentId" AND "status" <> 'FAILED' AND "id" <> NEW."id";
  IF NEW."status" <> 'FAILED' AND refunded + NEW."amountPaise" > paid THEN
    RAISE EXCEPTION 'refunds of payment % exceed what was paid', NEW."paymentId" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."groupOrderId" IS NOT NULL AND NEW."insteadOfId" IS NULL THEN
    SELECT "totalPaise", "shippingPaise" INTO part FROM "GroupOrder" WHERE "id" = NEW."groupOrderId";
    SELECT coalesce(sum("amountPaise"), 0) AS amount, coalesce(sum("shippingPaise"), 0) AS shipping INTO back FROM "Refund"
      WHERE "groupOrderId" = NEW."groupOrderId" AND "insteadOfId" IS NULL AND "id" <> NEW."id";
    IF back.amount + NEW."amountPaise" > part."totalPaise" OR back.shipping + NEW."shippingPaise" > part."shippingPaise" THEN
      RAISE EXCEPTION 'refunds of group order % exceed what it cost', NEW."groupOrderId" USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION refund_line_within_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  sold record;
  back record;
BEGIN
  SELECT "quantity", "linePaise", "groupOrderId" INTO sold FROM "OrderLine" WHERE "id" = NEW."orderLineId" FOR UPDATE;
  IF sold."groupOrderId" IS DISTINCT FROM (SELECT "groupOrderId" FROM "Refund" WHERE "id" = NEW."refundId") THEN
    RAISE EXCEPTION 'a refund gives back a line of another group order' USING ERRCODE = 'check_violation';
  END IF;
  SELECT coalesce(sum("quantity"), 0) AS quantity, coalesce(sum("amountPaise"), 0) AS amount INTO back FROM "RefundLine" WHERE "orderLineId" = NEW."orderLineId";
  IF back.quantity + NEW."quantity" > sold."quantity" OR back.amount + NEW."amountPaise" > sold."linePaise" THEN
    RAISE EXCEPTION 'refunds of line % exceed what was sold', NEW."orderLineId" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refund_line_within_line BEFORE INSERT ON "RefundLine" FOR EACH ROW EXECUTE FUNCTION refund_line_within_line();
CREATE TRIGGER refund_line_append_only BEFORE UPDATE OR DELETE ON "RefundLine" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refund_line_never_emptied BEFORE TRUNCATE ON "RefundLine" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

INSERT INTO "Setting" ("id", "key", "value", "inForceFrom", "source", "unsure")
  SELECT gen_random_uuid(), 'returns.fault-days', '7'::jsonb, '2025-01-01', 'Store policy; the law says no seller may refuse faulty goods (Consumer Protection (E-Commerce) Rules 2020, rule 6(2)), and no time', true
  WHERE EXISTS (SELECT FROM "Setting") ON CONFLICT DO NOTHING;
