import { lookUpPin } from '#app/domain/registry/pin-lookup.server.ts';
import type { Pin } from '#app/domain/registry/pin.ts';
import { STATES, type StateCode } from '#app/domain/registry/states.ts';
import { oneLine } from '#app/lib/one-line.ts';

/** What is known of where a PIN lies, and what she may choose from where it is not plain. */
export interface PinPlace {
  readonly pin: string;
  /** One, where the PIN says it; several to choose from; all, where we don't know the PIN. */
  readonly states: readonly StateCode[];
  /** Of the state, most post offices first; none where she has to write it. */
  readonly districts: readonly string[];
  readonly state: StateCode | null;
  readonly district: string | null;
}

interface Typed {
  readonly state?: string | undefined;
  readonly district?: string | undefined;
}

/** State and district of a PIN. What she typed decides only where the PIN leaves a choice: never refuses, only asks. */
export function placeOf(pin: Pin, typed: Typed = {}): PinPlace {
  const { states, districts } = lookUpPin(pin);
  const possible = states.length > 0 ? states : STATES.map(({ code }) => code);
  const chosen = possible.find((code) => code === typed.state);
  const state = states.length === 1 ? (states[0] ?? null) : (chosen ?? null);
  const known = districts.filter((district) => district.state === state).map(({ district }) => district);
  const wanted = oneLine(typed.district ?? '');
  const district = known.length > 0 ? (known.find((name) => name === wanted) ?? known[0] ?? null) : wanted || null;
  return { pin, states: possible, districts: known, state, district };
}

/** The state a PIN on a bill lies in; where it lies in several, that of the delivery if it is one of them. Null when unknown. */
export function billState(pin: Pin, deliveryState: string): StateCode | null {
  const { states } = lookUpPin(pin);
  return states.find((code) => code === deliveryState) ?? states[0] ?? null;
}

/** Where goods go by a remembered PIN alone; null where only she can say. */
export function certainPlace(pin: string | null): { readonly stateCode: StateCode; readonly district: string } | null {
  if (pin === null) return null;
  const { state, district } = placeOf(pin as Pin);
  return state && district !== null ? { stateCode: state, district } : null;
}
