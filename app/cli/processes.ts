import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A process, told apart from a later one that was given the same number. */
export type ProcessIdentity = { readonly pid: number; readonly started: string };

/** When a running process started, in the system's own terms; nothing when there is no such process. */
function startOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Fields after the command, which is in brackets and may hold spaces: the 1st is the state, the 20th the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[19] === undefined) return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

export function identify(pid: number): ProcessIdentity | undefined {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
}

export function isRunning({ pid, started }: ProcessIdentity): boolean {
  return startOf(pid) === started;
}

/** Asks a process to stop, and ends it when it hasn't after `patience` milliseconds. Only ever the process meant. */
export async function endProcess(target: ProcessIdentity, signal: NodeJS.Signals, patience: number): Promise<void> {
  const send = (name: NodeJS.Signals) => {
    try {
      if (isRunning(target)) process.kill(target.pid, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  send(signal);
  if (await hasEnded(target, patience)) return;
  send('SIGKILL');
  await hasEnded(target, 5_000);
}

async function hasEnded(target: ProcessIdentity, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await wait(25)) {
    if (!isRunning(target)) return true;
  }
  return !isRunning(target);
}
