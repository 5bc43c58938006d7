import type pg from 'pg';
import { districtsOfStates } from './places.ts';
import { FORMS, NAME_BEGINNINGS, NAME_ENDS, PRAISES, SHARES, STUFFS } from './words.ts';

/** Products a step: short enough that little is lost when it is cut off. */
const STEP = 20_000;
const PRODUCTS_A_GROUP = 25;

export interface ScaleProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * Fills a database that has its basics with `count` products of invented groups, the same ones each time; says after each
 * step how far it is. A filling that was cut off goes on where it stopped. The rows are made inside the database: what
 * triggers would do row by row is done for all at once, and indexes of what lists read are built when all rows are there.
 */
export async function fillScale(client: pg.Client, count: number, say: (progress: ScaleProgress) => void): Promise<void> {
  await client.query('CREATE TABLE IF NOT EXISTS _scale (done bigint NOT NULL, indexes text[] NOT NULL)');
  const begun = await client.query('SELECT FROM _scale');
  if (begun.rowCount === 0) {
    const { rows } = await client.query<{ indexdef: string }>(`SELECT indexdef FROM pg_indexes WHERE tablename = 'SearchDocument' AND indexname NOT LIKE '%_pkey'`);
    await client.query(`INSERT INTO _scale SELECT count(*), $1 FROM "Product" WHERE slug LIKE 'scale-%'`, [rows.map(({ indexdef }) => indexdef)]);
  }
  await prepare(client);
  await withoutUpkeep(client, async () => {
    await makeGroups(client, Math.ceil(count / PRODUCTS_A_GROUP));
    const { rows: [state] } = await client.query<{ done: string }>('SELECT done FROM _scale');
    for (let done = Number(state?.done ?? 0); done < count; done = Math.min(count, done + STEP)) {
      const upTo = Math.min(count, done + STEP);
      await client.query('BEGIN');
      await client.query(PRODUCTS, [done, upTo - 1]);
      await client.query('UPDATE _scale SET done = $1', [upTo]);
      await client.query('COMMIT');
      say({ done: upTo, of: count });
    }
  });
  const { rows: [state] } = await client.query<{ indexes: string[] }>('SELECT indexes FROM _scale');
  for (const definition of state?.indexes ?? []) await client.query(definition.replace(/ INDEX /, ' INDEX IF NOT EXISTS '));
  await client.query('ALTER INDEX "SearchDocument_tokens_idx" SET (fastupdate = off)');
  await client.query(WORDS);
  await client.query('DROP TABLE _scale');
  await client.query('VACUUM ANALYZE "SearchDocument", "Product", "ProductImage", "Variant", "Group", "Place", "SearchTarget", "SearchWord"');
}

/** Runs `work` with the triggers of bulk tables off and the indexes of documents gone; both are put back by whoever ends the filling. */
async function withoutUpkeep(client: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ indexname: string }>(`SELECT indexname FROM pg_indexes WHERE tablename = 'SearchDocument' AND indexname NOT LIKE '%_pkey'`);
  for (const { indexname } of rows) await client.query(`DROP INDEX ${client.escapeIdentifier(indexname)}`);
  const tables = ['"Group"', '"TaxStanding"', '"Product"', '"Variant"', '"StockMovement"', '"ProductImage"'];
  for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  try {
    await work();
  } finally {
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
}

const chance = (of: string, salt: number): string => `((hashint8extended(${of}, ${salt}) & 2147483647)::float8 / 2147483648)`;
/** Folded words of a text as a tsvector is written. */
const folded = (text: string, weight: 'A' | 'B' | 'C'): string => `(SELECT string_agg(DISTINCT spoken_word(fold_plain(plain_word(left(w, 40))), '${weight}'), ' ') FROM words_of(${text}) w)`;

