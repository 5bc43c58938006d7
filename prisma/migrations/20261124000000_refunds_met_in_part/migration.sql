-- A lost dispute may have taken less than what is refunded: the rest is sent.
ALTER TABLE "Refund" ADD COLUMN "metPaise" INTEGER NOT NULL DEFAULT 0;
UPDATE "Refund" SET "metPaise" = "amountPaise" WHERE "disputeId" IS NOT NULL;
ALTER TABLE "Refund" DROP COLUMN "disputeId";
ALTER TABLE "Refund" ADD CONSTRAINT refund_met CHECK ("metPaise" >= 0 AND "metPaise" <= "amountPaise");
-- What she has whole went through nobody else's hands.
ALTER TABLE "Refund" ADD CONSTRAINT refund_met_whole CHECK ("metPaise" < "amountPaise" OR ("status" = 'DONE' AND NOT "byBank" AND "providerRef" IS NULL));
