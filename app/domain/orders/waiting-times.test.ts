import { expect, test } from 'vitest';
import { holdUntil, timesToAccept } from './waiting-times.ts';

const NOW = new Date('2026-11-22T05:30:00Z');
const RULES = { 'orders.remind-after-hours': 24, 'orders.cancel-after-hours': 72, 'stock.hold-minutes': 35 };

test('a group is reminded after a day and given up after three', () => {
  expect(timesToAccept(NOW, RULES)).toEqual({ remindAt: new Date('2026-11-23T05:30:00Z'), acceptBy: new Date('2026-11-25T05:30:00Z') });
});

test('stock is held for the payment page and five minutes more', () => {
  expect(holdUntil(NOW, RULES)).toEqual(new Date('2026-11-22T06:05:00Z'));
});
