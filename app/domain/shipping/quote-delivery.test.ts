import { expect, test } from 'vitest';
import { quoteDelivery, type DeliveryRateRow } from './quote-delivery.ts';

const from = new Date('2025-01-01');
const RATES: DeliveryRateRow[] = [
  { zone: 'SAME_DISTRICT', basePaise: 40_00, baseGrams: 500, perKiloPaise: 20_00, days: 3, inForceFrom: from },
  { zone: 'SAME_STATE', basePaise: 55_00, baseGrams: 500, perKiloPaise: 30_00, days: 5, inForceFrom: from },
  { zone: 'ELSEWHERE', basePaise: 80_00, baseGrams: 500, perKiloPaise: 45_00, days: 8, inForceFrom: from },
  { zone: 'ELSEWHERE', basePaise: 90_00, baseGrams: 500, perKiloPaise: 45_00, days: 7, inForceFrom: new Date('2027-01-01') },
];
const HAMIRPUR = { stateCode: '02', district: 'Hamirpur' };
const NOW = new Date('2026-11-22T06:00:00Z');
const charge = (grams: number, to: { stateCode: string; district: string }) => quoteDelivery({ grams, leadDays: 2 }, HAMIRPUR, to, NOW, RATES).charge;

test.each([
  ['half a kilogram within the district', 500, { stateCode: '02', district: 'hamirpur ' }, 40_00],
  ['one gram more begins a kilogram', 501, HAMIRPUR, 60_00],
  ['1.5 kg is still that kilogram', 1500, HAMIRPUR, 60_00],
  ['1.501 kg begins the next', 1501, HAMIRPUR, 80_00],
  ['another district of the state', 500, { stateCode: '02', district: 'Una' }, 55_00],
  ['a district of the same name in another state', 500, { stateCode: '09', district: 'Hamirpur' }, 80_00],
])('%s', (_name, grams, to, expected) => {
  expect(charge(grams, to)).toBe(expected);
});

test('the promised day counts making, packing and the way, from the day it is in India', () => {
  const lateEvening = new Date('2026-11-22T20:00:00Z');
  const promise = quoteDelivery({ grams: 100, leadDays: 2 }, HAMIRPUR, HAMIRPUR, lateEvening, RATES).promisedBy;
  expect(promise).toEqual(new Date('2026-11-28'));
});

test('a rate that begins later does not count yet', () => {
  const to = { stateCode: '10', district: 'Patna' };
  expect(charge(500, to)).toBe(80_00);
  expect(quoteDelivery({ grams: 500, leadDays: 0 }, HAMIRPUR, to, new Date('2027-01-02'), RATES).charge).toBe(90_00);
});
