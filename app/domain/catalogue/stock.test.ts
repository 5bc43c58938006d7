import { expect, test } from 'vitest';
import { backInMonth, stockState } from './stock.ts';

test('what is there, what is nearly gone, what is made when it is ordered and what is gone are told apart', () => {
  expect([6, 5, 1, 0, -1].map((available) => stockState(available))).toEqual(['in-stock', 'few-left', 'few-left', 'sold-out', 'sold-out']);
  expect([6, 1, 0].map((available) => stockState(available, true))).toEqual(['made-to-order', 'made-to-order', 'sold-out']);
});

test.each([
  [[4, 5, 6], 11, 4],
  [[11, 12, 1], 2, 11],
  [[1, 12], 11, 12],
  [[11, 12, 1], 12, null],
  [[], 5, null],
  [[5], 6, 5],
])('goods of the months %j, sold out in month %i, come back in month %s', (season, month, back) => {
  expect(backInMonth(season, month)).toBe(back);
});
