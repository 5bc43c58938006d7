import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, onTestFinished } from 'vitest';
import { SERVERS_BUILD } from '#app/cli/build-servers.ts';
import type { Death, Task } from './killable.ts';

// Beside the packages it needs, which stay where they are.
const FOLDER = join('node_modules', '.cache', `killable-${process.pid}`);

/** Once before a file's tests: the program that is killed, and the first process of it. Answers how to end what was not needed. */
export async function buildKillable(): Promise<() => void> {
  await build({ ...SERVERS_BUILD, sourcemap: false, splitting: true, outExtension: { '.js': '.mjs' }, entryPoints: ['tests/support/killable.ts'], outdir: FOLDER });
  next = start();
  return () => void next?.kill('SIGKILL');
}

let next: ChildProcess | null = null;

const start = () => spawn(process.execPath, [join(FOLDER, 'killable.mjs')], { env: { ...process.env, KILLABLE: '1' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });

/**
 * A process of the shop that does one thing, until it is killed, or dies where it is told to. Starting takes far longer than what
 * it does, so the next one starts meanwhile.
 */
export function begin(task: Task, death?: Death): ChildProcess {
  const child = next ?? start();
  next = start();
  child.send({ task, death });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

export const dead = (child: ChildProcess) => new Promise<void>((resolve) => (child.exitCode ?? child.signalCode) === null ? child.once('exit', () => resolve()) : resolve());

/** Lets a process die just before or after a statement; it must come to it. One that a busy machine gave up on before that goes again. */
export async function diesAt(task: Task, death: Death): Promise<void> {
  let child = begin(task, death);
  await dead(child);
  for (let again = 0; again < 3 && child.signalCode === null && child.exitCode !== 0; again += 1) {
    child = begin(task, death);
    await dead(child);
  }
  expect([task.do, death, child.signalCode]).toEqual([task.do, death, 'SIGKILL']);
}
