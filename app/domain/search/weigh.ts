import type { Clause, Condition } from './conditions.ts';
import { partByBits } from './facet-bits.ts';

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
  /** How many rows of that order one statement reads, so that it takes some ten milliseconds at the most. */
  readonly stretch: number;
  /** Whether rows have to be compared on the way, because bits of the index do not tell all. */
  readonly compares: boolean;
  /** Asking the index which goods fit, and reading at most `most` of them, where `share` do; without a share, as many as it may be. */
  readonly lookUp: (most?: number, share?: number) => number;
}

/**
 * Measured on a million goods: a row of an index passed on the way; a row read and compared; an entry of the index of tokens; a
 * row read because that index names it.
 */
const A_ROW_PASSED = 0.4;
const A_ROW_COMPARED = 3;
const AN_ENTRY = 0.3;
const A_ROW_LOOKED_UP = 10;

const SHORT = 2_000;
const LONG = 12_000;

/**
 * Pure: weighs both ways to the goods of a list. `besides` are clauses that only the index has to look at: the walk is within
 * them. Words of one search mostly stand together, and what a list is narrowed by does not: a wrong guess of how many fit is
 * seen on the walk, so looking up has to be cheaper whatever there is to be found.
 */
export function weigh(condition: Condition, besides: readonly Clause[], shares: Shares): Costs {
  const { words, facets, without } = condition;
  const asked = product(words.map((one) => shareOf(one, shares)));
  const left = without.length === 0 || asked === 0 ? 1 : Math.max(0, 1 - product(without.map((one) => shareOf(one, shares))) / asked);
  const share = asked * left * product(facets.map((one) => shareOf(one, shares)));
  const all = [...words, ...facets, ...besides];
  const { seen, rest } = partByBits(condition);
  const compares = rest.words.length + rest.facets.length + rest.without.length > 0;
  const aRow = A_ROW_PASSED + (compares ? A_ROW_COMPARED * product(seen.map((one) => shareOf(one, shares))) : 0);
  const within = shares.documents * product(besides.map((one) => shareOf(one, shares)));
  const tokens = [...all, ...without].flat(2).length;
  // An index reads the shortest of the lists that must all agree, and looks it up in the others.
  const shortest = Math.min(...all.map((one) => one.reduce((sum, alternative) => sum + shares.documents * leastOf(alternative, shares), 0)));
  return {
    share,
    walk: (limit, fitting = share) => (aRow * limit) / Math.max(fitting, Number.MIN_VALUE),
    compares,
    stretch: aRow < 1 ? LONG : SHORT,
    lookUp: (most = shortest, fitting = 1) => {
      // Where nothing is asked, every row on the way fits.
      if (words.length + facets.length + without.length === 0) return Number.POSITIVE_INFINITY;
      return AN_ENTRY * shortest * tokens + A_ROW_LOOKED_UP * Math.min(most, shortest, fitting * within);
    },
  };
}

const product = (numbers: readonly number[]): number => numbers.reduce((result, number) => result * number, 1);
const leastOf = (tokens: readonly string[], { of }: Shares): number => Math.min(...tokens.map(of));
/** Words that mean the same stand in the same goods more often than not: the commonest alternative counts. */
const shareOf = (alternatives: Clause, shares: Shares): number => Math.max(...alternatives.map((all) => leastOf(all, shares)));
