-- Whatever a shop page shows says when it changes: every web process listens and drops the pages that showed it.
-- Notifications leave with the commit, so nobody hears of what was rolled back. See docs/decisions/0009.

-- Tells every web process what changed: "product:SLUG", "group:SLUG", "category:SLUG", "goods" (any list) or "everything".
-- Beyond a few dozen, telling them apart costs more than drawing all pages anew.
CREATE FUNCTION pages_changed(topics text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(cardinality(topics), 0) = 0 THEN RETURN; END IF;
  PERFORM pg_notify('pages', CASE WHEN cardinality(topics) > 40 THEN 'everything' ELSE array_to_string(topics, ' ') END);
END $$;

-- Goods changed: their own pages, those of their groups, of their categories up to the root, and every list.
CREATE FUNCTION goods_changed(products uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(cardinality(products), 0) = 0 THEN RETURN; END IF;
  IF cardinality(products) > 20 THEN
    PERFORM pages_changed(ARRAY['everything']);
    RETURN;
  END IF;
  PERFORM pages_changed((
    WITH RECURSIVE shown AS (
      SELECT slug, "groupId", "categoryId" FROM "Product" WHERE id = ANY(products) AND status = 'PUBLISHED'
    ), above AS (
      SELECT c.id, c.slug, c."parentId" FROM "Category" c WHERE c.id IN (SELECT "categoryId" FROM shown)
      UNION SELECT parent.id, parent.slug, parent."parentId" FROM "Category" parent JOIN above ON parent.id = above."parentId"
    )
    SELECT array_agg(topic) FROM (
      SELECT 'product:' || slug AS topic FROM shown
      UNION SELECT 'group:' || g.slug FROM "Group" g WHERE g.id IN (SELECT "groupId" FROM shown)
      UNION SELECT 'category:' || slug FROM above
      UNION SELECT 'goods' FROM shown
    ) topics));
END $$;

-- Sizes. Of stock, pages show whether there is none, how few are left, and at most twenty to choose from: beyond that a sale
-- changes nothing to see, and nobody is told.
CREATE FUNCTION variants_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM goods_changed((SELECT array_agg(DISTINCT n."productId") FROM shown_new n JOIN shown_old o ON o.id = n.id
      WHERE least(n."onHand" - n.held, 20) <> least(o."onHand" - o.held, 20)
        OR to_jsonb(n) - '{onHand,held}'::text[] <> to_jsonb(o) - '{onHand,held}'::text[]));
  ELSIF TG_OP = 'INSERT' THEN
    PERFORM goods_changed((SELECT array_agg(DISTINCT "productId") FROM shown_new));
  ELSE
    PERFORM goods_changed((SELECT array_agg(DISTINCT "productId") FROM shown_old));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER variants_inserted AFTER INSERT ON "Variant" REFERENCING NEW TABLE AS shown_new
  FOR EACH STATEMENT EXECUTE FUNCTION variants_changed();
CREATE TRIGGER variants_updated AFTER UPDATE ON "Variant" REFERENCING OLD TABLE AS shown_old NEW TABLE AS shown_new
  FOR EACH STATEMENT EXECUTE FUNCTION variants_changed();
CREATE TRIGGER variants_deleted AFTER DELETE ON "Variant" REFERENCING OLD TABLE AS shown_old
  FOR EACH STATEMENT EXECUTE FUNCTION variants_changed();

-- Products, seen before or after the change. What they were called and where they stood changes too.
CREATE FUNCTION products_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM pages_changed((
      WITH gone AS (
        SELECT o.* FROM shown_old o JOIN shown_new n ON n.id = o.id
        WHERE o.status = 'PUBLISHED' AND to_jsonb(n) - 'updatedAt' <> to_jsonb(o) - 'updatedAt'
      )
      SELECT array_agg(DISTINCT topic) FROM (
        SELECT unnest(ARRAY['product:' || gone.slug, 'group:' || g.slug, 'category:' || c.slug, 'category:' || parent.slug, 'goods']) AS topic
        FROM gone JOIN "Group" g ON g.id = gone."groupId" JOIN "Category" c ON c.id = gone."categoryId"
        LEFT JOIN "Category" parent ON parent.id = c."parentId"
      ) topics WHERE topic IS NOT NULL));
    PERFORM goods_changed((SELECT array_agg(n.id) FROM shown_new n JOIN shown_old o ON o.id = n.id
      WHERE n.status = 'PUBLISHED' AND to_jsonb(n) - 'updatedAt' <> to_jsonb(o) - 'updatedAt'));
  ELSIF TG_OP = 'INSERT' THEN
    PERFORM goods_changed((SELECT array_agg(id) FROM shown_new WHERE status = 'PUBLISHED'));
  ELSIF EXISTS (SELECT FROM shown_old WHERE status = 'PUBLISHED') THEN
    PERFORM pages_changed(ARRAY['everything']);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER products_inserted AFTER INSERT ON "Product" REFERENCING NEW TABLE AS shown_new
  FOR EACH STATEMENT EXECUTE FUNCTION products_changed();
CREATE TRIGGER products_updated AFTER UPDATE ON "Product" REFERENCING OLD TABLE AS shown_old NEW TABLE AS shown_new
  FOR EACH STATEMENT EXECUTE FUNCTION products_changed();
CREATE TRIGGER products_deleted AFTER DELETE ON "Product" REFERENCING OLD TABLE AS shown_old
  FOR EACH STATEMENT EXECUTE FUNCTION products_changed();

-- Pictures and batches of goods. A transition table is named alike for all three events, so one function serves them.
CREATE FUNCTION product_images_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM goods_changed((SELECT array_agg(DISTINCT "productId") FROM touched));
  RETURN NULL;
END $$;
CREATE TRIGGER product_images_inserted AFTER INSERT ON "ProductImage" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION product_images_changed();
CREATE TRIGGER product_images_updated AFTER UPDATE ON "ProductImage" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION product_images_changed();
CREATE TRIGGER product_images_deleted AFTER DELETE ON "ProductImage" REFERENCING OLD TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION product_images_changed();

CREATE FUNCTION lots_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM goods_changed((SELECT array_agg(DISTINCT v."productId") FROM touched JOIN "Variant" v ON v.id = touched."variantId"));
  RETURN NULL;
END $$;
CREATE TRIGGER lots_inserted AFTER INSERT ON "Lot" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION lots_changed();
CREATE TRIGGER lots_updated AFTER UPDATE ON "Lot" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION lots_changed();

-- A group stands on the pages of all its goods and on the home page; approvals and new stories are rare.
CREATE FUNCTION groups_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM shown_new n JOIN shown_old o ON o.id = n.id
      WHERE (o.status = 'APPROVED' OR n.status = 'APPROVED') AND to_jsonb(n) <> to_jsonb(o)) THEN
    PERFORM pages_changed(ARRAY['everything']);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER groups_updated AFTER UPDATE ON "Group" REFERENCING OLD TABLE AS shown_old NEW TABLE AS shown_new
  FOR EACH STATEMENT EXECUTE FUNCTION groups_changed();

CREATE FUNCTION memberships_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pages_changed((SELECT array_agg(DISTINCT 'group:' || g.slug) FROM touched JOIN "Group" g ON g.id = touched."groupId" AND g.status = 'APPROVED'));
  RETURN NULL;
END $$;
CREATE TRIGGER memberships_inserted AFTER INSERT ON "Membership" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION memberships_changed();
CREATE TRIGGER memberships_updated AFTER UPDATE ON "Membership" REFERENCING NEW TABLE AS touched
  FOR EACH STATEMENT EXECUTE FUNCTION memberships_changed();

CREATE FUNCTION images_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM shown_new n JOIN shown_old o ON o.id = n.id WHERE to_jsonb(n) <> to_jsonb(o)) THEN
    PERFORM pages_changed(ARRAY['everything']);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER images_updated AFTER UPDATE ON "Image" REFERENCING OLD TABLE AS shown_old NEW TABLE AS shown_new
  FOR EACH STATEMENT EXECUTE FUNCTION images_changed();

-- What stands on many pages and seldom changes.
CREATE FUNCTION shop_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pages_changed(ARRAY['everything']);
  RETURN NULL;
END $$;
CREATE TRIGGER categories_changed AFTER INSERT OR UPDATE OR DELETE ON "Category" FOR EACH STATEMENT EXECUTE FUNCTION shop_changed();
CREATE TRIGGER places_changed AFTER UPDATE ON "Place" FOR EACH STATEMENT EXECUTE FUNCTION shop_changed();
CREATE TRIGGER federations_changed AFTER UPDATE ON "Federation" FOR EACH STATEMENT EXECUTE FUNCTION shop_changed();
CREATE TRIGGER tax_standings_changed AFTER INSERT OR UPDATE OR DELETE ON "TaxStanding" FOR EACH STATEMENT EXECUTE FUNCTION shop_changed();
CREATE TRIGGER settings_changed AFTER INSERT OR UPDATE OR DELETE ON "Setting" FOR EACH STATEMENT EXECUTE FUNCTION shop_changed();
CREATE TRIGGER delivery_rates_changed AFTER INSERT OR UPDATE OR DELETE ON "DeliveryRate" FOR EACH STATEMENT EXECUTE FUNCTION shop_changed();
