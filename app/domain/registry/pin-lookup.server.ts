import table from './data/pins.json';
import type { Pin } from './pin.ts';
import type { StateCode } from './states.ts';

/** District names are in English, as the post office list has them (see data/README.md). */
export interface District {
  readonly state: StateCode;
  readonly district: string;
}

/** Both lists begin with the one that has most post offices under the PIN. */
export interface PinPlaces {
  readonly states: readonly StateCode[];
  readonly districts: readonly District[];
}

const NOWHERE: PinPlaces = { states: [], districts: [] };

let decoded: { pins: Uint32Array; groups: Uint16Array } | undefined;

/**
 * Where a PIN lies. Some lie in two states, and a PIN newer than the table in none that we know:
 * then the caller asks the buyer for the state, and never refuses.
 */
export function lookUpPin(pin: Pin): PinPlaces {
  const { pins, groups } = (decoded ??= decode(table.pins));
  const index = positionOf(Number(pin), pins);
  const group = index < 0 ? undefined : table.districts[groups[index] ?? -1];
  if (group === undefined) return NOWHERE;
  const districts = group.split('/').map((entry) => ({ state: entry.slice(0, 2) as StateCode, district: entry.slice(2) }));
  return { states: [...new Set(districts.map(({ state }) => state))], districts };
}

/** Every PIN of the table, ascending. */
export function knownPins(): Pin[] {
  const { pins } = (decoded ??= decode(table.pins));
  return Array.from(pins, (pin) => String(pin) as Pin);
}

/** Each word is the step from the PIN before in base 36, then `.` and the district group when that changes. */
function decode(packed: string) {
  const words = packed.split(' ');
  const pins = new Uint32Array(words.length);
  const groups = new Uint16Array(words.length);
  let pin = 0;
  let group = 0;
  words.forEach((word, index) => {
    const [step = '', change] = word.split('.');
    pin += parseInt(step, 36);
    if (change !== undefined) group = parseInt(change, 36);
    pins[index] = pin;
    groups[index] = group;
  });
  return { pins, groups };
}

function positionOf(wanted: number, sorted: Uint32Array): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
