import { expect, test } from 'vitest';
import { dayHasBegun, inForce } from './dated.ts';

test('a day begins at midnight in India, not when it begins in UTC', () => {
  const day = new Date('2026-11-23');
  expect(dayHasBegun(day, new Date('2026-11-22T23:59:59+05:30'))).toBe(false);
  expect(dayHasBegun(day, new Date('2026-11-23T00:00:00+05:30'))).toBe(true);
});

test('the newest row that has begun counts', () => {
  const rows = ['2026-04-01', '2026-11-23', '2026-10-01'].map((day) => ({ day, inForceFrom: new Date(day) }));
  expect(inForce(rows, new Date('2026-11-22T23:00:00+05:30'))?.day).toBe('2026-10-01');
  expect(inForce(rows, new Date('2026-11-23T03:00:00+05:30'))?.day).toBe('2026-11-23');
  expect(inForce(rows, new Date('2026-03-31T12:00:00+05:30'))).toBeNull();
});
