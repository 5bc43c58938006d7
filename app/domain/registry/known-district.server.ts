import table from './data/pins.json';

let known: ReadonlyMap<string, string> | undefined;

/** A district of a state as the post office list spells it, however it was typed; null when the state has none of this name. */
export function knownDistrict(stateCode: string, typed: string): string | null {
  known ??= new Map(table.districts.flatMap((group) => group.split('/')).map((entry) => [entry.toLowerCase(), entry.slice(2)]));
  return known.get(`${stateCode}${typed.trim().toLowerCase()}`) ?? null;
}
