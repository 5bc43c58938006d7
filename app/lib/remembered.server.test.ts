import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { believeMemory, forgetRemembered, remembered } from './remembered.server.ts';

let asked: string[] = [];
const ask = (key: string) => remembered(key, async () => {
  asked.push(key);
  return Promise.resolve(`answer to ${key}`);
});

afterEach(() => void vi.useRealTimers());

beforeEach(() => {
  asked = [];
  believeMemory(() => true);
});

test('what was answered is not asked again until something changes', async () => {
  expect([await ask('a'), await ask('a')]).toEqual(['answer to a', 'answer to a']);
  forgetRemembered();
  await ask('a');
  expect(asked).toEqual(['a', 'a']);
});

test('nothing is believed for longer than five minutes', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  await ask('a');
  vi.advanceTimersByTime(299_000);
  await ask('a');
  vi.advanceTimersByTime(2_000);
  await ask('a');
  expect(asked).toEqual(['a', 'a']);
});

test('while changes are not heard of everything is asked', async () => {
  believeMemory(() => false);
  await ask('a');
  await ask('a');
  expect(asked).toEqual(['a', 'a']);
});

test('what was read before a change is not kept after it', async () => {
  const reading = remembered('a', async () => {
    forgetRemembered();
    return Promise.resolve('old');
  });
  expect(await reading).toBe('old');
  await ask('a');
  expect(asked).toEqual(['a']);
});

test('five hundred answers are kept, those asked for last', async () => {
  for (let index = 0; index < 500; index += 1) await ask(`list ${index}`);
  await ask('list 0');
  await ask('one more');
  asked = [];
  for (const key of ['list 0', 'one more', 'list 1']) await ask(key);
  expect(asked).toEqual(['list 1']);
});
