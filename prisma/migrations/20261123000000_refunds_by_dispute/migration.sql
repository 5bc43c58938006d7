-- What a lost dispute took back already is not sent a second time.
ALTER TABLE "Refund" ADD COLUMN "disputeId" UUID;
CREATE INDEX "Refund_disputeId_idx" ON "Refund"("disputeId");
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_disputeId_fkey" FOREIGN KEY ("disputeId") REFERENCES "Dispute"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- It went through nobody else's hands.
ALTER TABLE "Refund" ADD CONSTRAINT refund_by_dispute CHECK ("disputeId" IS NULL OR ("status" = 'DONE' AND NOT "byBank" AND "providerRef" IS NULL));
