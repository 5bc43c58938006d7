-- Nobody writes off alone: one officer asks, another approves.
ALTER TABLE "Remittance" ADD COLUMN "askedById" UUID, ADD COLUMN "askedAt" TIMESTAMPTZ(3), ADD COLUMN "decidedById" UUID, ADD COLUMN "decidedAt" TIMESTAMPTZ(3);
ALTER TABLE "Remittance" ADD CONSTRAINT "Remittance_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Remittance" ADD CONSTRAINT "Remittance_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Remittance" ADD CONSTRAINT remittance_written_off_by_two CHECK (CASE "fate"
  WHEN 'WRITE_OFF_ASKED' THEN "askedById" IS NOT NULL
  -- What was written off before two were needed has nobody who asked.
  WHEN 'WRITTEN_OFF' THEN "askedById" IS NULL OR coalesce("decidedById" <> "askedById", false)
  ELSE true END);
