-- Payout runs: what is due is gathered, approved by a second officer, ordered at the bank, and the bank's answer kept.
CREATE TYPE "PayoutRunStatus" AS ENUM ('DRAFT', 'AWAITING', 'APPROVED', 'EXPORTED', 'CLOSED', 'CANCELLED');
CREATE TYPE "PayoutStatus" AS ENUM ('PLANNED', 'SENT', 'PAID', 'RETURNED', 'CANCELLED');
CREATE TYPE "PayoutChannel" AS ENUM ('NEFT', 'RTGS', 'UPI');

CREATE TABLE "PayoutRun" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "status" "PayoutRunStatus" NOT NULL DEFAULT 'DRAFT',
    "areaId" UUID NOT NULL,
    "dueThrough" DATE NOT NULL,
    "preparedById" UUID NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedById" UUID,
    "approvedAt" TIMESTAMPTZ(3),
    "exportedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PayoutRun_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "PayoutRun_number_key" ON "PayoutRun"("number");
CREATE INDEX "PayoutRun_areaId_id_idx" ON "PayoutRun"("areaId", "id");
ALTER TABLE "PayoutRun" ADD CONSTRAINT "PayoutRun_areaId_fkey" FOREIGN KEY ("areaId") REFERENCES "Place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PayoutRun" ADD CONSTRAINT "PayoutRun_preparedById_fkey" FOREIGN KEY ("preparedById") REFERENCES "Officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PayoutRun" ADD CONSTRAINT "PayoutRun_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Officer"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- Two people stand behind every payment.
ALTER TABLE "PayoutRun" ADD CONSTRAINT payout_run_has_two_officers CHECK (
  "status" IN ('DRAFT', 'AWAITING', 'CANCELLED') OR ("approvedById" IS NOT NULL AND "approvedById" <> "preparedById"));

CREATE TABLE "Payout" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "runId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "status" "PayoutStatus" NOT NULL DEFAULT 'PLANNED',
    "channel" "PayoutChannel" NOT NULL,
    "orders" INTEGER NOT NULL,
    "salesPaise" BIGINT NOT NULL,
    "commissionPaise" BIGINT NOT NULL,
    "commissionTaxPaise" BIGINT NOT NULL,
    "tcsPaise" BIGINT NOT NULL,
    "tdsPaise" BIGINT NOT NULL,
    "refundsPaise" BIGINT NOT NULL,
    "chargesPaise" BIGINT NOT NULL,
    "amountPaise" BIGINT NOT NULL,
    "holder" TEXT NOT NULL,
    "accountNumber" TEXT NOT NULL,
    "ifsc" TEXT NOT NULL,
    "utr" TEXT,
    "failure" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "paidAt" TIMESTAMPTZ(3),
    "returnedAt" TIMESTAMPTZ(3),
    "toldStatus" "PayoutStatus",

    CONSTRAINT "Payout_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Payout_number_key" ON "Payout"("number");
CREATE UNIQUE INDEX "Payout_utr_key" ON "Payout"("utr");
CREATE UNIQUE INDEX "Payout_runId_groupId_key" ON "Payout"("runId", "groupId");
CREATE INDEX "Payout_groupId_id_idx" ON "Payout"("groupId", "id");
ALTER TABLE "Payout" ADD CONSTRAINT "Payout_runId_fkey" FOREIGN KEY ("runId") REFERENCES "PayoutRun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Payout" ADD CONSTRAINT "Payout_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Payout" ADD CONSTRAINT payout_adds_up CHECK ("amountPaise" > 0
  AND "amountPaise" = "salesPaise" - "commissionPaise" - "commissionTaxPaise" - "tcsPaise" - "tdsPaise" + "refundsPaise" + "chargesPaise");
ALTER TABLE "Payout" ADD CONSTRAINT payout_paid_with_reference CHECK ("status" <> 'PAID' OR "utr" IS NOT NULL);
CREATE SEQUENCE payout_run_number START 1001;
CREATE SEQUENCE payout_number START 1000001;

ALTER TABLE "Earning" ADD COLUMN "payoutId" UUID, ADD COLUMN "returnedFromId" UUID, ADD COLUMN "groupShippingPaise" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Earning" DROP CONSTRAINT earning_adds_up;
ALTER TABLE "Earning" ADD CONSTRAINT earning_adds_up CHECK (
  "sharePaise" = "itemsPaise" - "groupShippingPaise" - "commissionPaise" - "commissionTaxPaise" - "tcsPaise" - "tdsPaise" OR "kind" = 'CHARGED');
CREATE OR REPLACE FUNCTION earning_amounts_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - ARRAY['waitsForCash', 'payoutId', 'returnedFromId'] IS DISTINCT FROM to_jsonb(NEW) - ARRAY['waitsForCash', 'payoutId', 'returnedFromId'] THEN
    RAISE EXCEPTION 'what a group order earned is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE INDEX "Earning_payoutId_idx" ON "Earning"("payoutId");
ALTER TABLE "Earning" ADD CONSTRAINT "Earning_payoutId_fkey" FOREIGN KEY ("payoutId") REFERENCES "Payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Earning" ADD CONSTRAINT "Earning_returnedFromId_fkey" FOREIGN KEY ("returnedFromId") REFERENCES "Payout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What may be paid out on a day: due, its cash here, in no payout, and nothing about its order open.
CREATE FUNCTION due_earnings(day date, area text) RETURNS SETOF "Earning" LANGUAGE sql STABLE AS $$
  SELECT earning.* FROM "Earning" earning
    JOIN "Group" grp ON grp."id" = earning."groupId"
    JOIN "Place" place ON place."id" = grp."placeId"
  WHERE earning."payoutId" IS NULL AND earning."dueOn" <= day AND NOT earning."waitsForCash" AND starts_with(place."path", area)
    AND NOT EXISTS (SELECT FROM "SettlementHold" hold WHERE hold."groupOrderId" = earning."groupOrderId" AND hold."releasedAt" IS NULL)
$$;

INSERT INTO "Setting" ("id", "key", "value", "inForceFrom", "unsure", "source")
  SELECT gen_random_uuid(), rule.key, rule.value::jsonb, '2025-01-01', rule.unsure, rule.source
  FROM (VALUES
    ('payout.rtgs-from', '20000000', false, 'RBI: RTGS is for ₹2 lakh and more'),
    ('payout.upi-limit', '10000000', true, 'NPCI: ₹1 lakh a transfer; banks may set less')
  ) AS rule (key, value, unsure, source)
  WHERE EXISTS (SELECT FROM "Setting") ON CONFLICT DO NOTHING;
