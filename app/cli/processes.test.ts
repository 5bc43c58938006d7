import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { endProcess, identify, isRunning } from './processes.ts';

/** A process that waits, and takes no notice of SIGTERM when told so. */
async function waiting({ deaf = false } = {}) {
  const program = `${deaf ? "process.on('SIGTERM', () => {});" : ''} setInterval(() => {}, 1000); process.stdout.write('up')`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return { child, identity: identify(child.pid!)! };
}

test('a process is known as long as it runs', async () => {
  const { child, identity } = await waiting();
  expect(isRunning(identity)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isRunning(identity)).toBe(false);
  expect(identify(identity.pid)).toBeUndefined();
});

test('a later process with the same number is left alone', async () => {
  const { identity } = await waiting();
  await endProcess({ pid: identity.pid, started: 'another time' }, 'SIGKILL', 1_000);
  expect(isRunning(identity)).toBe(true);
});

test('a process is asked first, and ended when it does not listen', async () => {
  const polite = await waiting();
  const deaf = await waiting({ deaf: true });
  const exits = [once(polite.child, 'exit'), once(deaf.child, 'exit')];
  await Promise.all([endProcess(polite.identity, 'SIGTERM', 30_000), endProcess(deaf.identity, 'SIGTERM', 200)]);
  const [[, politeSignal], [, deafSignal]] = (await Promise.all(exits)) as [unknown[], unknown[]];
  expect([politeSignal, deafSignal]).toEqual(['SIGTERM', 'SIGKILL']);
});
