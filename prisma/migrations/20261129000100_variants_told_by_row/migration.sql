-- Each order changes what is held of a size, in the moment when others wait for that size; hardly any changes what pages show.
-- A row that shows the same as before costs a comparison and no function. Whoever changes a great many sizes in one statement
-- disables variant_updated for it and tells once: SELECT pages_changed(ARRAY['everything']).
DROP TRIGGER variants_updated ON "Variant";
CREATE FUNCTION variant_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM goods_changed(ARRAY[NEW."productId"]);
  RETURN NULL;
END $$;
CREATE TRIGGER variant_updated AFTER UPDATE ON "Variant" FOR EACH ROW
  WHEN (least(OLD."onHand" - OLD.held, 20) <> least(NEW."onHand" - NEW.held, 20) OR to_jsonb(OLD) - '{onHand,held}'::text[] <> to_jsonb(NEW) - '{onHand,held}'::text[])
  EXECUTE FUNCTION variant_changed();
CREATE OR REPLACE FUNCTION variants_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM goods_changed((SELECT array_agg(DISTINCT "productId") FROM shown_new));
  ELSE
    PERFORM goods_changed((SELECT array_agg(DISTINCT "productId") FROM shown_old));
  END IF;
  RETURN NULL;
END $$;
