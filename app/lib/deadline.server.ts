import { AsyncLocalStorage } from 'node:async_hooks';
import type { Duration } from './time.ts';

const ends = new AsyncLocalStorage<number>();

/**
 * Runs `work` with so much time for everything it asks of the outside: calls that look at `timeLeft` share it, however
 * many they are. It bounds nothing else and ends nothing that runs.
 */
export function withinTime<T>(limit: Duration, work: () => Promise<T>): Promise<T> {
  return ends.run(Math.min(performance.now() + limit, ends.getStore() ?? Infinity), work);
}

/** Milliseconds left of the innermost `withinTime`; no end outside of one. */
export function timeLeft(): number {
  return (ends.getStore() ?? Infinity) - performance.now();
}
