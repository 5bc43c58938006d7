import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isLoopbackHost } from '#app/lib/loopback.ts';
import type { EnvSource } from '#app/lib/env-settings.ts';
import { mustConnect } from '../database.ts';
import { migrate } from '../migrations.ts';
import { keepPostgres } from '../postgres/keep.ts';
import { isFree } from '../ports.ts';
import { endProcess, identify } from '../processes.ts';
import { progress } from '../progress.ts';
import { Refusal } from '../refusal.ts';
import { readRecord, removeRecord, writeRecord } from '../run-records.ts';
import { refuseDemoSignIns } from './demo-guard.ts';
import { bringWhatIsNew, seedWhenEmpty } from './seeding.ts';
import { startService, turnLog } from './service.ts';
import type { Service } from './service.ts';
import { resolveSettings } from './settings.ts';
import type { StackSettings } from './settings.ts';

/** The programs of the shop, each a command line for Node. */
export type Programs = { readonly web: readonly string[]; readonly worker: readonly string[]; readonly standIn: readonly string[] };

/** Megabytes for what is young: twice as much collects garbage half as often, but then takes more than a resting shop may (200 MB). */
export const WEB_FLAGS = ['--max-semi-space-size=8'] as const;

const BUILT_PROGRAMS: Programs = { web: [...WEB_FLAGS, 'build/web.js'], worker: ['build/worker.js'], standIn: ['build/sandbox.js'] };

export type StackOptions = {
  /** Environment variables; PORT and DATA_DIR tell stacks apart. */
  readonly source: EnvSource;
  readonly programs?: Programs;
  /** Settles when the programs are there to be started; the database gets ready meanwhile. */
  readonly programsReady?: () => Promise<void>;
  readonly logs?: 'file' | 'terminal';
  readonly say?: (sentence: string) => void;
};

export type Stack = {
  readonly url: string;
  readonly databaseUrl: string;
  /** The Stripe stand-in's address; nothing when Stripe itself is used. */
  readonly standInUrl: string | undefined;
  readonly settings: StackSettings;
  /** Starts one of the services again, by its name: its program has changed. */
  restart(name: string): Promise<void>;
  /** Settles only when the shop can't go on by itself. */
  readonly failed: Promise<never>;
};

/** Says how to take back what was just started; throws, having taken it back, when everything is to stop already. */
export type OnStop = (work: () => Promise<void>) => Promise<void>;

const SERVICES = ['seeding', 'web', 'worker', 'stripe-stand-in'];
const READY_PATIENCE = 60_000;

