-- Names of districts are remembered by every web process: a new place is told like a changed one.
DROP TRIGGER places_changed ON "Place";
CREATE TRIGGER places_changed AFTER INSERT OR UPDATE ON "Place" FOR EACH STATEMENT EXECUTE FUNCTION shop_changed();
