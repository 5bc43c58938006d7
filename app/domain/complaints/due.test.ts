import { expect, test } from 'vitest';
import { resolveBy } from './due.ts';

test('a complaint is to be resolved within one month, also at the end of a long one', () => {
  expect(resolveBy(new Date('2026-11-22T10:00:00Z')).toISOString()).toBe('2026-12-22T10:00:00.000Z');
  expect(resolveBy(new Date('2027-01-31T10:00:00Z')).toISOString()).toBe('2027-02-28T10:00:00.000Z');
});
