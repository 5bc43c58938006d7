import { lookUpPin } from '#app/domain/registry/pin-lookup.server.ts';
import { parsePin } from '#app/domain/registry/pin.ts';
import type { Language } from '#app/i18n/languages.ts';
import { ownWords, type OwnWords } from '#app/i18n/own-words.ts';
import { db } from '#app/lib/db.server.ts';

/** Where a buyer's PIN lies, as lists use it. */
export interface PinPlace {
  /** GST codes of the states it may lie in; empty for a PIN nobody knows, which then narrows nothing down. */
  readonly stateCodes: readonly string[];
  /** Where groups of the same state and district are: "hp", "hp/hamirpur". Null where there are none. */
  readonly state: string | null;
  readonly district: string | null;
  readonly stateName: OwnWords | null;
  readonly districtName: OwnWords | null;
}

/** Looks a PIN up; null for none. */
export async function placeOfPin(language: Language, pin: string | null): Promise<PinPlace | null> {
  const parsed = parsePin(pin ?? '');
  if (!parsed.ok) return null;
  const { states, districts } = lookUpPin(parsed.value);
  const [nearest] = districts;
  const places = nearest
    ? await db.place.findMany({
        where: { OR: [{ kind: 'STATE', stateCode: nearest.state }, { kind: 'DISTRICT', stateCode: nearest.state, nameEn: nearest.district }] },
        select: { kind: true, path: true, nameEn: true, nameHi: true },
      })
    : [];
  const of = (kind: 'STATE' | 'DISTRICT') => places.find((place) => place.kind === kind);
  const slug = (place: { path: string } | undefined) => place?.path.replace(/\/$/, '') ?? null;
  const name = (place: { nameEn: string; nameHi: string } | undefined) => (place ? ownWords(language, { en: place.nameEn, hi: place.nameHi }) : null);
  const [state, district] = [of('STATE'), of('DISTRICT')];
  return { stateCodes: states, state: slug(state), district: slug(district), stateName: name(state), districtName: name(district) };
}
