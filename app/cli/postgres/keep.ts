import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '../refusal.ts';
import { startPostgres } from './embedded.ts';
import type { EmbeddedPostgres } from './embedded.ts';

type Hooks = { readonly say: (sentence: string) => void; readonly onStop: (work: () => Promise<void>) => Promise<void> };

const ATTEMPTS = 5;

/**
 * Runs our own PostgreSQL and starts it again, on the same port, when it ends by itself. `failed` settles when that
 * doesn't help.
 */
export async function keepPostgres(dataDir: string, { say, onStop }: Hooks): Promise<{ url: string; failed: Promise<never> }> {
  let stopping = false;
  let attempts = 0;
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => { fail = reject; });
  failed.catch(() => undefined);

  let server = await startPostgres(dataDir);
  const { url } = server;
  let restart = Promise.resolve();
  const watch = ({ child }: EmbeddedPostgres) => child?.once('exit', () => { restart = again(); });
  const again = async (): Promise<void> => {
    if (stopping) return;
    if (++attempts > ATTEMPTS) return fail(new Refusal(`PostgreSQL ended ${ATTEMPTS} times; its log is in ${dataDir}/logs/postgres.log.`));
    say('PostgreSQL ended by itself; starting it again.');
    await wait(500 * attempts);
    if (stopping) return;
    try {
      server = await startPostgres(dataDir);
      if (server.url !== url) throw new Error("PostgreSQL's port was taken by another program meanwhile.");
      watch(server);
    } catch (error) {
      fail(error as Error);
    }
  };
  watch(server);
  await onStop(async () => {
    stopping = true;
    await restart;
    await server.stop();
  });
  return { url, failed };
}
