-- What each delivered group order brings its group, and what keeps it from being paid out.
CREATE TYPE "EarningKind" AS ENUM ('EARNED', 'REVERSED', 'CHARGED');

CREATE TABLE "Earning" (
    "id" BIGSERIAL NOT NULL,
    "kind" "EarningKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "groupOrderId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "dueOn" DATE NOT NULL,
    "waitsForCash" BOOLEAN NOT NULL DEFAULT false,
    "itemsPaise" INTEGER NOT NULL,
    "taxPaise" INTEGER NOT NULL,
    "shippingPaise" INTEGER NOT NULL,
    "commissionPaise" INTEGER NOT NULL,
    "commissionTaxPaise" INTEGER NOT NULL,
    "tcsPaise" INTEGER NOT NULL,
    "tdsPaise" INTEGER NOT NULL,
    "sharePaise" INTEGER NOT NULL,

    CONSTRAINT "Earning_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Earning_kind_subjectId_key" ON "Earning"("kind", "subjectId");
CREATE INDEX "Earning_groupId_at_idx" ON "Earning"("groupId", "at");
CREATE INDEX "Earning_groupOrderId_idx" ON "Earning"("groupOrderId");
ALTER TABLE "Earning" ADD CONSTRAINT "Earning_groupOrderId_fkey" FOREIGN KEY ("groupOrderId") REFERENCES "GroupOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Earning" ADD CONSTRAINT "Earning_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Earning" ADD CONSTRAINT earning_adds_up CHECK (
  "sharePaise" = "itemsPaise" - "commissionPaise" - "commissionTaxPaise" - "tcsPaise" - "tdsPaise" OR "kind" = 'CHARGED');

-- Only what is known later changes: that the cash came, and which payout it is in.
CREATE FUNCTION earning_amounts_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."kind", OLD."subjectId", OLD."groupOrderId", OLD."groupId", OLD."at", OLD."dueOn", OLD."itemsPaise", OLD."taxPaise", OLD."shippingPaise", OLD."commissionPaise", OLD."commissionTaxPaise", OLD."tcsPaise", OLD."tdsPaise", OLD."sharePaise")
    IS DISTINCT FROM (NEW."kind", NEW."subjectId", NEW."groupOrderId", NEW."groupId", NEW."at", NEW."dueOn", NEW."itemsPaise", NEW."taxPaise", NEW."shippingPaise", NEW."commissionPaise", NEW."commissionTaxPaise", NEW."tcsPaise", NEW."tdsPaise", NEW."sharePaise") THEN
    RAISE EXCEPTION 'what a group order earned is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER earning_amounts_stay BEFORE UPDATE ON "Earning" FOR EACH ROW EXECUTE FUNCTION earning_amounts_stay();
CREATE TRIGGER earning_never_removed BEFORE DELETE ON "Earning" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER earning_never_emptied BEFORE TRUNCATE ON "Earning" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE "SettlementHold" (
    "id" UUID NOT NULL,
    "groupOrderId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "heldAt" TIMESTAMPTZ(3) NOT NULL,
    "releasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SettlementHold_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SettlementHold_reason_subjectId_key" ON "SettlementHold"("reason", "subjectId");
CREATE INDEX "SettlementHold_groupOrderId_idx" ON "SettlementHold"("groupOrderId");
ALTER TABLE "SettlementHold" ADD CONSTRAINT "SettlementHold_groupOrderId_fkey" FOREIGN KEY ("groupOrderId") REFERENCES "GroupOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A shop that is open already gets the new rule; an empty one is filled with all of them.
INSERT INTO "Setting" ("id", "key", "value", "inForceFrom", "source")
  SELECT gen_random_uuid(), 'settlement.days-after-delivery', '7'::jsonb, '2025-01-01', 'Store policy: the shortest time in which goods may be returned'
  WHERE EXISTS (SELECT FROM "Setting") ON CONFLICT DO NOTHING;
