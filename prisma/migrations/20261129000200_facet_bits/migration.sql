-- What lists are narrowed down by most often, one bit each, in every index that gives goods of a list in an order: goods that do not
-- fit are passed over inside the index, without a look at their rows. app/domain/search/facet-bits.ts has the same list.
-- The column is stored: another list needs another column with its indexes, for replacing the function changes no row.
CREATE FUNCTION facet_bits(tokens tsvector) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(bit_or(1::bigint << (array_position(ARRAY[
    'is:stock', 'is:veg', 'r:3', 'r:4', 'p:under-100', 'p:100-250', 'p:250-500', 'p:500-1000', 'p:over-1000',
    'm:1', 'm:2', 'm:3', 'm:4', 'm:5', 'm:6', 'm:7', 'm:8', 'm:9', 'm:10', 'm:11', 'm:12', 's:jk', 's:hp', 's:pb', 's:ch',
    's:uk', 's:hr', 's:dl', 's:rj', 's:up', 's:br', 's:sk', 's:ar', 's:nl', 's:mn', 's:mz', 's:tr', 's:ml', 's:as', 's:wb',
    's:jh', 's:od', 's:cg', 's:mp', 's:gj', 's:dh', 's:mh', 's:ka', 's:ga', 's:ld', 's:kl', 's:tn', 's:py', 's:an', 's:ts',
    's:ap', 's:la'
  ], token) - 1)), 0) FROM unnest(tsvector_to_array(ts_filter(tokens, '{a}'))) token
$$;
ALTER TABLE "SearchDocument" ADD COLUMN "facetBits" BIGINT NOT NULL GENERATED ALWAYS AS (facet_bits(tokens)) STORED;

DROP INDEX "SearchDocument_rank_productId_idx";
CREATE INDEX "SearchDocument_rank_productId_facetBits_idx" ON "SearchDocument"("rank" DESC, "productId" DESC, "facetBits");
DROP INDEX "SearchDocument_rootId_rank_productId_idx";
CREATE INDEX "SearchDocument_rootId_rank_productId_facetBits_idx" ON "SearchDocument"("rootId", "rank" DESC, "productId" DESC, "facetBits");
DROP INDEX "SearchDocument_categoryId_rank_productId_idx";
CREATE INDEX "SearchDocument_categoryId_rank_productId_facetBits_idx" ON "SearchDocument"("categoryId", "rank" DESC, "productId" DESC, "facetBits");
DROP INDEX "SearchDocument_categoryId_productId_idx";
CREATE INDEX "SearchDocument_categoryId_productId_facetBits_idx" ON "SearchDocument"("categoryId", "productId" DESC, "facetBits");
DROP INDEX "SearchDocument_pricePaise_productId_idx";
CREATE INDEX "SearchDocument_pricePaise_productId_facetBits_idx" ON "SearchDocument"("pricePaise", "productId", "facetBits");
DROP INDEX "SearchDocument_categoryId_pricePaise_productId_idx";
CREATE INDEX "SearchDocument_categoryId_pricePaise_productId_facetBits_idx" ON "SearchDocument"("categoryId", "pricePaise", "productId", "facetBits");
DROP INDEX "SearchDocument_rating_productId_idx";
CREATE INDEX "SearchDocument_rating_productId_facetBits_idx" ON "SearchDocument"("rating" DESC, "productId" DESC, "facetBits");
DROP INDEX "SearchDocument_categoryId_rating_productId_idx";
CREATE INDEX "SearchDocument_categoryId_rating_productId_facetBits_idx" ON "SearchDocument"("categoryId", "rating" DESC, "productId" DESC, "facetBits");
