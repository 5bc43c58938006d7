/** A delivered parcel whose cash the courier has. */
export interface WaitingParcel {
  readonly id: string;
  readonly number: string;
  readonly courier: string;
  readonly trackingNumber: string | null;
  readonly paise: number;
  /** YYYY-MM-DD. */
  readonly deliveredOn: string;
}

export interface MatchProposal {
  readonly courier: string;
  readonly parcelIds: readonly string[];
  /** The parcels stand in the bank's words; their sum is the amount; or only the courier is known. */
  readonly by: 'named' | 'sum' | 'courier';
}

interface Credit {
  readonly day: string;
  readonly amountPaise: bigint;
  readonly reference: string;
  readonly narration: string;
}

/**
 * Which parcels a line of the bank's statement may be for: those it names by number; else of a courier it names (or of any,
 * where it names none) a day's deliveries, the oldest so many, or one parcel, of just this sum; else all of the courier it names.
 * `parcels` come oldest first. Null when nothing fits: an officer decides in any case.
 */
export function proposeMatch({ day, amountPaise, reference, narration }: Credit, parcels: readonly WaitingParcel[]): MatchProposal | null {
  const words = ` ${plain(reference)} ${plain(narration)} `;
  const before = parcels.filter(({ deliveredOn }) => deliveredOn <= day);
  const [first, ...more] = before.filter((parcel) => names(words, parcel));
  if (first) return { courier: first.courier, parcelIds: [first, ...more].filter(({ courier }) => courier === first.courier).map(({ id }) => id), by: 'named' };

  const couriers = [...new Set(before.map(({ courier }) => courier))];
  const named = couriers.filter((courier) => courier.split('-').every((word) => words.includes(` ${word} `)));
  for (const courier of named.length > 0 ? named : couriers) {
    const own = before.filter((parcel) => parcel.courier === courier);
    const fitting = ofSum(own, amountPaise);
    if (fitting) return { courier, parcelIds: fitting.map(({ id }) => id), by: 'sum' };
  }
  const [only, other] = named;
  if (!only || other) return null;
  return { courier: only, parcelIds: before.filter(({ courier }) => courier === only).map(({ id }) => id), by: 'courier' };
}

/** Parcels of just this sum: a day's, the oldest so many, or a single one that no other equals. */
function ofSum(parcels: readonly WaitingParcel[], amount: bigint): readonly WaitingParcel[] | null {
  for (const day of new Set(parcels.map(({ deliveredOn }) => deliveredOn))) {
    const ofDay = parcels.filter(({ deliveredOn }) => deliveredOn === day);
    if (sumOf(ofDay) === amount) return ofDay;
  }
  let sum = 0n;
  for (const [index, { paise }] of parcels.entries()) {
    sum += BigInt(paise);
    if (sum === amount) return parcels.slice(0, index + 1);
    if (sum > amount) break;
  }
  const single = parcels.filter(({ paise }) => BigInt(paise) === amount);
  return single.length === 1 ? single : null;
}

const sumOf = (parcels: readonly WaitingParcel[]) => parcels.reduce((sum, { paise }) => sum + BigInt(paise), 0n);
const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ').trim();

function names(words: string, { number, trackingNumber }: WaitingParcel): boolean {
  return [number, trackingNumber ?? ''].some((name) => name.length >= 6 && words.includes(` ${plain(name)} `));
}
