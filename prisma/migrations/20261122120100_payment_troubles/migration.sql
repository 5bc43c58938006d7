CREATE TYPE "ProblemKind" AS ENUM ('AMOUNT', 'CURRENCY', 'REFERENCE', 'METHOD', 'PAID_TWICE');

CREATE TYPE "DisputeStatus" AS ENUM ('INQUIRY', 'NEEDS_RESPONSE', 'UNDER_REVIEW', 'WON', 'LOST', 'CLOSED');

CREATE TYPE "DifferenceKind" AS ENUM ('CAPTURE_UNKNOWN', 'CAPTURE_MISSING', 'CAPTURE_AMOUNT', 'REFUND_UNKNOWN', 'REFUND_MISSING', 'REFUND_AMOUNT', 'REFUND_FAILED', 'DISPUTE_UNKNOWN', 'DISPUTE_AMOUNT', 'OTHER_MOVEMENT');

ALTER TABLE "PaymentAttempt" ADD COLUMN     "askAt" TIMESTAMPTZ(3),
ADD COLUMN     "asked" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Refund" ADD COLUMN     "failedTries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "insteadOfId" UUID;

CREATE TABLE "PaymentProblem" (
    "id" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "kind" "ProblemKind" NOT NULL,
    "sessionId" TEXT NOT NULL,
    "providerRef" TEXT NOT NULL,
    "seenAmount" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "returnRequestedAt" TIMESTAMPTZ(3),
    "officerId" UUID,
    "refundRef" TEXT,
    "returnedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PaymentProblem_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Dispute" (
    "id" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "providerRef" TEXT NOT NULL,
    "amountPaise" INTEGER NOT NULL,
    "takenPaise" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "DisputeStatus" NOT NULL,
    "evidenceDueAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Dispute_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Reconciliation" (
    "day" DATE NOT NULL,
    "comparedAt" TIMESTAMPTZ(3) NOT NULL,
    "movements" INTEGER NOT NULL,
    "capturedPaise" BIGINT NOT NULL,
    "refundedPaise" BIGINT NOT NULL,
    "disputedPaise" BIGINT NOT NULL,
    "feePaise" BIGINT NOT NULL,
    "paidOutPaise" BIGINT NOT NULL,

    CONSTRAINT "Reconciliation_pkey" PRIMARY KEY ("day")
);

CREATE TABLE "ReconciliationDifference" (
    "id" BIGSERIAL NOT NULL,
    "day" DATE NOT NULL,
    "kind" "DifferenceKind" NOT NULL,
    "providerRef" TEXT,
    "paymentId" UUID,
    "oursPaise" BIGINT,
    "theirsPaise" BIGINT,

    CONSTRAINT "ReconciliationDifference_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "PaymentProblem_providerRef_key" ON "PaymentProblem"("providerRef");

CREATE UNIQUE INDEX "PaymentProblem_refundRef_key" ON "PaymentProblem"("refundRef");

CREATE INDEX "PaymentProblem_paymentId_idx" ON "PaymentProblem"("paymentId");

CREATE UNIQUE INDEX "Dispute_providerRef_key" ON "Dispute"("providerRef");

CREATE INDEX "Dispute_paymentId_idx" ON "Dispute"("paymentId");

CREATE INDEX "Dispute_status_evidenceDueAt_idx" ON "Dispute"("status", "evidenceDueAt");

CREATE INDEX "ReconciliationDifference_day_idx" ON "ReconciliationDifference"("day");

CREATE INDEX "ReconciliationDifference_paymentId_idx" ON "ReconciliationDifference"("paymentId");

CREATE UNIQUE INDEX "Refund_insteadOfId_key" ON "Refund"("insteadOfId");

ALTER TABLE "PaymentProblem" ADD CONSTRAINT "PaymentProblem_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "PaymentProblem" ADD CONSTRAINT "PaymentProblem_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Refund" ADD CONSTRAINT "Refund_insteadOfId_fkey" FOREIGN KEY ("insteadOfId") REFERENCES "Refund"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ReconciliationDifference" ADD CONSTRAINT "ReconciliationDifference_day_fkey" FOREIGN KEY ("day") REFERENCES "Reconciliation"("day") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ReconciliationDifference" ADD CONSTRAINT "ReconciliationDifference_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- What must never be false, whoever writes.
ALTER TABLE "PaymentProblem" ADD CONSTRAINT payment_problem_money CHECK ("seenAmount" > 0);
ALTER TABLE "PaymentProblem" ADD CONSTRAINT payment_problem_returned_after_decision CHECK ("refundRef" IS NULL OR "returnRequestedAt" IS NOT NULL);
ALTER TABLE "Dispute" ADD CONSTRAINT dispute_money CHECK ("amountPaise" > 0 AND "takenPaise" >= 0);
ALTER TABLE "PaymentAttempt" ADD CONSTRAINT payment_attempt_asked CHECK ("asked" >= 0);
ALTER TABLE "Refund" ADD CONSTRAINT refund_tries CHECK ("failedTries" >= 0);

-- A shop that has its rules already gets the new one.
INSERT INTO "Setting" ("id", "key", "value", "inForceFrom", "source")
  SELECT gen_random_uuid(), 'payment.tries', '4', '2025-01-01', 'Store policy: a failed payment may be tried again without losing the goods'
  WHERE EXISTS (SELECT 1 FROM "Setting");
