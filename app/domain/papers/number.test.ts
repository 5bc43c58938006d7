import fc from 'fast-check';
import { expect, test } from 'vitest';
import { financialYear } from '#app/lib/time.ts';
import { SERIES, paperNumber } from './number.ts';

test('a number names financial year, series and place in it', () => {
  expect(paperNumber('I', 2026, 42)).toBe('2627/I/00042');
  expect(paperNumber('C', 2099, 1)).toBe('9900/C/00001');
});

test('numbers have at most 16 allowed characters and differ within a year', () => {
  const one = fc.tuple(fc.constantFrom(...Object.values(SERIES)), fc.integer({ min: 1, max: 999_999_999 }));
  fc.assert(fc.property(fc.integer({ min: 2017, max: 2099 }), one, one, (year, a, b) => {
    expect(paperNumber(a[0], year, a[1])).toMatch(/^[A-Z0-9/-]{1,16}$/);
    expect(paperNumber(a[0], year, a[1]) === paperNumber(b[0], year, b[1])).toBe(a[0] === b[0] && a[1] === b[1]);
  }));
  expect(() => paperNumber('I', 2026, 1_000_000_000)).toThrow(RangeError);
  expect(() => paperNumber('I', 2026, 0)).toThrow(RangeError);
});

test('the financial year begins on 1 April in India', () => {
  expect(financialYear(new Date('2027-03-31T18:29:59Z'))).toBe(2026);
  expect(financialYear(new Date('2027-03-31T18:30:00Z'))).toBe(2027);
});
