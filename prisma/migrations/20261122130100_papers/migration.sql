-- Invoices, bills of supply, credit notes: gapless numbers, contents that never change.
CREATE TYPE "PaperKind" AS ENUM ('TAX_INVOICE', 'BILL_OF_SUPPLY', 'CREDIT_NOTE', 'COMMISSION_INVOICE');

CREATE TABLE "PaperSeries" (
    "seller" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "PaperSeries_pkey" PRIMARY KEY ("seller", "series", "year")
);

CREATE TABLE "Paper" (
    "id" UUID NOT NULL,
    "kind" "PaperKind" NOT NULL,
    "seller" TEXT NOT NULL,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "groupId" UUID NOT NULL,
    "groupOrderId" UUID,
    "creditOfId" UUID,
    "month" TEXT,
    "amountPaise" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "recipient" JSONB,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Paper_seller_series_year_sequence_key" ON "Paper"("seller", "series", "year", "sequence");
CREATE UNIQUE INDEX "Paper_seller_number_key" ON "Paper"("seller", "number");
CREATE INDEX "Paper_groupOrderId_idx" ON "Paper"("groupOrderId");
CREATE INDEX "Paper_groupId_issuedAt_idx" ON "Paper"("groupId", "issuedAt");
CREATE INDEX "Paper_creditOfId_idx" ON "Paper"("creditOfId");
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_groupOrderId_fkey" FOREIGN KEY ("groupOrderId") REFERENCES "GroupOrder"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_creditOfId_fkey" FOREIGN KEY ("creditOfId") REFERENCES "Paper"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Paper" ADD CONSTRAINT paper_number CHECK ("number" ~ '^[A-Z0-9/-]{1,16}$');
ALTER TABLE "Paper" ADD CONSTRAINT paper_complete CHECK (
  "amountPaise" >= 0 AND "sequence" > 0
  AND ("kind" = 'COMMISSION_INVOICE') = ("groupOrderId" IS NULL)
  AND ("kind" = 'COMMISSION_INVOICE') = ("month" IS NOT NULL)
  AND ("kind" = 'CREDIT_NOTE') = ("creditOfId" IS NOT NULL));
-- A group order is invoiced once, a month's commission too.
CREATE UNIQUE INDEX paper_one_invoice ON "Paper" ("groupOrderId") WHERE "kind" IN ('TAX_INVOICE', 'BILL_OF_SUPPLY');
CREATE UNIQUE INDEX paper_one_commission_invoice ON "Paper" ("groupId", "month") WHERE "kind" = 'COMMISSION_INVOICE';

-- A series goes up by one and never back.
CREATE FUNCTION paper_series_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."last" <> OLD."last" + 1 OR (NEW."seller", NEW."series", NEW."year") <> (OLD."seller", OLD."series", OLD."year") THEN
    RAISE EXCEPTION 'numbers of papers go up one by one' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER paper_series_step BEFORE UPDATE ON "PaperSeries" FOR EACH ROW EXECUTE FUNCTION paper_series_step();
CREATE TRIGGER paper_series_kept BEFORE DELETE ON "PaperSeries" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER paper_series_never_emptied BEFORE TRUNCATE ON "PaperSeries" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Every number is that of a paper: a series stands, at commit, where its newest paper is.
CREATE FUNCTION paper_for_every_number() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "Paper" WHERE "seller" = NEW."seller" AND "series" = NEW."series" AND "year" = NEW."year" AND "sequence" = NEW."last") THEN
    RAISE EXCEPTION 'number % of a series was taken without a paper', NEW."last" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER paper_for_every_number AFTER INSERT OR UPDATE ON "PaperSeries"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION paper_for_every_number();

-- What was issued stays as it was; only the person's own particulars may be taken out.
CREATE FUNCTION paper_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."recipient" IS NOT NULL OR to_jsonb(NEW) - 'recipient' <> to_jsonb(OLD) - 'recipient' THEN
    RAISE EXCEPTION 'a paper that was issued is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER paper_frozen BEFORE UPDATE ON "Paper" FOR EACH ROW EXECUTE FUNCTION paper_frozen();
CREATE TRIGGER paper_kept BEFORE DELETE ON "Paper" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER paper_never_emptied BEFORE TRUNCATE ON "Paper" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
