import { setTimeout as wait } from 'node:timers/promises';
import { log } from '#app/lib/log.server.ts';
import type { Duration } from '#app/lib/time.ts';

/** Does a small piece of work at once and again after each `pause`. What fails is logged and tried the next time. `stop()` lets a turn end. */
export function repeat(name: string, work: (now: Date) => Promise<void>, pause: Duration): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const turns = async () => {
    while (!stopping.signal.aborted) {
      await work(new Date()).catch((error: unknown) => log.error({ job: name, err: error }, 'work that is done again and again failed'));
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const done = turns();
  return { stop: () => (stopping.abort(), done) };
}
