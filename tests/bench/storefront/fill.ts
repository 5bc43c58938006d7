import type pg from 'pg';

const BATCH = 2_000;

/** Adds goods to a demonstration shop until it has `total`, spread over its groups and categories, each with a picture and a size. */
export async function fillGoods(client: pg.Client, total: number): Promise<void> {
  const { rows: [there] } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM "Product"');
  for (let from = there?.count ?? 0; from < total; from += BATCH) {
    await client.query(
      `WITH places AS (
         SELECT array_agg(DISTINCT p."groupId") AS groups, array_agg(DISTINCT p."categoryId") AS categories,
           (SELECT array_agg("imageId") FROM "ProductImage") AS images FROM "Product" p WHERE p.status = 'PUBLISHED'
       ), made AS (
         INSERT INTO "Product" (id, slug, "groupId", "categoryId", status, "nameEn", "nameHi", "publishedAt", "updatedAt")
         SELECT uuidv7(), 'bench-' || n, groups[1 + n % cardinality(groups)], categories[1 + n / 7 % cardinality(categories)], 'PUBLISHED',
           'Village goods number ' || n, 'गाँव का सामान ' || n, now(), now() FROM places, generate_series($1::int, $2::int) n
         RETURNING id
       ), pictured AS (
         INSERT INTO "ProductImage" ("productId", "imageId", position)
         SELECT id, images[1 + (row_number() OVER ())::int % cardinality(images)], 0 FROM made, places
       ) INSERT INTO "Variant" (id, "productId", "netQuantity", unit, "weightGrams", "pricePaise", "mrpPaise", "onHand")
       SELECT uuidv7(), id, 500, 'G', 700, 10000 + (row_number() OVER ())::int % 400 * 100, 60000, 30 FROM made`,
      [from, Math.min(from + BATCH, total) - 1],
    );
  }
  await client.query('ANALYZE');
}
