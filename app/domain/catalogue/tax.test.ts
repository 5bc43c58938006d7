import { expect, test } from 'vitest';
import { paise } from '#app/lib/money.ts';
import { taxRateAt, type TaxRateRow } from './tax.ts';

const row = (rateBp: number, aboveUnitPaise: number, from: string): TaxRateRow => ({ categoryId: 'cloth', rateBp, aboveUnitPaise, inForceFrom: new Date(from) });
const CLOTH = [row(5_00, 0, '2017-07-01'), row(12_00, 1_000_00, '2017-07-01'), row(5_00, 1_000_00, '2025-09-22'), row(18_00, 2_500_00, '2025-09-22')];
const at = (price: number, now: string) => taxRateAt(CLOTH, 'cloth', paise(price), new Date(now));

test.each([
  ['below the bound', 2_000_00, 5_00],
  ['at ₹2,625, which is ₹2,500 without its 5%', 2_625_00, 5_00],
  ['a rupee above that', 2_626_00, 18_00],
  ['far above', 9_000_00, 18_00],
])('cloth %s', (_name, price, rate) => {
  expect(at(price, '2026-11-22T06:00:00Z')).toBe(rate);
});

test('a new rate begins at midnight in India, not in London', () => {
  expect(at(1_500_00, '2025-09-21T18:29:59Z')).toBe(12_00);
  expect(at(1_500_00, '2025-09-21T18:30:00Z')).toBe(5_00);
});

test('a category without a rate is a fault of the shop, not of the buyer', () => {
  expect(() => taxRateAt(CLOTH, 'pickle', paise(100), new Date())).toThrow('has no GST rate');
});
