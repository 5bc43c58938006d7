import type { Db } from '#app/lib/db.server.ts';
import { foldedEntry } from '#app/domain/search/keep-synonyms.server.ts';
import { CATEGORIES, ROOTS, type SeedCategory } from './categories.ts';
import { FESTIVALS } from './festivals.ts';
import { PLACES, type SeedBlock, type SeedDistrict, type SeedPanchayat, type SeedState, type SeedVillage } from './places.ts';
import { DELIVERY_SEEDS, SETTING_SEEDS, THRESHOLD_SEEDS } from './settings.ts';
import { SYNONYMS } from './synonyms.ts';

/** What every shop needs before its first group: rules, rates, categories and places. For an empty database. */
export async function fillBasics(db: Db): Promise<void> {
  await db.setting.createMany({ data: SETTING_SEEDS.map(dated) });
  await db.deliveryRate.createMany({ data: DELIVERY_SEEDS.map(dated) });
  await db.turnoverThreshold.createMany({ data: THRESHOLD_SEEDS.map(dated) });
  await db.festival.createMany({ data: FESTIVALS.map(({ months, ...festival }, position) => ({ ...festival, months: [...months], position })) });
  await db.synonym.createMany({ data: SYNONYMS.map((words) => ({ words: [...words], folded: [...new Set(words.map(foldedEntry))] })) });
  for (const [position, { picture: _picture, ...root }] of ROOTS.entries()) {
    // Nothing is sold from a branch itself: what the law asks is said by the categories below it.
    await db.category.create({ data: { ...root, hsn: '', required: [], returnDays: 0, position } });
  }
  for (const [position, { picture: _picture, root, commissionBp, taxRates, required, attributes, ...category }] of (CATEGORIES as readonly SeedCategory[]).entries()) {
    await db.category.create({
      data: {
        ...category,
        parent: { connect: { slug: root } },
        required: [...required],
        attributes: [...attributes],
        position,
        taxRates: { create: taxRates.map(dated) },
        commissions: { create: { rateBp: commissionBp, inForceFrom: new Date('2025-01-01') } },
      },
    });
  }
  for (const state of PLACES) await fillPlace(db, state, { path: '', id: null, stateCode: state.code });
}

/** A row with the day it is in force from as the database wants it. */
function dated<Row extends { readonly inForceFrom: string }>(row: Row) {
  return { ...row, inForceFrom: new Date(row.inForceFrom) };
}

type SeedPlace = SeedState | SeedDistrict | SeedBlock | SeedPanchayat | SeedVillage;

async function fillPlace(db: Db, seed: SeedPlace, above: { path: string; id: string | null; stateCode: string }): Promise<void> {
  const { kind, slug, nameEn, nameHi } = seed;
  const path = `${above.path}${slug}/`;
  const pin = seed.kind === 'VILLAGE' ? seed.pin : null;
  const place = await db.place.create({ data: { kind, path, nameEn, nameHi, pin, stateCode: above.stateCode, parentId: above.id } });
  if (seed.kind === 'VILLAGE') return;
  for (const child of seed.children) await fillPlace(db, child, { path, id: place.id, stateCode: above.stateCode });
}
