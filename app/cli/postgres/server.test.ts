import { expect, test } from 'vitest';
import { sharedMegabytes } from './server.ts';

const GB = 2 ** 30;

test('PostgreSQL takes a sixteenth of the memory, never less than its own default and never more than a gigabyte', () => {
  expect([GB / 2, GB, 2 * GB, 4 * GB, 8 * GB + 1, 16 * GB, 64 * GB].map(sharedMegabytes)).toEqual([128, 128, 128, 256, 512, 1_024, 1_024]);
});
