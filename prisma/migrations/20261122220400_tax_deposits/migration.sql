-- Every account and every entry set has something that posts it: money that pays for nothing has a name of its own, nothing is
-- ever rounded away, and taxes held for the state are paid in.
ALTER TYPE "EntrySetKind" RENAME VALUE 'PAID_TWICE' TO 'PAID_IN_ERROR';

ALTER TYPE "AccountKind" RENAME TO "AccountKind_old";
CREATE TYPE "AccountKind" AS ENUM ('STRIPE_CLEARING', 'STRIPE_FEES', 'DISPUTES', 'BANK', 'COD_RECEIVABLE', 'COURIER_CHARGES', 'ORDERS_IN_TRANSIT', 'REFUNDS_PAYABLE', 'GROUP_PAYABLE', 'PAYOUTS_IN_TRANSIT', 'COMMISSION_INCOME', 'GST_PAYABLE', 'TCS_PAYABLE', 'TDS_PAYABLE', 'TDS_CARRIED', 'SHIPPING_INCOME', 'COUPONS', 'WRITE_OFF');
ALTER TABLE "LedgerAccount" ALTER COLUMN "kind" TYPE "AccountKind" USING "kind"::text::"AccountKind";
DROP TYPE "AccountKind_old";

CREATE TYPE "HeldTax" AS ENUM ('GST', 'TCS', 'TDS');
CREATE TABLE "TaxDeposit" (
    "id" UUID NOT NULL,
    "tax" "HeldTax" NOT NULL,
    "amountPaise" BIGINT NOT NULL,
    "paidOn" DATE NOT NULL,
    "reference" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),
    CONSTRAINT "TaxDeposit_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "TaxDeposit_recordedAt_idx" ON "TaxDeposit"("recordedAt");
-- A challan is paid in once; one that was written down by mistake may be written down anew.
CREATE UNIQUE INDEX tax_deposit_once ON "TaxDeposit" ("tax", "reference") WHERE "withdrawnAt" IS NULL;
ALTER TABLE "TaxDeposit" ADD CONSTRAINT tax_deposit_is_money CHECK ("amountPaise" > 0);
ALTER TABLE "TaxDeposit" ADD CONSTRAINT "TaxDeposit_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "Officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TaxDeposit" ADD CONSTRAINT "TaxDeposit_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "Officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
