import { BASE_KINDS, baseRows, withIds, type BaseKind } from './base-rows.ts';

/** Sends a statement and answers its rows, whoever the driver is. The caller's connection is in a transaction. */
export type Ask = <Row>(sql: string, ...values: unknown[]) => Promise<readonly Row[]>;

const IN_THE_TREE = `id, slug, "nameEn", "nameHi", hsn, food, required, "returnDays", attributes, position`;
const TREE_COLUMNS = `id uuid, slug text, "nameEn" text, "nameHi" text, hsn text, food boolean, required text[], "returnDays" int, attributes text[], position int`;

/** How rows of a kind are added. What is there under the same name or day stays as it is. */
const ADD: Readonly<Record<BaseKind, string>> = {
  setting: `INSERT INTO "Setting" (id, key, value, "inForceFrom", unsure, source)
    SELECT id, key, value, "inForceFrom", unsure, source
    FROM jsonb_to_recordset($1::jsonb) AS new (id uuid, key text, value jsonb, "inForceFrom" date, unsure boolean, source text) ON CONFLICT DO NOTHING`,
  delivery: `INSERT INTO "DeliveryRate" (id, zone, "basePaise", "baseGrams", "perKiloPaise", days, "inForceFrom")
    SELECT id, zone::"DeliveryZone", "basePaise", "baseGrams", "perKiloPaise", days, "inForceFrom"
    FROM jsonb_to_recordset($1::jsonb) AS new (id uuid, zone text, "basePaise" int, "baseGrams" int, "perKiloPaise" int, days int, "inForceFrom" date) ON CONFLICT DO NOTHING`,
  threshold: `INSERT INTO "TurnoverThreshold" (id, "stateCode", "amountPaise", "inForceFrom", unsure, source)
    SELECT id, "stateCode", "amountPaise", "inForceFrom", unsure, source
    FROM jsonb_to_recordset($1::jsonb) AS new (id uuid, "stateCode" text, "amountPaise" bigint, "inForceFrom" date, unsure boolean, source text) ON CONFLICT DO NOTHING`,
  festival: `INSERT INTO "Festival" (slug, "nameEn", "nameHi", months, position)
    SELECT slug, "nameEn", "nameHi", months, position
    FROM jsonb_to_recordset($1::jsonb) AS new (slug text, "nameEn" text, "nameHi" text, months int[], position int) ON CONFLICT DO NOTHING`,
  root: `INSERT INTO "Category" (${IN_THE_TREE}) SELECT ${IN_THE_TREE} FROM jsonb_to_recordset($1::jsonb) AS new (${TREE_COLUMNS}) ON CONFLICT DO NOTHING`,
  category: `INSERT INTO "Category" (${IN_THE_TREE}, "parentId") SELECT ${IN_THE_TREE}, (SELECT above.id FROM "Category" above WHERE above.slug = new.root)
    FROM jsonb_to_recordset($1::jsonb) AS new (${TREE_COLUMNS}, root text) ON CONFLICT DO NOTHING`,
  tax: `INSERT INTO "CategoryTaxRate" (id, "categoryId", "rateBp", "aboveUnitPaise", "inForceFrom", unsure, source)
    SELECT new.id, c.id, new."rateBp", new."aboveUnitPaise", new."inForceFrom", new.unsure, new.source
    FROM jsonb_to_recordset($1::jsonb) AS new (id uuid, slug text, "rateBp" int, "aboveUnitPaise" int, "inForceFrom" date, unsure boolean, source text)
    JOIN "Category" c USING (slug) ON CONFLICT DO NOTHING`,
  // A rate that somebody set for a category stands, from whichever day.
  commission: `INSERT INTO "CommissionRate" (id, "categoryId", "rateBp", "inForceFrom")
    SELECT new.id, c.id, new."rateBp", new."inForceFrom"
    FROM jsonb_to_recordset($1::jsonb) AS new (id uuid, slug text, "rateBp" int, "inForceFrom" date)
    JOIN "Category" c USING (slug) WHERE NOT EXISTS (SELECT FROM "CommissionRate" r WHERE r."categoryId" = c.id)`,
  // A set that shares a word with one of the officers' own is theirs already.
  synonyms: `INSERT INTO "Synonym" (id, words, folded, "updatedAt")
    SELECT id, words, folded, now() FROM jsonb_to_recordset($1::jsonb) AS new (id uuid, words text[], folded text[])
    WHERE NOT EXISTS (SELECT FROM "Synonym" s WHERE s.folded && new.folded)`,
};

/**
 * Brings what this version of the shop knows and the database was never given; answers how many rows came in. Each
 * is brought once: what an officer changed stays changed, what she removed stays away. Whoever runs it twice changes nothing.
 */
export async function bringBasics(ask: Ask): Promise<number> {
  const brought = new Set((await ask<{ name: string }>(`SELECT kind || ' ' || key AS name FROM "BaseRow"`)).map(({ name }) => name));
  const [had] = await ask<{ synonyms: boolean }>(`SELECT EXISTS (SELECT FROM "Synonym") AS synonyms`);
  // Filled by a version that kept no such list: synonyms missing from it were there once, and somebody took them away.
  const withoutList = brought.size === 0 && had?.synonyms === true;
  const base = baseRows();
  let count = 0;
  for (const kind of BASE_KINDS) {
    const fresh = base[kind].filter(({ key }) => !brought.has(`${kind} ${key}`));
    if (fresh.length === 0) continue;
    if (kind !== 'synonyms' || !withoutList) {
      const [added] = await ask<{ count: number }>(`WITH added AS (${ADD[kind]} RETURNING 1) SELECT count(*)::int AS count FROM added`, JSON.stringify(withIds(fresh)));
      count += added?.count ?? 0;
    }
    await ask(`INSERT INTO "BaseRow" (kind, key) SELECT $1, unnest(ARRAY(SELECT jsonb_array_elements_text($2::jsonb))) ON CONFLICT DO NOTHING`, kind, JSON.stringify(fresh.map(({ key }) => key)));
  }
  return count;
}
