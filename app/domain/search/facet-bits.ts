import { STATES } from '#app/domain/registry/states.ts';
import type { Clause, Condition } from './conditions.ts';
import { PRICE_BANDS } from './filters.ts';

/** The tokens that have a bit of their own in "SearchDocument"."facetBits", the lowest first; the database's `facet_bits` has the same. */
export const BIT_TOKENS: readonly string[] = [
  'is:stock', 'is:veg', 'r:3', 'r:4',
  ...PRICE_BANDS.map((band) => `p:${band}`),
  ...Array.from({ length: 12 }, (_, month) => `m:${month + 1}`),
  ...STATES.map(({ iso }) => `s:${iso.toLowerCase()}`),
];

const BITS = new Map(BIT_TOKENS.map((token, index) => [token, 1n << BigInt(index)]));

/** Part of a condition that the bits of goods decide, and the rest of it, which only their tokens do. */
export interface Parted {
  /** All of these bits must be set; 0 where the bits say nothing. */
  readonly bits: bigint;
  /** What the bits stand for. */
  readonly seen: readonly Clause[];
  readonly rest: Condition;
}

/** Pure: parts a condition. A clause of several alternatives stays with the rest. */
export function partByBits({ words, facets, without }: Condition): Parted {
  const bitOf = (clause: Clause): bigint => (clause.length === 1 && clause[0]?.length === 1 ? (BITS.get(clause[0][0] ?? '') ?? 0n) : 0n);
  const seen = facets.filter((clause) => bitOf(clause) !== 0n);
  return { bits: seen.reduce((bits, clause) => bits | bitOf(clause), 0n), seen, rest: { words, facets: facets.filter((clause) => bitOf(clause) === 0n), without } };
}
