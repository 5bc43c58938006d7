import { districtName } from './district-names.server.ts';
import table from './data/pins.json';

let known: ReadonlyMap<string, string> | undefined;

/** A district of a state as the post office list spells it, however it was typed, in English or Hindi; null when the state has none of this name. */
export function knownDistrict(stateCode: string, typed: string): string | null {
  known ??= new Map(table.districts.flatMap((group) => group.split('/')).flatMap((entry) => {
    const [state, nameEn] = [entry.slice(0, 2), entry.slice(2)];
    return [nameEn.toLowerCase(), districtName(state, nameEn).nameHi].map((name) => [state + name, nameEn] as const);
  }));
  return known.get(`${stateCode}${typed.trim().toLowerCase()}`) ?? null;
}
