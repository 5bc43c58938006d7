import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { NATIVE_MEMORY } from '#app/lib/native-memory.ts';
import { endProcess, identify } from '../processes.ts';
import { Refusal } from '../refusal.ts';
import { removeRecord, writeRecord } from '../run-records.ts';
import type { Variables } from '../run-command.ts';

export type ServiceOptions = {
  readonly name: string;
  /** The program and its arguments, for Node. */
  readonly command: readonly string[];
  readonly env: Variables;
  readonly dataDir: string;
  readonly port?: number;
  /** Where its output goes: a file under DATA_DIR/logs, or this terminal as one stream of log lines. */
  readonly logs: 'file' | 'terminal';
  /** Told in one sentence when it ended by itself and is started again. */
  readonly say: (sentence: string) => void;
};

export type Service = {
  readonly name: string;
  /** Settles when it ends before anybody asked it to, for as long as `keepRunning` wasn't called. */
  readonly ended: Promise<never>;
  /** From now on it is started again when it ends by itself. */
  keepRunning(): void;
  /** Ends it and starts it again at once: its program has changed. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

const STOP_PATIENCE = 15_000;
const LONGEST_PAUSE = 30_000;
const STEADY = 60_000;

/** Runs one of the shop's programs as a process of its own, recorded in DATA_DIR/run. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { name, dataDir, say } = options;
  let stopping = false;
  let restarting = false;
  let changed = false;
  let restart = Promise.resolve();
  const pauses = new AbortController();
  let child = await launch(options);
  let fail: (error: Error) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => { fail = reject; });
  ended.catch(() => undefined);

  const watch = (startedAt: number, pause: number) => {
    child.once('exit', (code, signal) => {
      if (stopping) return;
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      if (!restarting) return void lastWords(options).then((words) => fail(new Refusal(`The ${name} ${how}.${words}`)));
      const next = Date.now() - startedAt > STEADY ? 500 : Math.min(pause * 2, LONGEST_PAUSE);
      if (!changed) say(`The ${name} ${how}; starting it again in ${next / 1_000} s.`);
      restart = wait(changed ? 0 : next, undefined, { signal: pauses.signal }).then(async () => {
        changed = false;
        child = await launch(options);
        watch(Date.now(), next);
      }).catch((error: Error) => {
        if (!stopping) say(`The ${name} could not be started again: ${error.message}`);
      });
    });
  };
  watch(Date.now(), 250);

  return {
    name,
    ended,
    keepRunning() { restarting = true; },
    async restart() {
      changed = true;
      await end(child);
    },
    async stop() {
      stopping = true;
      pauses.abort();
      await restart;
      await end(child);
      await removeRecord(dataDir, name);
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  const running = child.exitCode === null && child.signalCode === null && child.pid !== undefined ? identify(child.pid) : undefined;
  if (running) await endProcess(running, 'SIGTERM', STOP_PATIENCE);
}

async function launch({ name, command, env, dataDir, port, logs }: ServiceOptions): Promise<ChildProcess> {
  const log = logs === 'file' ? await open(join(dataDir, 'logs', `${name}.log`), 'a', 0o600) : undefined;
  const output = log?.fd ?? 'inherit';
  // A session of its own: Ctrl-C reaches us alone, and we stop things in order. The channel tells it when we are gone.
  const child = spawn(process.execPath, [...command], {
    env: { ...NATIVE_MEMORY, ...process.env, NODE_ENV: 'production', ...env }, stdio: ['ignore', output, output, 'ipc'], detached: true,
  });
  await log?.close();
  child.once('error', () => undefined);
  const identity = identify(child.pid ?? 0);
  if (identity) await writeRecord(dataDir, name, { ...identity, ...(port === undefined ? {} : { port }) });
  return child;
}

/** Keeps the log of the last run beside the new one. */
export async function turnLog(dataDir: string, name: string): Promise<void> {
  const file = join(dataDir, 'logs', `${name}.log`);
  await rename(file, `${file}.1`).catch(() => undefined);
}

async function lastWords({ name, dataDir, logs }: ServiceOptions): Promise<string> {
  if (logs === 'terminal') return '';
  const file = join(dataDir, 'logs', `${name}.log`);
  const text = await readFile(file, 'utf8').catch(() => '');
  const lines = text.trim().split('\n').slice(-8).join('\n  ');
  return lines ? ` Its last words (${file}):\n  ${lines}` : ` It left no word in ${file}.`;
}
