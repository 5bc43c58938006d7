import type { Db } from '#app/lib/db.server.ts';
import { bringBasics } from './bring-basics.ts';
import { PLACES, type SeedBlock, type SeedDistrict, type SeedPanchayat, type SeedState, type SeedVillage } from './places.ts';

/** What every shop needs before its first group: rules, rates, categories and places. For an empty database. */
export async function fillBasics(db: Db): Promise<void> {
  await db.$transaction((tx) => bringBasics((sql, ...values) => tx.$queryRawUnsafe(sql, ...values)));
  for (const state of PLACES) await fillPlace(db, state, { path: '', id: null, stateCode: state.code });
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
