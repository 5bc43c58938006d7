import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { WEB_FLAGS } from '#app/cli/stack/stack.ts';
import { NATIVE_MEMORY } from '#app/lib/native-memory.ts';
import { toolsRequire } from './tools.ts';

const PROGRAM = resolve('build', 'bench-server.mjs');
const CONNECTIONS = 16;

export interface MeasuredServer {
  readonly url: string;
  /** Sends so many requests over kept connections; answers microseconds of the server's own processor time a request. */
  cost(path: string, requests: number, headers?: Readonly<Record<string, string>>): Promise<Cost>;
  stop(): Promise<void>;
}

export interface Cost {
  /** Microseconds of processor time, system calls included. */
  readonly cpu: number;
  /** Requests a second, with the client on the same cores. */
  readonly rate: number;
}

export async function buildServer(): Promise<void> {
  await build({ entryPoints: ['tests/bench/storefront/server.ts'], outfile: PROGRAM, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' });
}

/** Starts one of the servers to compare, with the flags and the environment of production. */
export async function startServer(kind: string, environment: Readonly<Record<string, string>>, given: unknown = {}): Promise<MeasuredServer> {
  const child = fork(PROGRAM, [kind, JSON.stringify(given)], {
    execArgv: [...WEB_FLAGS], env: { ...NATIVE_MEMORY, ...process.env, ...environment, NODE_ENV: 'production' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { port } = await answer<{ port: number }>(child);
  const url = `http://127.0.0.1:${port}`;
  const used = async () => {
    child.send('cpu');
    return (await answer<{ cpu: number }>(child)).cpu;
  };
  return {
    url,
    async cost(path, requests, headers = {}) {
      const before = await used();
      const { rate, failed } = await load(url + path, requests, headers);
      if (failed > 0) throw new Error(`${failed} of ${requests} requests to ${path} (${kind}) failed`);
      return { cpu: (await used() - before) / requests, rate };
    },
    async stop() {
      child.disconnect();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function answer<Message>(child: ChildProcess): Promise<Message> {
  const gone = new AbortController();
  const ended = once(child, 'exit', { signal: gone.signal }).then(() => Promise.reject(new Error('The measured server ended')));
  ended.catch(() => undefined);
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [Message];
  gone.abort();
  return message;
}

interface Autocannon {
  (options: object): Promise<{ errors: number; non2xx: number; '3xx': number; requests: { average: number } }>;
}

async function load(url: string, amount: number, headers: Readonly<Record<string, string>>): Promise<{ rate: number; failed: number }> {
  const autocannon = toolsRequire()('autocannon') as Autocannon;
  const started = performance.now();
  const result = await autocannon({ url, amount, connections: CONNECTIONS, headers });
  const expected = headers['if-none-match'] === undefined ? result.non2xx : result.non2xx - result['3xx'];
  return { rate: amount / ((performance.now() - started) / 1_000), failed: result.errors + expected };
}
