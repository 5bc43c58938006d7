import { expect, onTestFinished, test, vi } from 'vitest';
import { whenQuiet } from './when-quiet.ts';

test('work waits until nothing has happened for a while, and is then done once', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const work = vi.fn<() => void>();
  const { happened, cancel } = whenQuiet(work, 100);
  for (let times = 0; times < 5; times += 1) {
    happened();
    vi.advanceTimersByTime(90);
  }
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10);
  expect(work).toHaveBeenCalledTimes(1);
  happened();
  cancel();
  vi.advanceTimersByTime(1_000);
  expect(work).toHaveBeenCalledTimes(1);
});

test('work is not put off for ever', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const work = vi.fn<() => void>();
  const { happened } = whenQuiet(work, 100);
  for (let times = 0; times < 25; times += 1) {
    happened();
    vi.advanceTimersByTime(50);
  }
  expect(work).toHaveBeenCalledTimes(1);
});
