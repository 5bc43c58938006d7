import type { Asked } from './understand.server.ts';
import { FACET_NAMES, FACETS, type ListAddress } from './filters.ts';

/** Conditions in the language of PostgreSQL's text search. Words hold letters and figures only; the rest is ours. */

const quoted = (token: string): string => `'${token.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

/** Goods that bear everything asked for, in names (A), kind (B), maker and place (C) or ingredients, as `weights` say; all when empty. */
export function bearsAll(asked: readonly Asked[], weights: '' | 'A' | 'AB'): string | null {
  return together(asked.map((one) => bears(one, weights)), ' & ');
}

/** Goods that bear some of it. */
export function bearsSome(asked: readonly Asked[]): string | null {
  return together(asked.map((one) => bears(one, '')), ' | ');
}

function bears(alternatives: Asked, weights: string): string {
  const suffix = weights === '' ? '' : `:${weights}`;
  return `(${alternatives.map((all) => `(${all.map((word) => quoted(word) + suffix).join(' & ')})`).join(' | ')})`;
}

/** What the address narrows a list down to; `states` are those the PIN may lie in. Null when it narrows nothing down. */
export function narrowed({ chosen, pin }: ListAddress, states: readonly string[], without: readonly string[] = []): string | null {
  const facets = FACET_NAMES.flatMap((name) => {
    const value = chosen[name];
    return value === undefined || without.includes(name) ? [] : [quoted(FACETS[name].token(value))];
  });
  const reach = pin && states.length > 0 ? [`(${['all', ...states].map((state) => quoted(`x:${state}`)).join(' | ')})`] : [];
  return together([...facets, ...reach], ' & ');
}

export function together(conditions: readonly (string | null)[], by: ' & ' | ' | '): string | null {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? null : given.length === 1 ? (given[0] ?? null) : `(${given.join(by)})`;
}

/** Those that do not fit `condition`. */
export const unlike = (condition: string): string => `!${condition.startsWith('(') ? condition : `(${condition})`}`;
