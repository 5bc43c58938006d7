-- The ledger: double entry, append only.
CREATE TYPE "AccountKind" AS ENUM ('STRIPE_CLEARING', 'STRIPE_FEES', 'DISPUTES', 'BANK', 'COD_RECEIVABLE', 'COURIER_CHARGES', 'ORDERS_IN_TRANSIT', 'REFUNDS_PAYABLE', 'GROUP_PAYABLE', 'PAYOUTS_IN_TRANSIT', 'COMMISSION_INCOME', 'GST_PAYABLE', 'TCS_PAYABLE', 'TDS_PAYABLE', 'TDS_CARRIED', 'SHIPPING_INCOME', 'COUPONS', 'ROUNDING', 'WRITE_OFF');
CREATE TYPE "EntrySetKind" AS ENUM ('ORDER_PAID', 'PAID_TWICE', 'GROUP_ORDER_DELIVERED', 'REFUND_DECIDED', 'REFUND_PAID', 'REFUND_CAME_BACK', 'PROVIDER_FEE', 'PROVIDER_PAYOUT', 'DISPUTE_OPENED', 'DISPUTE_WON', 'DISPUTE_LOST', 'CASH_REMITTED', 'PAYOUT_SENT', 'PAYOUT_PAID', 'PAYOUT_RETURNED', 'GROUP_CHARGED', 'WRITTEN_OFF', 'TAX_DEPOSITED', 'TDS_UNUSED', 'CORRECTION');

CREATE TABLE "LedgerAccount" (
    "id" SERIAL NOT NULL,
    "kind" "AccountKind" NOT NULL,
    "party" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LedgerAccount_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "LedgerAccount_kind_party_key" ON "LedgerAccount"("kind", "party");

CREATE TABLE "EntrySet" (
    "id" BIGSERIAL NOT NULL,
    "kind" "EntrySetKind" NOT NULL,
    "subjectId" TEXT NOT NULL,
    "orderId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EntrySet_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "EntrySet_kind_subjectId_key" ON "EntrySet"("kind", "subjectId");
CREATE INDEX "EntrySet_orderId_idx" ON "EntrySet"("orderId");
CREATE INDEX "EntrySet_at_idx" ON "EntrySet"("at");
ALTER TABLE "EntrySet" ADD CONSTRAINT "EntrySet_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "LedgerEntry" (
    "id" BIGSERIAL NOT NULL,
    "setId" BIGINT NOT NULL,
    "accountId" INTEGER NOT NULL,
    "amountPaise" BIGINT NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "LedgerEntry_setId_idx" ON "LedgerEntry"("setId");
CREATE INDEX ledger_entry_of_account ON "LedgerEntry"("accountId", "id", "amountPaise");
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_setId_fkey" FOREIGN KEY ("setId") REFERENCES "EntrySet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "LedgerAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "LedgerEntry" ADD CONSTRAINT ledger_entry_moves_something CHECK ("amountPaise" <> 0);

CREATE TABLE "BalanceSnapshot" (
    "accountId" INTEGER NOT NULL,
    "throughEntryId" BIGINT NOT NULL,
    "balancePaise" BIGINT NOT NULL,

    CONSTRAINT "BalanceSnapshot_pkey" PRIMARY KEY ("accountId", "throughEntryId")
);
ALTER TABLE "BalanceSnapshot" ADD CONSTRAINT "BalanceSnapshot_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "LedgerAccount"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A set sums to zero after every statement that writes entries, whoever writes them: its entries come in one statement.
CREATE FUNCTION entry_sets_balance() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wrong bigint;
BEGIN
  SELECT entry."setId" INTO wrong FROM "LedgerEntry" entry
    WHERE entry."setId" IN (SELECT "setId" FROM written) GROUP BY entry."setId" HAVING sum(entry."amountPaise") <> 0 LIMIT 1;
  IF wrong IS NOT NULL THEN
    RAISE EXCEPTION 'entry set % does not sum to zero', wrong USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER entry_sets_balance AFTER INSERT ON "LedgerEntry"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION entry_sets_balance();

-- At the end of its transaction a set has entries: the key of an event is never taken by an empty one.
CREATE FUNCTION entry_set_has_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "LedgerEntry" WHERE "setId" = NEW."id") THEN
    RAISE EXCEPTION 'entry set % has no entries', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entry_set_has_entries AFTER INSERT ON "EntrySet"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_set_has_entries();

CREATE TRIGGER ledger_account_append_only BEFORE UPDATE OR DELETE ON "LedgerAccount" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_account_never_emptied BEFORE TRUNCATE ON "LedgerAccount" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_set_append_only BEFORE UPDATE OR DELETE ON "EntrySet" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_set_never_emptied BEFORE TRUNCATE ON "EntrySet" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_entry_never_emptied BEFORE TRUNCATE ON "LedgerEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER balance_snapshot_append_only BEFORE UPDATE OR DELETE ON "BalanceSnapshot" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER balance_snapshot_never_emptied BEFORE TRUNCATE ON "BalanceSnapshot" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Posts entry sets in the caller's transaction:
--   [{ kind, subjectId, orderId?, at, lines: [{ account, party?, paise }] }]
-- Answers the kind and subject of those that were posted now; a set whose key is there already posts nothing.
CREATE FUNCTION post_entry_sets(sets jsonb) RETURNS TABLE ("kind" text, "subjectId" text) LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  INSERT INTO "LedgerAccount" ("kind", "party")
    SELECT DISTINCT (line->>'account')::"AccountKind", coalesce(line->>'party', '')
    FROM jsonb_array_elements(sets) entry_set, jsonb_array_elements(entry_set->'lines') line
    WHERE NOT EXISTS (SELECT FROM "LedgerAccount" known WHERE known."kind" = (line->>'account')::"AccountKind" AND known."party" = coalesce(line->>'party', ''))
    ORDER BY 1, 2
    ON CONFLICT DO NOTHING;
  RETURN QUERY
    WITH asked AS (
      SELECT (entry_set->>'kind')::"EntrySetKind" AS kind, entry_set->>'subjectId' AS subject, (entry_set->>'orderId')::uuid AS order_id,
             (entry_set->>'at')::timestamptz AS at, entry_set->'lines' AS lines
      FROM jsonb_array_elements(sets) entry_set
    ), posted AS (
      INSERT INTO "EntrySet" ("kind", "subjectId", "orderId", "at") SELECT kind, subject, order_id, at FROM asked
      ON CONFLICT DO NOTHING RETURNING "id", "kind", "subjectId"
    ), entries AS (
      INSERT INTO "LedgerEntry" ("setId", "accountId", "amountPaise")
      SELECT posted."id", account."id", (line->>'paise')::bigint
      FROM posted
        JOIN asked ON asked.kind = posted."kind" AND asked.subject = posted."subjectId",
        LATERAL jsonb_array_elements(asked.lines) line
        JOIN "LedgerAccount" account ON account."kind" = (line->>'account')::"AccountKind" AND account."party" = coalesce(line->>'party', '')
    )
    SELECT posted."kind"::text, posted."subjectId" FROM posted;
END $$;
