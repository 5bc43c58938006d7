-- Cash that couriers hand over, parcel by parcel, and the bank lines it is found in.
CREATE TYPE "DifferenceFate" AS ENUM ('NONE', 'OWED', 'MADE_GOOD', 'WRITTEN_OFF');

CREATE TABLE "BankCredit" (
    "id" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "amountPaise" BIGINT NOT NULL,
    "reference" TEXT NOT NULL,
    "narration" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "importedById" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "setAsideAt" TIMESTAMPTZ(3),
    CONSTRAINT "BankCredit_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "BankCredit_areaPath_fingerprint_key" ON "BankCredit"("areaPath", "fingerprint");
CREATE INDEX "BankCredit_areaPath_day_idx" ON "BankCredit"("areaPath", "day");
ALTER TABLE "BankCredit" ADD CONSTRAINT "BankCredit_importedById_fkey" FOREIGN KEY ("importedById") REFERENCES "Officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BankCredit" ADD CONSTRAINT bank_credit_is_money CHECK ("amountPaise" > 0);

CREATE TABLE "Remittance" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "areaPath" TEXT NOT NULL,
    "courier" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "receivedOn" DATE NOT NULL,
    "expectedPaise" BIGINT NOT NULL,
    "receivedPaise" BIGINT NOT NULL,
    "chargesPaise" BIGINT NOT NULL,
    "differencePaise" BIGINT NOT NULL,
    "fate" "DifferenceFate" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledById" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "settledNote" TEXT NOT NULL DEFAULT '',
    "creditId" UUID,
    CONSTRAINT "Remittance_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Remittance_number_key" ON "Remittance"("number");
CREATE UNIQUE INDEX "Remittance_creditId_key" ON "Remittance"("creditId");
CREATE UNIQUE INDEX "Remittance_courier_reference_key" ON "Remittance"("courier", "reference");
CREATE INDEX "Remittance_areaPath_recordedAt_idx" ON "Remittance"("areaPath", "recordedAt");
CREATE INDEX "Remittance_fate_courier_idx" ON "Remittance"("fate", "courier");
ALTER TABLE "Remittance" ADD CONSTRAINT "Remittance_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Remittance" ADD CONSTRAINT "Remittance_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Officer"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Remittance" ADD CONSTRAINT "Remittance_creditId_fkey" FOREIGN KEY ("creditId") REFERENCES "BankCredit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Remittance" ADD CONSTRAINT remittance_adds_up CHECK (
  "expectedPaise" >= 0 AND "receivedPaise" >= 0 AND "chargesPaise" >= 0
  AND "differencePaise" = "receivedPaise" + "chargesPaise" - "expectedPaise" AND ("fate" = 'NONE') = ("differencePaise" = 0));
CREATE SEQUENCE remittance_number START 1000001;

CREATE TABLE "RemittedParcel" (
    "groupOrderId" UUID NOT NULL,
    "remittanceId" UUID NOT NULL,
    "amountPaise" INTEGER NOT NULL,
    CONSTRAINT "RemittedParcel_pkey" PRIMARY KEY ("groupOrderId")
);
CREATE INDEX "RemittedParcel_remittanceId_idx" ON "RemittedParcel"("remittanceId");
ALTER TABLE "RemittedParcel" ADD CONSTRAINT "RemittedParcel_groupOrderId_fkey" FOREIGN KEY ("groupOrderId") REFERENCES "GroupOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RemittedParcel" ADD CONSTRAINT "RemittedParcel_remittanceId_fkey" FOREIGN KEY ("remittanceId") REFERENCES "Remittance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The courier as the party of its account, however a group typed it; the same as courierParty in app/domain/ledger/lines.ts.
CREATE FUNCTION courier_party(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(regexp_replace(lower(btrim(coalesce(name, ''), E' \t\n\r')), '\s+', '-', 'g'), ''), 'unknown')
$$;

-- Parcels whose cash is still with a courier: few among all that was ever earned.
CREATE INDEX earning_waits_for_cash ON "Earning" ("at") WHERE "waitsForCash" AND "kind" = 'EARNED';
