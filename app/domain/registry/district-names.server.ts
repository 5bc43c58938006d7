import { db } from '#app/lib/db.server.ts';
import { remembered } from '#app/lib/remembered.server.ts';
import type { StateCode } from './states.ts';

/** A district as it is written in English, and in Hindi where we know that. */
export interface DistrictName {
  readonly nameEn: string;
  /** Empty when unknown. */
  readonly nameHi: string;
}

/**
 * The PIN table and orders name districts in English; the places of the registry know some of them in Hindi. Answers one
 * name for each asked, in the same order.
 */
export async function districtNames(stateCode: StateCode, districts: readonly string[]): Promise<DistrictName[]> {
  if (districts.length === 0) return [];
  const hindi = await remembered(`districts:${stateCode}`, async () => {
    const places = await db.place.findMany({ where: { kind: 'DISTRICT', stateCode }, select: { nameEn: true, nameHi: true } });
    return new Map(places.map(({ nameEn, nameHi }) => [nameEn, nameHi]));
  });
  return districts.map((nameEn) => ({ nameEn, nameHi: hindi.get(nameEn) ?? '' }));
}

/** The same of one district, whatever it says of its state. */
export async function districtName(stateCode: string, district: string): Promise<DistrictName> {
  const [name] = await districtNames(stateCode as StateCode, [district]);
  return name ?? { nameEn: district, nameHi: '' };
}
