import hindi from './data/districts-hindi.json';
import type { StateCode } from './states.ts';

/** A district as it is written in English, and in Hindi where we know that. */
export interface DistrictName {
  readonly nameEn: string;
  /** Empty for a name that is not in the PIN table. */
  readonly nameHi: string;
}

const known: Readonly<Partial<Record<StateCode, Readonly<Record<string, string>>>>> = hindi;

/** Both names of a district of a state. The PIN table and orders write it in English. */
export function districtName(stateCode: string, district: string): DistrictName {
  const names = known[stateCode as StateCode] ?? {};
  return { nameEn: district, nameHi: Object.hasOwn(names, district) ? (names[district] ?? '') : '' };
}
