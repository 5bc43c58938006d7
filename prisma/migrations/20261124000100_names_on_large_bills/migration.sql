-- A paper that has to name its buyer after she was erased loses what it need not say: her number.
CREATE OR REPLACE FUNCTION paper_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."recipient" IS NOT NULL AND NEW."recipient" IS DISTINCT FROM OLD."recipient" || '{"phone": ""}') OR to_jsonb(NEW) - 'recipient' <> to_jsonb(OLD) - 'recipient' THEN
    RAISE EXCEPTION 'a paper that was issued is never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
-- Orders whose buyers were erased, for when their papers need not name them any more.
CREATE INDEX order_erased ON "Order" ("id") WHERE "name" = '';
