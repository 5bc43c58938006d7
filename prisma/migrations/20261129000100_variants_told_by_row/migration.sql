-- Each order changes what is held of a size, in the moment when others wait for that size; hardly any changes what pages show.
-- A row that shows the same as before costs a comparison and no function.
DROP TRIGGER variants_updated ON "Variant";
CREATE FUNCTION variant_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM goods_changed(ARRAY[NEW."productId"]);
  RETURN NULL;
END $$;
CREATE TRIGGER variant_updated AFTER UPDATE ON "Variant" FOR EACH ROW
  WHEN (least(OLD."onHand" - OLD.held, 20) <> least(NEW."onHand" - NEW.held, 20) OR to_jsonb(OLD) - '{onHand,held}'::text[] <> to_jsonb(NEW) - '{onHand,held}'::text[])
  EXECUTE FUNCTION variant_changed();
