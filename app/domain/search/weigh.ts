import type { Clause, Condition } from './conditions.ts';

/** How common tokens are, as the database last counted. */
export interface Shares {
  /** Documents of the whole shop, about. */
  readonly documents: number;
  /** The share of them that bear this token, 0 to 1; of rare ones more than it is. */
  readonly of: (token: string) => number;
}

/** What finding goods by a condition costs, in microseconds of the database. */
export interface Costs {
  /** The share of goods that is expected to fit. */
  readonly share: number;
  /** Reading goods in the order of the list until so many fit, where `share` of them do. */
  readonly walk: (limit: number, share?: number) => number;
  /** Asking the index which goods fit, and reading at most `most` of them, where `share` do; without a share, as many as it may be. */
  readonly lookUp: (most?: number, share?: number) => number;
}

/** Measured on a million goods: a row read in order and compared; an entry of the index; a row read because the index names it. */
export const A_ROW_WALKED = 2;
const AN_ENTRY = 0.35;
const A_ROW_LOOKED_UP = 8;

/**
 * Pure: weighs both ways to the goods of a list. `besides` are clauses that only the index has to look at: the walk is within
 * them. Words of one search mostly stand together, and what a list is narrowed by does not: a wrong guess of how many fit is
 * seen on the walk, so looking up has to be cheaper whatever there is to be found.
 */
export function weigh({ words, facets, without }: Condition, besides: readonly Clause[], shares: Shares): Costs {
  const asked = product(words.map((one) => shareOf(one, shares)));
  const left = without.length === 0 || asked === 0 ? 1 : Math.max(0, 1 - product(without.map((one) => shareOf(one, shares))) / asked);
  const share = asked * left * product(facets.map((one) => shareOf(one, shares)));
  const all = [...words, ...facets, ...besides];
  const tokens = [...all, ...without].flat(2).length;
  // An index reads the shortest of the lists that must all agree, and looks it up in the others.
  const shortest = Math.min(...all.map((one) => one.reduce((sum, alternative) => sum + shares.documents * leastOf(alternative, shares), 0)));
  return {
    share,
    walk: (limit, seen = share) => (A_ROW_WALKED * limit) / Math.max(seen, Number.MIN_VALUE),
    lookUp: (most = shortest, seen = 1) => {
      // Where nothing is asked, every row on the way fits.
      if (words.length + facets.length + without.length === 0) return Number.POSITIVE_INFINITY;
      return AN_ENTRY * shortest * tokens + A_ROW_LOOKED_UP * Math.min(most, shortest, seen * shares.documents);
    },
  };
}

const product = (numbers: readonly number[]): number => numbers.reduce((result, number) => result * number, 1);
const leastOf = (tokens: readonly string[], { of }: Shares): number => Math.min(...tokens.map(of));
/** Words that mean the same stand in the same goods more often than not: the commonest alternative counts. */
const shareOf = (alternatives: Clause, shares: Shares): number => Math.max(...alternatives.map((all) => leastOf(all, shares)));
