-- Where parcels go and where cash is taken, as dated rows; a code to the phone before a large cash order.
ALTER TYPE "CodePurpose" ADD VALUE 'CASH_ORDER';

CREATE TYPE "Reach" AS ENUM ('CASH', 'PREPAID', 'NONE');
CREATE TABLE "ReachRule" (
    "id" UUID NOT NULL,
    "areaPath" TEXT NOT NULL,
    "pinPrefix" TEXT NOT NULL DEFAULT '',
    "stateCode" TEXT NOT NULL DEFAULT '',
    "district" TEXT NOT NULL DEFAULT '',
    "reach" "Reach" NOT NULL,
    "inForceFrom" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "madeById" UUID,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "ReachRule_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ReachRule_areaPath_pinPrefix_stateCode_district_inForceFrom_key" ON "ReachRule"("areaPath", "pinPrefix", "stateCode", "district", "inForceFrom");
ALTER TABLE "ReachRule" ADD CONSTRAINT "ReachRule_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Officer"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReachRule" ADD CONSTRAINT reach_rule_names_one_place CHECK (
  ("pinPrefix" ~ '^[1-9][0-9]{0,5}$' AND "stateCode" = '' AND "district" = '') OR ("pinPrefix" = '' AND "stateCode" ~ '^[0-9]{2}$'));

-- A shop that runs already gets the new rules; a new one is filled with all of them.
INSERT INTO "Setting" ("id", "key", "value", "inForceFrom", "source")
  SELECT gen_random_uuid(), rule."key", rule."value"::jsonb, '2025-01-01', 'Store policy'
  FROM (VALUES ('cash-on-delivery.code-from', '150000'), ('cash-on-delivery.refusals', '2'), ('cash-on-delivery.refusal-days', '180'),
    ('cash-on-delivery.remit-days', '7')) AS rule ("key", "value")
  WHERE EXISTS (SELECT FROM "Setting") ON CONFLICT DO NOTHING;
