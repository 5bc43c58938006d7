/** One measured figure, as `npm run bench` prints it. */
export interface Figure {
  /** The name it is asked for by. */
  readonly bench: string;
  readonly figure: string;
  /** The median of `runs`, in `unit`. */
  readonly value: number;
  readonly unit: string;
  /** What is asked for, in words: `at most 1.15`. */
  readonly asked: string;
  readonly holds: boolean;
  readonly runs: readonly number[];
}

/** The middle value, or the mean of the two in the middle. Throws on an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined) throw new Error('No values to take the median of');
  return (lower + upper) / 2;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Times the candidates in turn, `rounds` times, each round starting with another one, so that a busy moment of the machine
 * hits them alike. Every candidate first runs once unmeasured. Gives milliseconds by candidate, in the order of the rounds.
 */
export async function interleave<Name extends string>(
  candidates: Readonly<Record<Name, () => Promise<unknown>>>,
  rounds: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(candidates) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (const name of names) await candidates[name]();
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(round + turn) % names.length];
      if (name !== undefined) times[name].push(await timed(candidates[name]));
    }
  }
  return times;
}

/** A figure that holds when its median is at most `limit`, rounded to hundredths. */
export function atMost(figure: string, runs: readonly number[], unit: string, limit: number, bench = 'core'): Figure {
  const value = round(median(runs));
  return { bench, figure, value, unit, asked: `at most ${limit}`, holds: value <= limit, runs: runs.map(round) };
}

/** A figure that holds when its median is at least `limit`, rounded to hundredths. */
export function atLeast(figure: string, runs: readonly number[], unit: string, limit: number, bench = 'core'): Figure {
  const value = round(median(runs));
  return { bench, figure, value, unit, asked: `at least ${limit}`, holds: value >= limit, runs: runs.map(round) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
