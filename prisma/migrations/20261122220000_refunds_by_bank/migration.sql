-- Refunds that an officer sends from the shop's bank: those of cash orders, and those the provider could not send.
ALTER TABLE "Refund" ADD COLUMN "byBank" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "failure" TEXT;
UPDATE "Refund" SET "byBank" = true FROM "Payment" WHERE "Payment"."id" = "Refund"."paymentId" AND "Payment"."method" = 'CASH_ON_DELIVERY';
ALTER TABLE "Refund" ADD CONSTRAINT refund_by_one_way CHECK (CASE WHEN "byBank" THEN "providerRef" IS NULL ELSE "utr" IS NULL AND "payToId" IS NULL END);

-- A shop that runs already gets the new rule; a new one is filled with all of them.
INSERT INTO "Setting" ("id", "key", "value", "inForceFrom", "source", "unsure")
  SELECT gen_random_uuid(), 'refunds.account-days', '60'::jsonb, '2025-01-01', 'Store policy; banks return a transfer within days, a closed account may take weeks', true
  WHERE EXISTS (SELECT FROM "Setting") ON CONFLICT DO NOTHING;