/** Everything the shop consists of, started in order and stopped in the opposite order. */
export function createStack({ source, programs = BUILT_PROGRAMS, programsReady = () => Promise.resolve(), logs = 'file', say = console.log }: StackOptions) {
  const undo: (() => Promise<void>)[] = [];
  let stopped: Promise<void> | undefined;

  /** Stops what has been started, the database last. Safe to call at any time and more than once. */
  const stop = (): Promise<void> => (stopped ??= (async () => {
    for (let next = undo.pop(); next; next = undo.pop()) await next();
  })());
  const onStop: OnStop = async (work) => {
    undo.push(work);
    if (!stopped) return;
    await undo.pop()?.();
    throw new Refusal('Stopped before everything had started.');
  };

  async function start(): Promise<Stack> {
    const settings = await resolveSettings(source);
    const { env, variables, standInPort } = settings;
    await mkdir(join(env.DATA_DIR, 'logs'), { recursive: true, mode: 0o700 });
    await claim(env.DATA_DIR, env.PUBLIC_URL, onStop);
    await endOrphans(env.DATA_DIR, say);
    await mustBeFree(env.HOST, env.PORT);
    const built = programsReady();
    built.catch(() => undefined);

    const database = settings.externalDatabase
      ? { url: settings.externalDatabase, failed: new Promise<never>(() => undefined) }
      : await progress('Starting PostgreSQL', () => keepPostgres(env.DATA_DIR, { say, onStop }));
    if (settings.externalDatabase) await mustConnect(settings.externalDatabase);
    const given = { ...variables, DATABASE_URL: database.url };
    const applied = await migrate(database.url);
    if (applied.length > 0) say(`Applied ${applied.length} migration${applied.length > 1 ? 's' : ''}.`);
    if (env.MODE === 'production') await refuseDemoSignIns(database.url);
    const fresh = await bringWhatIsNew(database.url);
    if (fresh > 0) say(`Brought ${fresh} new categories, rates, festivals and synonyms.`);
    await seedWhenEmpty(database.url, given, env.DATA_DIR, onStop);

    await built;

    const services: Service[] = [];
    const run = async (name: string, command: readonly string[], more: Record<string, string> = {}, port?: number) => {
      await turnLog(env.DATA_DIR, name);
      const service = await startService({
        name, command, env: { ...given, ...more }, dataDir: env.DATA_DIR, logs, say, ...(port === undefined ? {} : { port }),
      });
      await onStop(() => service.stop());
      services.push(service);
    };
    const local = `http://${isLoopbackHost(env.HOST) ? bracketed(env.HOST) : '127.0.0.1'}:${env.PORT}`;
    if (standInPort !== undefined) {
      await run('stripe-stand-in', programs.standIn, {
        STRIPE_STANDIN_PORT: String(standInPort),
        STRIPE_STANDIN_WEBHOOK_URL: `${local}/api/stripe/webhook`,
        STRIPE_STANDIN_STATE: join(env.DATA_DIR, 'stripe-stand-in'),
      }, standInPort);
    }
    await run('worker', programs.worker);
    await run('web', programs.web, {}, env.PORT);
    await Promise.race([ready(local, () => stopped !== undefined), ...services.map(({ ended }) => ended)]);
    for (const service of services) service.keepRunning();
    const standInUrl = standInPort === undefined ? undefined : env.STRIPE_API_BASE_URL;
    const restart = async (name: string) => services.find((service) => service.name === name)?.restart();
    return { restart, url: env.PUBLIC_URL, databaseUrl: database.url, standInUrl, settings, failed: database.failed };
  }

  return { start, stop };
}

const bracketed = (host: string) => (host.includes(':') && !host.startsWith('[') ? `[${host}]` : host);

/** One shop a data folder: refuses when one runs there already, and otherwise says that we do. */
async function claim(dataDir: string, address: string, onStop: OnStop): Promise<void> {
  const other = await readRecord(dataDir, 'supervisor');
  if (other?.running && other.pid !== process.pid) {
    throw new Refusal(`The shop already runs at ${other.address} (process ${other.pid}): stop that one first, or set another PORT and DATA_DIR.`);
  }
  const ourselves = identify(process.pid);
  if (ourselves) await writeRecord(dataDir, 'supervisor', { ...ourselves, address });
  await onStop(() => removeRecord(dataDir, 'supervisor'));
}

/** Ends what a killed run left running: the processes it wrote down, and no others. */
async function endOrphans(dataDir: string, say: (sentence: string) => void): Promise<void> {
  for (const name of SERVICES) {
    const left = await readRecord(dataDir, name);
    if (!left?.running) continue;
    say(`Ending the ${name} that an earlier run left behind (process ${left.pid}).`);
    await endProcess(left, 'SIGTERM', 5_000);
  }
}

async function mustBeFree(host: string, port: number): Promise<void> {
  if (await isFree(port, host)) return;
  throw new Refusal(`Port ${port} on ${host} is taken by another program: stop it, or choose another port (PORT=${port + 10} npm start).`);
}

async function ready(address: string, isStopped: () => boolean): Promise<void> {
  let reason = 'it does not answer';
  for (const end = Date.now() + READY_PATIENCE; Date.now() < end && !isStopped(); await wait(50)) {
    try {
      const response = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(20_000) });
      if (response.ok) return;
      reason = (await response.text()).trim().slice(0, 200);
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
    }
  }
  throw new Refusal(`The shop did not become ready within ${READY_PATIENCE / 1_000} s: ${reason}.`);
}
