-- Where a word stands is said by tokens of its own ("1:" in a name, "2:" in a name or the kind) and no longer by weights: an
-- index knows tokens, and weights only after a look at every row. Weights tell what a list can be narrowed by (A) from words
-- (B, and D where only ingredients have them). What is in stock or vegetarian no longer looks like a word somebody wrote.
CREATE FUNCTION spoken_word(folded text, weight text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lexeme(folded) || CASE WHEN weight = 'D' THEN ':4' ELSE ':2B' END
    || CASE WHEN weight = 'A' THEN ' ' || lexeme('1:' || folded) ELSE '' END || CASE WHEN weight IN ('A', 'B') THEN ' ' || lexeme('2:' || folded) ELSE '' END
$$;

CREATE FUNCTION facet(token text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lexeme(token) || ':1A'
$$;

CREATE OR REPLACE FUNCTION refresh_search_documents(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
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
      concat_ws(' ', p."ingredientsEn", p."ingredientsHi", p."materialEn", p."materialHi") AS d
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
    SELECT said.id, string_agg(spoken_word(folded, weight), ' ') AS tokens FROM said JOIN known USING (word) WHERE folded <> '' GROUP BY said.id
  )
  INSERT INTO "SearchDocument" AS doc ("productId", "categoryId", "rootId", "groupId", district, "pricePaise", rating, popularity, rank, tokens)
  SELECT s.id, s."categoryId", s.root, s."groupId", s.district || '/', s."pricePaise",
    CASE WHEN s."ratingCount" = 0 THEN 0 ELSE (s."ratingSum" * 100 + 5 * 350) / (s."ratingCount" + 5) END,
    s.popularity, s.popularity + CASE WHEN s.available > 0 THEN 1000000000 ELSE 0 END,
    concat_ws(' ', spoken.tokens, facet('s:' || s.state), facet('d:' || s.district), facet('g:' || s."group"), facet('x:' || s.reach), facet('p:' || price_band(s."pricePaise")),
      CASE WHEN s.available > 0 THEN facet('is:stock') END, CASE WHEN s.veg = 'VEG' THEN facet('is:veg') END,
      CASE WHEN s."ratingCount" > 0 AND s."ratingSum" >= 4 * s."ratingCount" THEN facet('r:4') END,
      CASE WHEN s."ratingCount" > 0 AND s."ratingSum" >= 3 * s."ratingCount" THEN facet('r:3') END,
      (SELECT string_agg(facet('c:' || slug), ' ') FROM unnest(s.categories) slug),
      (SELECT string_agg(facet('m:' || month), ' ') FROM unnest(s.season) month WHERE cardinality(s.season) < 12),
      (SELECT string_agg(facet('f:' || slug), ' ') FROM unnest(s.festivals) slug),
      (SELECT string_agg(facet('a:' || attribute), ' ') FROM unnest(s.attributes) attribute)
    )::tsvector
  FROM source s LEFT JOIN spoken ON spoken.id = s.id
  ORDER BY s.id
  ON CONFLICT ("productId") DO UPDATE SET
    "categoryId" = excluded."categoryId", "rootId" = excluded."rootId", "groupId" = excluded."groupId", district = excluded.district,
    "pricePaise" = excluded."pricePaise", rating = excluded.rating, rank = excluded.rank, tokens = excluded.tokens
  WHERE (doc."categoryId", doc."rootId", doc.district, doc."pricePaise", doc.rating, doc.rank, doc.tokens)
    IS DISTINCT FROM (excluded."categoryId", excluded."rootId", excluded.district, excluded."pricePaise", excluded.rating, excluded.rank, excluded.tokens);
END $$;

DO $$
DECLARE ids uuid[];
BEGIN
  FOR ids IN SELECT array_agg("productId") FROM (SELECT "productId", row_number() OVER (ORDER BY "productId") / 500 AS batch FROM "SearchDocument") each GROUP BY batch ORDER BY batch LOOP
    PERFORM refresh_search_documents(ids);
  END LOOP;
END $$;

-- Goods that fit, named by the index of tokens. The planner would rather read the whole table where it takes several common
-- tokens for independent of each other.
CREATE FUNCTION goods_bearing(condition tsquery) RETURNS TABLE ("productId" uuid, rank int, "pricePaise" int, rating int)
LANGUAGE sql STABLE PARALLEL SAFE SET enable_seqscan = off AS $$
  SELECT d."productId", d.rank, d."pricePaise", d.rating FROM "SearchDocument" d WHERE d.tokens @@ condition
$$;

-- The tokens of some goods that fit, of no more than `most`.
CREATE FUNCTION facets_bearing(condition tsquery, most int) RETURNS TABLE (tokens tsvector)
LANGUAGE sql STABLE PARALLEL SAFE SET enable_seqscan = off AS $$
  SELECT d.tokens FROM "SearchDocument" d WHERE d.tokens @@ condition LIMIT most
$$;
