import { knownPins, lookUpPin } from '#app/domain/registry/pin-lookup.server.ts';
import { STATES } from '#app/domain/registry/states.ts';
import { slugOf } from '#app/lib/slug.ts';

/** Every state with its districts, as the table of PIN codes names them. */
export function districtsOfStates() {
  const found = new Map<string, Set<string>>();
  for (const pin of knownPins()) for (const { state, district } of lookUpPin(pin).districts) found.set(state, (found.get(state) ?? new Set()).add(district));
  return STATES.map(({ code, iso, nameEn, nameHi }) => ({
    code, slug: iso.toLowerCase(), en: nameEn, hi: nameHi,
    districts: [...(found.get(code) ?? [])].map((en) => ({ slug: slugOf(en), en })),
  }));
}
