import type { Asked } from './understand.server.ts';
import { FACET_NAMES, FACETS, type ListAddress } from './filters.ts';

/** Goods must bear all tokens of one of these. */
export type Clause = readonly (readonly string[])[];

/** What holds for every row of a list, in the tokens that its documents bear. */
export interface Condition {
  /** What was searched for. */
  readonly words: readonly Clause[];
  /** What the list is narrowed down to. */
  readonly facets: readonly Clause[];
  /** Goods that fit all of these are left out; none when empty. Always a narrower form of `words`. */
  readonly without: readonly Clause[];
}

/** Where a word must stand: in a name, in a name or the kind, or anywhere. */
export type Place = 'name' | 'kind' | 'anywhere';

const MARKS: Readonly<Record<Place, string>> = { name: '1:', kind: '2:', anywhere: '' };

/** Everything asked for, each thing where `place` says. */
export function bearsAll(asked: readonly Asked[], place: Place): Clause[] {
  return asked.map((alternatives) => alternatives.map((all) => all.map((word) => MARKS[place] + word)));
}

/** Some of it. */
export const bearsSome = (asked: readonly Asked[]): Clause => asked.flat();

/** Pure: what the address narrows a list down to; `states` are those the PIN may lie in. */
export function narrowed({ chosen, pin }: ListAddress, states: readonly string[], without: readonly string[] = []): Clause[] {
  const facets = FACET_NAMES.flatMap((name) => {
    const value = chosen[name];
    return value === undefined || without.includes(name) ? [] : [only(FACETS[name].token(value))];
  });
  return pin && states.length > 0 ? [...facets, ['all', ...states].map((state) => [`x:${state}`])] : facets;
}

/** The one token. */
export const only = (token: string): Clause => [[token]];

/** Pure: the condition in the language of PostgreSQL's text search; null when everything fits. */
export function written({ words, facets, without }: Condition): string | null {
  const parts = [...words, ...facets].map(clause);
  if (without.length > 0) parts.push(`!(${without.map(clause).join(' & ')})`);
  return parts.length === 0 ? null : parts.join(' & ');
}

const quoted = (token: string): string => `'${token.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;
const clause = (alternatives: Clause): string => `(${alternatives.map((all) => `(${all.map(quoted).join(' & ')})`).join(' | ')})`;