async function prepare(client: pg.Client): Promise<void> {
  await client.query('CREATE TEMP TABLE scale_word (kind text, nth int, en text, hi text, tokens text, PRIMARY KEY (kind, nth))');
  const slugs = Object.keys(SHARES) as (keyof typeof SHARES)[];
  const lists: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    ...Object.fromEntries(slugs.flatMap((slug) => [[`stuff ${slug}`, STUFFS[slug]], [`form ${slug}`, FORMS[slug]]])),
    praise: PRAISES,
    name: NAME_BEGINNINGS.flatMap(([beginEn, beginHi]) => NAME_ENDS.map(([endEn, endHi]) => [beginEn + endEn, beginHi + endHi] as const)),
  };
  const rows = Object.entries(lists).flatMap(([kind, list]) => list.map(([en, hi], nth) => ({ kind, nth, en, hi })));
  await client.query(`INSERT INTO scale_word SELECT kind, nth, en, hi, ${folded(`en || ' ' || hi`, 'A')} FROM json_to_recordset($1) AS r(kind text, nth int, en text, hi text)`, [JSON.stringify(rows)]);
  await client.query('CREATE TEMP TABLE scale_kind (slug text, id uuid, root uuid, image uuid, food boolean, from_share float8, to_share float8, tokens text, stuffs int, forms int)');
  let before = 0;
  for (const slug of slugs) {
    const until = before + SHARES[slug] / 1000;
    await client.query(`
      INSERT INTO scale_kind
      WITH RECURSIVE up AS (
        SELECT c.*, 0 AS step FROM "Category" c WHERE slug = $1 UNION ALL SELECT c.*, step + 1 FROM "Category" c JOIN up ON c.id = up."parentId"
      ), tree AS (SELECT (array_agg(id ORDER BY step DESC))[1] AS root, string_agg("nameEn" || ' ' || "nameHi", ' ') AS names, string_agg(facet('c:' || slug), ' ') AS slugs FROM up)
      SELECT c.slug, c.id, tree.root, c."imageId", c.food, $2, $3, ${folded('tree.names', 'B')} || ' ' || tree.slugs, $4, $5 FROM "Category" c, tree WHERE c.slug = $1`,
    [slug, before, until, STUFFS[slug].length, FORMS[slug].length]);
    before = until;
  }
}

