import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { open, readFile, readlink, rm } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { endProcess, identify } from '../processes.ts';
import type { ProcessIdentity } from '../processes.ts';
import { dataPath, serverEnvironment } from './cluster.ts';
import type { Account } from './account.ts';
import { tryConnect } from './connect.ts';

export type ServerSettings = {
  readonly folder: string;
  readonly binaries: string;
  readonly account: Account | undefined;
  readonly port: number;
  readonly superuserUrl: string;
  readonly logFile: string;
  /** Off only for tests, whose data may be lost with the machine's power. */
  readonly durable: boolean;
};

const START_PATIENCE = 5 * 60_000;
const STOP_PATIENCE = 30_000;
const LEFTOVERS_PATIENCE = 15_000;

/** Starts the server, waits until it answers, and returns its process. Loopback only, no socket file. */
export async function startServer(settings: ServerSettings): Promise<ChildProcess> {
  for (const end = Date.now() + LEFTOVERS_PATIENCE; ; await wait(200)) {
    const child = await launch(settings);
    const outcome = await answering(child, settings.superuserUrl);
    if (outcome === 'ready') return child;
    const said = await lastLines(settings.logFile);
    // After a kill -9 the server's helpers end by themselves, a moment later.
    const leftovers = /shared memory block .* is still in use/.test(said);
    if (!leftovers || Date.now() > end) throw new Error(`PostgreSQL did not start. ${said} (log: ${settings.logFile})`);
  }
}

/** Pure: how much of a machine's memory, in bytes, PostgreSQL keeps pages of the database in: a sixteenth, for the shop lives on the same machine. */
export const sharedMegabytes = (memory: number): number => Math.min(1_024, Math.max(128, Math.floor(memory / 16 / 2 ** 20)));

async function launch({ folder, binaries, account, port, logFile, durable }: ServerSettings): Promise<ChildProcess> {
  const log = await open(logFile, 'a', 0o600);
  const options = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', jit: 'off', shared_buffers: `${sharedMegabytes(Math.min(totalmem(), process.constrainedMemory() || Infinity))}MB` };
  const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const flags = Object.entries({ ...options, ...(durable ? {} : careless) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  try {
    // A session of its own: Ctrl-C reaches us alone, and PostgreSQL goes last. A test run's goes with the run.
    return spawn(join(binaries, 'bin', 'postgres'), ['-D', await dataPath(folder, account), ...flags], {
      cwd: folder, ...account, env: serverEnvironment(), stdio: ['ignore', log.fd, log.fd], detached: durable,
    });
  } finally {
    await log.close();
  }
}

async function answering(child: ChildProcess, url: string): Promise<'ready' | 'ended'> {
  let ended = false;
  child.once('error', () => { ended = true; });
  child.once('exit', () => { ended = true; });
  for (const end = Date.now() + START_PATIENCE; Date.now() < end; await wait(25)) {
    if (ended) return 'ended';
    if (await tryConnect(url)) return 'ready';
  }
  child.kill('SIGQUIT');
  return 'ended';
}

/** Stops a server without waiting for its clients, everything on disk. */
export async function stopServer(server: ProcessIdentity): Promise<void> {
  await endProcess(server, 'SIGINT', STOP_PATIENCE);
}

/**
 * Clears the way when the last run was killed. A server still running on this data is stopped; its lock is removed, since
 * the number in it may belong to another program by now, or to a dead process that nobody collects (as in containers).
 */
export async function clearStaleLock(folder: string): Promise<void> {
  const lock = join(folder, 'postmaster.pid');
  const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
  const holder = pid > 0 ? identify(pid) : undefined;
  if (holder && (await isServerOf(folder, holder))) await stopServer(holder);
  if (process.platform === 'linux') await rm(lock, { force: true });
}

async function isServerOf(folder: string, { pid }: ProcessIdentity): Promise<boolean> {
  const program = await readlink(`/proc/${pid}/exe`).catch(() => '');
  const place = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  return program.replace(/ \(deleted\)$/, '').endsWith('/postgres') && place === folder;
}

async function lastLines(logFile: string): Promise<string> {
  const text = await readFile(logFile, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-3).join(' ');
}
