/** The ratings of a product or a group, as they are kept: five numbers from one star up. */
export interface KeptRating {
  readonly sum: number;
  readonly count: number;
  readonly starCounts: readonly number[];
}

/** What shown reviews add up to, for checking what is kept. */
export function ratingOf(stars: readonly number[]): KeptRating {
  return {
    sum: stars.reduce((total, given) => total + given, 0),
    count: stars.length,
    starCounts: [1, 2, 3, 4, 5].map((step) => stars.filter((given) => given === step).length),
  };
}