async function makeGroups(client: pg.Client, count: number): Promise<void> {
  const states = districtsOfStates();
  await client.query(`INSERT INTO "Place" (id, kind, path, "nameEn", "nameHi", "stateCode")
    SELECT gen_random_uuid(), 'STATE', slug || '/', en, hi, code FROM json_to_recordset($1) AS r(slug text, en text, hi text, code text) ON CONFLICT (path) DO NOTHING`, [JSON.stringify(states.map(({ slug, code, en, hi }) => ({ slug, code, en, hi })))]);
  const districts = states.flatMap(({ slug, code, districts: names }) => names.map((name) => ({ code, state: slug, ...name })));
  await client.query(`INSERT INTO "Place" (id, kind, path, "nameEn", "nameHi", "stateCode", "parentId")
    SELECT gen_random_uuid(), 'DISTRICT', state || '/' || slug || '/', en, en, code, p.id FROM json_to_recordset($1) AS r(state text, slug text, en text, code text)
    JOIN "Place" p ON p.path = state || '/' ON CONFLICT (path) DO NOTHING`, [JSON.stringify(districts)]);
  await client.query('CREATE TEMP TABLE scale_district AS SELECT row_number() OVER (ORDER BY hashtext(path), path) - 1 AS nth, id, path, "stateCode" FROM "Place" WHERE kind = \'DISTRICT\'');
  await client.query('CREATE TEMP TABLE scale_group (nth int PRIMARY KEY, id uuid, slug text, en text, hi text, district text, place uuid, code text, registered boolean, tokens text)');
  await client.query(`
    INSERT INTO scale_group
    SELECT n, ('0190' || lpad(to_hex(n), 8, '0') || '70008' || left(md5('g' || n), 15))::uuid, 'scale-group-' || n, w.en || ' Group', w.hi || ' समूह', d.path,
      ('018f' || lpad(to_hex(n), 8, '0') || '70008' || left(md5('p' || n), 15))::uuid, d."stateCode", ${chance('n', 3)} < 0.6, NULL
    FROM generate_series(0, $1 - 1) n
    JOIN scale_word w ON w.kind = 'name' AND w.nth = floor(1600 * ${chance('n', 1)})
    JOIN scale_district d ON d.nth = floor((SELECT count(*) FROM scale_district) * power(${chance('n', 2)}, 2))`, [count]);
  await client.query(`INSERT INTO "Place" (id, kind, path, "nameEn", "nameHi", "stateCode", "parentId")
    SELECT s.place, 'VILLAGE', s.district || 'v' || s.nth || '/', split_part(s.en, ' ', 1) || 'pur', split_part(s.hi, ' ', 1) || 'पुर', s.code, d.id FROM scale_group s JOIN scale_district d ON d.path = s.district ON CONFLICT DO NOTHING`);
  await client.query(`INSERT INTO "Group" (id, slug, "nameEn", "nameHi", status, "placeId", pin, address, "approvedAt")
    SELECT id, slug, en, hi, 'APPROVED', place, '110001', en, now() FROM scale_group ON CONFLICT DO NOTHING`);
  await client.query(`INSERT INTO "TaxStanding" (id, "groupId", kind, gstin, "inForceFrom")
    SELECT gen_random_uuid(), id, CASE WHEN registered THEN 'OWN_GSTIN' ELSE 'UNREGISTERED' END::"TaxStandingKind", CASE WHEN registered THEN code || 'AAAAS0000A1Z5' END, '2025-01-01' FROM scale_group ON CONFLICT DO NOTHING`);
  await client.query(`UPDATE scale_group s SET tokens = concat_ws(' ', ${folded(`s.en || ' ' || s.hi || ' ' || v."nameEn" || ' ' || v."nameHi" || ' ' || d."nameEn" || ' ' || d."nameHi" || ' ' || st."nameEn" || ' ' || st."nameHi"`, 'C')},
      facet('s:' || split_part(s.district, '/', 1)), facet('d:' || rtrim(s.district, '/')), facet('g:' || s.slug), facet('x:' || CASE WHEN registered THEN 'all' ELSE s.code END))
    FROM "Place" v, "Place" d, "Place" st WHERE v.id = s.place AND d.path = s.district AND st.path = split_part(s.district, '/', 1) || '/'`);
  await client.query(`INSERT INTO "SearchTarget" (kind, slug, "nameEn", "nameHi", "whereEn", "whereHi", tokens)
    SELECT 'group', g.slug, g.en, g.hi, v."nameEn", v."nameHi", strip((SELECT string_agg(DISTINCT lexeme(fold_plain(plain_word(said))), ' ') FROM words_of(g.en || ' ' || g.hi) said)::tsvector)
    FROM scale_group g JOIN "Place" v ON v.id = g.place ON CONFLICT DO NOTHING`);
  await client.query('ANALYZE scale_group');
}

