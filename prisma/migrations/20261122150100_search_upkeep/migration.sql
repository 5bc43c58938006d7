-- Readers of an index are never to wait for a list of new entries that has not been put in yet.
ALTER INDEX "SearchDocument_tokens_idx" SET (fastupdate = off);
-- Conditions over tokens are planned by how often each one occurs.
ALTER TABLE "SearchDocument" ALTER COLUMN tokens SET STATISTICS 1000;

-- The same steps as app/domain/search/fold.ts, which says why.
CREATE FUNCTION words_of(written text) RETURNS SETOF text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT word FROM regexp_split_to_table(
    translate(regexp_replace(normalize(written, NFKD), '[\u0300-\u036f\u093c\u200c\u200d\u00ad\ufeff]', '', 'g'),
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ०१२३४५६७८९', 'abcdefghijklmnopqrstuvwxyz0123456789'),
    '[^a-z0-9\u00c0-\u0963\u0970-\u1fff\u2c00-\u2dff\u3040-\ud7ff]+') word
  WHERE word <> ''
$$;

CREATE FUNCTION plain_word(word text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  IF word ~ '[\u0900-\u097f]' THEN
    word := regexp_replace(word, '[\u0907\u093f]\u092f\u093e[\u0901\u0902]?$', 'ी');
    word := regexp_replace(word, '(.)[\u0913\u094b][\u0901\u0902]$', '\1');
    word := regexp_replace(word, '(.)\u0947[\u0901\u0902]?$', '\1ा');
    word := rtrim(word, 'ँं');
    word := replace(word, 'ज्ञ', 'ग्य');
    word := regexp_replace(word, '([\u0915-\u0939])(?![\u093e-\u094d])(?!$)', '\1ा', 'g');
    word := regexp_replace(word, '[\u0901\u0902](?=[\u092a-\u092e])', 'm', 'g');
    word := replace(replace(replace(replace(replace(replace(word, 'ख', 'kh'), 'घ', 'gh'), 'च', 'ch'), 'छ', 'ch'), 'झ', 'jh'), 'ठ', 'th');
    word := replace(replace(replace(replace(replace(replace(word, 'थ', 'th'), 'ढ', 'dh'), 'ध', 'dh'), 'भ', 'bh'), 'ऋ', 'ri'), 'ृ', 'ri');
    word := replace(replace(replace(replace(word, 'ऐ', 'ai'), 'ै', 'ai'), 'औ', 'au'), 'ौ', 'au');
    word := translate(word, 'अआइईउऊएओऑऍकगजटडतदनपबमयरलळवसहािीुूेोॉॅङञणऩँंफशष्ःऽ', 'aaiiuueooekgjtdtdnpbmyrllvshaiiuueooennnnnnfss');
  END IF;
  word := regexp_replace(word, 'ies$', 'i');
  word := regexp_replace(word, '(ch|sh|s|x)es$', '\1');
  word := regexp_replace(word, '([a-z][a-z][a-rt-z])s$', '\1');
  word := replace(replace(replace(word, 'ck', 'k'), 'q', 'k'), 'x', 'ks');
  word := regexp_replace(word, 'c+h+', 'q', 'g');
  word := replace(replace(regexp_replace(word, 'c(?=[eiy])', 's', 'g'), 'c', 'k'), 'q', 'c');
  word := translate(replace(replace(word, 'sh', 's'), 'ph', 'f'), 'zw', 'jv');
  word := regexp_replace(word, 'ee+|ea|ii+|ie', 'i', 'g');
  word := regexp_replace(word, 'oo+|ou|uu+', 'u', 'g');
  word := regexp_replace(word, 'e?y$', 'i');
  RETURN regexp_replace(regexp_replace(word, 'aa+', 'a', 'g'), '([a-z])\1+', '\1', 'g');
END $$;

CREATE FUNCTION fold_plain(plain text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(plain, '([a-z].*[a-z].*[a-z])e$', '\1'), '(.)a+', '\1', 'g')
$$;

-- A lexeme as the text form of a tsvector has it.
CREATE FUNCTION lexeme(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT '''' || replace(replace(word, '\', '\\'), '''', '''''') || ''''
$$;

-- Prices as buyers narrow them down, in paise; the names stand in addresses. See app/domain/search/filters.ts.
CREATE FUNCTION price_band(paise int) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN paise < 10000 THEN 'under-100' WHEN paise < 25000 THEN '100-250' WHEN paise < 50000 THEN '250-500'
    WHEN paise < 100000 THEN '500-1000' ELSE 'over-1000' END
$$;

-- Brings the documents of some products up to date, whatever happened to them. Products nobody may see lose theirs.
CREATE FUNCTION refresh_search_documents(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- One at a time for each product: the later one then reads what the earlier one's transaction wrote.
  PERFORM 1 FROM "SearchDocument" WHERE "productId" = ANY(ids) ORDER BY "productId" FOR UPDATE;

  DELETE FROM "SearchDocument" d WHERE d."productId" = ANY(ids) AND NOT EXISTS (
    SELECT FROM "Product" p JOIN "Group" g ON g.id = p."groupId" AND g.status = 'APPROVED'
    WHERE p.id = d."productId" AND p.status = 'PUBLISHED' AND EXISTS (SELECT FROM "Variant" v WHERE v."productId" = p.id AND v.active));

  WITH source AS MATERIALIZED (
    SELECT p.id, p."categoryId", tree.root, p."groupId", p.veg, p.season, p.festivals, p.attributes, p."ratingSum", p."ratingCount",
      v."pricePaise", v.available, g.slug AS "group", coalesce(old.popularity, 0) AS popularity, tree.slugs AS categories,
      split_part(place.path, '/', 1) AS state, split_part(place.path, '/', 1) || '/' || split_part(place.path, '/', 2) AS district,
      CASE WHEN coalesce(standing.kind, 'UNREGISTERED') = 'UNREGISTERED' THEN place."stateCode" ELSE 'all' END AS reach,
      concat_ws(' ', p."nameEn", p."nameHi", array_to_string(p.tags, ' ')) AS a,
      concat_ws(' ', p."genericNameEn", p."genericNameHi", tree.names) AS b,
      concat_ws(' ', g."nameEn", g."nameHi", above.names) AS c,
      concat_ws(' ', p."ingredientsEn", p."ingredientsHi", p.material) AS d
    FROM "Product" p
    JOIN "Group" g ON g.id = p."groupId" AND g.status = 'APPROVED'
    JOIN "Place" place ON place.id = g."placeId"
    JOIN LATERAL (
      SELECT s."pricePaise", s."onHand" - s.held AS available FROM "Variant" s WHERE s."productId" = p.id AND s.active
      ORDER BY s."onHand" > s.held DESC, s."pricePaise", s.position, s.id LIMIT 1
    ) v ON true
    CROSS JOIN LATERAL (
      WITH RECURSIVE up AS (
        SELECT id, "parentId", slug, "nameEn", "nameHi", 0 AS step FROM "Category" WHERE id = p."categoryId"
        UNION ALL SELECT c.id, c."parentId", c.slug, c."nameEn", c."nameHi", step + 1 FROM "Category" c JOIN up ON c.id = up."parentId" WHERE step < 9
      )
      SELECT array_agg(slug) AS slugs, (array_agg(id ORDER BY step DESC))[1] AS root, string_agg("nameEn" || ' ' || "nameHi", ' ') AS names FROM up
    ) tree
    CROSS JOIN LATERAL (
      SELECT string_agg(w."nameEn" || ' ' || w."nameHi", ' ') AS names FROM "Place" w
      WHERE w.path IN (place.path, split_part(place.path, '/', 1) || '/', split_part(place.path, '/', 1) || '/' || split_part(place.path, '/', 2) || '/')
    ) above
    LEFT JOIN LATERAL (
      SELECT t.kind FROM "TaxStanding" t WHERE t."groupId" = g.id AND t."inForceFrom" <= (now() AT TIME ZONE 'Asia/Kolkata')::date
      ORDER BY t."inForceFrom" DESC LIMIT 1
    ) standing ON true
    LEFT JOIN "SearchDocument" old ON old."productId" = p.id
    WHERE p.id = ANY(ids) AND p.status = 'PUBLISHED'
  ), said AS MATERIALIZED (
    SELECT DISTINCT source.id, text.weight, left(word, 40) AS word
    FROM source, LATERAL (VALUES ('A', a), ('B', b), ('C', c), ('D', d)) text(weight, written), LATERAL words_of(text.written) word
  ), known AS MATERIALIZED (
    SELECT word, plain, fold_plain(plain) AS folded FROM (SELECT DISTINCT word, plain_word(word) AS plain FROM said) each
  ), learnt AS (
    INSERT INTO "SearchWord" (word, folded, plain)
    SELECT word, folded, plain FROM known
    WHERE length(word) > 1 AND word !~ '[0-9]' AND folded <> '' AND EXISTS (SELECT FROM said WHERE said.word = known.word AND weight <> 'D')
    ORDER BY word ON CONFLICT DO NOTHING
  ), spoken AS (
    SELECT said.id, string_agg(lexeme(folded) || ':' || CASE weight WHEN 'A' THEN '1A' WHEN 'B' THEN '2B' WHEN 'C' THEN '3C' ELSE '4' END, ' ') AS tokens
    FROM said JOIN known USING (word) WHERE folded <> '' GROUP BY said.id
  )
  INSERT INTO "SearchDocument" AS doc ("productId", "categoryId", "rootId", "groupId", district, "pricePaise", rating, popularity, rank, tokens)
  SELECT s.id, s."categoryId", s.root, s."groupId", s.district || '/', s."pricePaise",
    CASE WHEN s."ratingCount" = 0 THEN 0 ELSE (s."ratingSum" * 100 + 5 * 350) / (s."ratingCount" + 5) END,
    s.popularity, s.popularity + CASE WHEN s.available > 0 THEN 1000000000 ELSE 0 END,
    concat_ws(' ', spoken.tokens, lexeme('s:' || s.state), lexeme('d:' || s.district), lexeme('g:' || s."group"), lexeme('x:' || s.reach), lexeme('p:' || price_band(s."pricePaise")),
      CASE WHEN s.available > 0 THEN 'stock' END, CASE WHEN s.veg = 'VEG' THEN 'veg' END,
      CASE WHEN s."ratingCount" > 0 AND s."ratingSum" >= 4 * s."ratingCount" THEN lexeme('r:4') END,
      CASE WHEN s."ratingCount" > 0 AND s."ratingSum" >= 3 * s."ratingCount" THEN lexeme('r:3') END,
      (SELECT string_agg(lexeme('c:' || slug), ' ') FROM unnest(s.categories) slug),
      (SELECT string_agg(lexeme('m:' || month), ' ') FROM unnest(s.season) month WHERE cardinality(s.season) < 12),
      (SELECT string_agg(lexeme('f:' || slug), ' ') FROM unnest(s.festivals) slug),
      (SELECT string_agg(lexeme('a:' || attribute), ' ') FROM unnest(s.attributes) attribute)
    )::tsvector
  FROM source s LEFT JOIN spoken ON spoken.id = s.id
  ORDER BY s.id
  ON CONFLICT ("productId") DO UPDATE SET
    "categoryId" = excluded."categoryId", "rootId" = excluded."rootId", "groupId" = excluded."groupId", district = excluded.district,
    "pricePaise" = excluded."pricePaise", rating = excluded.rating, rank = excluded.rank, tokens = excluded.tokens
  WHERE (doc."categoryId", doc."rootId", doc.district, doc."pricePaise", doc.rating, doc.rank, doc.tokens)
    IS DISTINCT FROM (excluded."categoryId", excluded."rootId", excluded.district, excluded."pricePaise", excluded.rating, excluded.rank, excluded.tokens);
END $$;

CREATE FUNCTION search_after_product() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_search_documents(array_agg(id)) FROM changed;
  RETURN NULL;
END $$;
CREATE TRIGGER search_after_product_insert AFTER INSERT ON "Product" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_after_product();
CREATE TRIGGER search_after_product_update AFTER UPDATE ON "Product" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_after_product();

-- Orders change what is held of a size all day long; lists change only when it runs out or comes back.
CREATE FUNCTION search_after_variant() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_search_documents(ARRAY[CASE WHEN TG_OP = 'DELETE' THEN OLD."productId" ELSE NEW."productId" END]);
  RETURN NULL;
END $$;
CREATE TRIGGER search_after_variant_insert AFTER INSERT OR DELETE ON "Variant" FOR EACH ROW EXECUTE FUNCTION search_after_variant();
CREATE TRIGGER search_after_variant_update AFTER UPDATE ON "Variant" FOR EACH ROW
  WHEN ((OLD."onHand" > OLD.held, OLD."pricePaise", OLD.active, OLD.position) IS DISTINCT FROM (NEW."onHand" > NEW.held, NEW."pricePaise", NEW.active, NEW.position))
  EXECUTE FUNCTION search_after_variant();

CREATE FUNCTION search_after_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_search_documents(ARRAY(SELECT id FROM "Product" WHERE "groupId" = NEW."groupId"));
  RETURN NULL;
END $$;
CREATE TRIGGER search_after_standing AFTER INSERT OR UPDATE ON "TaxStanding" FOR EACH ROW EXECUTE FUNCTION search_after_standing();

-- What the search box leads to besides goods.
CREATE FUNCTION keep_search_target(target_kind text, target_slug text, name_en text, name_hi text, where_en text, where_hi text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "SearchTarget" (kind, slug, "nameEn", "nameHi", "whereEn", "whereHi", tokens)
  SELECT target_kind, target_slug, name_en, name_hi, where_en, where_hi,
    coalesce(string_agg(DISTINCT lexeme(fold_plain(plain_word(left(word, 40)))), ' '), '')::tsvector
  FROM words_of(name_en || ' ' || name_hi) word WHERE fold_plain(plain_word(left(word, 40))) <> ''
  ON CONFLICT (kind, slug) DO UPDATE SET "nameEn" = excluded."nameEn", "nameHi" = excluded."nameHi", "whereEn" = excluded."whereEn", "whereHi" = excluded."whereHi", tokens = excluded.tokens
$$;

CREATE FUNCTION search_after_group() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM refresh_search_documents(ARRAY(SELECT id FROM "Product" WHERE "groupId" = NEW.id));
  END IF;
  IF NEW.status = 'APPROVED' THEN
    PERFORM keep_search_target('group', NEW.slug, NEW."nameEn", NEW."nameHi", "nameEn", "nameHi") FROM "Place" WHERE id = NEW."placeId";
  ELSE
    DELETE FROM "SearchTarget" WHERE kind = 'group' AND slug = NEW.slug;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER search_after_group_insert AFTER INSERT ON "Group" FOR EACH ROW EXECUTE FUNCTION search_after_group();
CREATE TRIGGER search_after_group_update AFTER UPDATE ON "Group" FOR EACH ROW
  WHEN ((OLD.status, OLD.slug, OLD."nameEn", OLD."nameHi", OLD."placeId") IS DISTINCT FROM (NEW.status, NEW.slug, NEW."nameEn", NEW."nameHi", NEW."placeId"))
  EXECUTE FUNCTION search_after_group();

CREATE FUNCTION search_after_category() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_search_target('category', NEW.slug, NEW."nameEn", NEW."nameHi", '', '');
  IF TG_OP = 'UPDATE' THEN
    PERFORM refresh_search_documents(ARRAY(
      WITH RECURSIVE below AS (SELECT NEW.id AS id UNION ALL SELECT c.id FROM "Category" c JOIN below ON c."parentId" = below.id)
      SELECT p.id FROM "Product" p JOIN below ON below.id = p."categoryId"));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER search_after_category_insert AFTER INSERT ON "Category" FOR EACH ROW EXECUTE FUNCTION search_after_category();
CREATE TRIGGER search_after_category_update AFTER UPDATE ON "Category" FOR EACH ROW
  WHEN ((OLD."nameEn", OLD."nameHi", OLD."parentId") IS DISTINCT FROM (NEW."nameEn", NEW."nameHi", NEW."parentId"))
  EXECUTE FUNCTION search_after_category();

CREATE FUNCTION search_after_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_search_target('place', rtrim(NEW.path, '/'), NEW."nameEn", NEW."nameHi", '', '');
  RETURN NULL;
END $$;
CREATE TRIGGER search_after_place AFTER INSERT OR UPDATE ON "Place" FOR EACH ROW WHEN (NEW.kind IN ('STATE', 'DISTRICT')) EXECUTE FUNCTION search_after_place();

CREATE FUNCTION search_after_festival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_search_target('festival', NEW.slug, NEW."nameEn", NEW."nameHi", '', '');
  RETURN NULL;
END $$;
CREATE TRIGGER search_after_festival AFTER INSERT OR UPDATE ON "Festival" FOR EACH ROW EXECUTE FUNCTION search_after_festival();

-- What is there already.
SELECT refresh_search_documents(ARRAY(SELECT id FROM "Product"));
SELECT keep_search_target('category', slug, "nameEn", "nameHi", '', '') FROM "Category";
SELECT keep_search_target('place', rtrim(path, '/'), "nameEn", "nameHi", '', '') FROM "Place" WHERE kind IN ('STATE', 'DISTRICT');
SELECT keep_search_target('group', g.slug, g."nameEn", g."nameHi", p."nameEn", p."nameHi") FROM "Group" g JOIN "Place" p ON p.id = g."placeId" WHERE g.status = 'APPROVED';