/** One step of products, $1 to $2, with pictures, sizes, stock and documents. */
const PRODUCTS = `
  WITH drawn AS MATERIALIZED (
    SELECT n, k.*, g.nth AS group_nth, g.id AS group_id, g.district, g.tokens AS group_tokens, ${chance('n', 11)} AS fame, ${chance('n', 12)} AS dear, ${chance('n', 13)} AS told,
      floor(k.stuffs * power(${chance('n', 14)}, 1.7))::int AS stuff, floor(k.forms * power(${chance('n', 15)}, 2))::int AS form,
      floor(${PRAISES.length} * ${chance('n', 16)})::int AS praise, floor(1600 * power(${chance('n', 17)}, 2))::int AS name,
      CASE WHEN ${chance('n', 18)} < 0.15 THEN 0 ELSE 3 + floor(60 * ${chance('n', 19)})::int END AS stock, 1 + floor(12 * ${chance('n', 20)})::int AS month, ${chance('n', 21)} < 0.25 AS seasonal
    FROM generate_series($1::bigint, $2::bigint) n
    JOIN scale_kind k ON ${chance('n', 22)} >= k.from_share AND ${chance('n', 22)} < k.to_share
    JOIN scale_group g ON g.nth = floor((SELECT count(*) FROM scale_group) * ${chance('n', 23)})
  ), named AS MATERIALIZED (
    SELECT d.*, ('0190' || lpad(to_hex(n), 8, '0') || '70009' || left(md5('x' || n), 15))::uuid AS product,
      concat_ws(' ', name.en, praise.en, stuff.en, form.en) AS en, concat_ws(' ', name.hi, praise.hi, stuff.hi, form.hi) AS hi,
      concat_ws(' ', name.tokens, praise.tokens, stuff.tokens, form.tokens) AS words,
      100 * (20 + floor(3000 * power(dear, 4)))::int AS price, CASE WHEN told < 0.2 THEN 1 + floor(told * 200)::int ELSE 0 END AS reviews
    FROM drawn d
    JOIN scale_word name ON name.kind = 'name' AND name.nth = d.name JOIN scale_word praise ON praise.kind = 'praise' AND praise.nth = d.praise
    JOIN scale_word stuff ON stuff.kind = 'stuff ' || d.slug AND stuff.nth = d.stuff JOIN scale_word form ON form.kind = 'form ' || d.slug AND form.nth = d.form
  ), rated AS MATERIALIZED (
    SELECT *, reviews * 3 + floor(reviews * fame * 2)::int AS stars, floor(1000000 * power(fame, 8))::int AS popularity FROM named
  ), products AS (
    INSERT INTO "Product" (id, slug, "groupId", "categoryId", status, "nameEn", "nameHi", veg, season, "ratingSum", "ratingCount", "publishedAt", "updatedAt")
    SELECT product, 'scale-' || n, group_id, id, 'PUBLISHED', en, hi, CASE WHEN food THEN 'VEG'::"VegMark" END, CASE WHEN seasonal THEN ARRAY[month] ELSE '{}' END, stars, reviews, now(), now() FROM rated
  ), pictured AS (
    INSERT INTO "ProductImage" ("productId", "imageId", position) SELECT product, image, 0 FROM rated WHERE image IS NOT NULL
  ), sizes AS (
    INSERT INTO "Variant" (id, "productId", "netQuantity", unit, "weightGrams", "pricePaise", "mrpPaise", "onHand", position)
    SELECT ('0191' || lpad(to_hex(n), 8, '0') || '7' || lpad(to_hex(size), 3, '0') || '9' || left(md5('v' || n), 15))::uuid, product,
      CASE WHEN food THEN 250 * (size + 1) ELSE 1 END, CASE WHEN food THEN 'G' ELSE 'PIECE' END::"QuantityUnit", 300 * (size + 1), price * (size + 1), (price * (size + 1) * 1.15)::int, stock, size
    FROM rated, generate_series(0, CASE WHEN food AND n % 3 = 0 THEN 1 ELSE 0 END) size
    RETURNING id, "onHand"
  ), stocked AS (
    INSERT INTO "StockMovement" ("variantId", kind, "onHandChange", "heldChange") SELECT id, 'RECEIVED', "onHand", 0 FROM sizes WHERE "onHand" > 0
  )
  INSERT INTO "SearchDocument" ("productId", "categoryId", "rootId", "groupId", district, "pricePaise", rating, popularity, rank, tokens)
  SELECT product, id, root, group_id, district, price, CASE WHEN reviews = 0 THEN 0 ELSE (stars * 100 + 5 * 350) / (reviews + 5) END, popularity,
    popularity + CASE WHEN stock > 0 THEN 1000000000 ELSE 0 END,
    concat_ws(' ', words, tokens, group_tokens, facet('p:' || price_band(price)), CASE WHEN stock > 0 THEN facet('is:stock') END, CASE WHEN food THEN facet('is:veg') END,
      CASE WHEN reviews > 0 AND stars >= 4 * reviews THEN facet('r:4') END, CASE WHEN reviews > 0 AND stars >= 3 * reviews THEN facet('r:3') END,
      CASE WHEN seasonal THEN facet('m:' || month) END)::tsvector
  FROM rated ORDER BY product`;

/** The vocabulary of what was made, with about how many goods bear each word. */
const WORDS = `
  INSERT INTO "SearchWord" (word, folded, plain, goods)
  SELECT DISTINCT ON (w) w, fold_plain(plain_word(w)), plain_word(w), greatest(1, 1000 - nth) FROM scale_word, words_of(en || ' ' || hi) w WHERE length(w) > 1 ORDER BY w, nth
  ON CONFLICT (word) DO UPDATE SET goods = greatest("SearchWord".goods, excluded.goods)`;
