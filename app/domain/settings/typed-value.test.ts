import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SETTINGS, type SettingKey } from './settings.ts';
import { SUBJECTS } from './settings-table.ts';
import { asTyped, typedValue } from './typed-value.ts';

test('every rule stands under one subject', () => {
  expect(Object.values(SUBJECTS).flat().map(({ key }) => key).toSorted()).toEqual(Object.keys(SETTINGS).toSorted());
});

test.each([
  ['cash-on-delivery.cap', '₹3,000.50', 3_000_50], ['cash-on-delivery.cap', '२५००', 2_500_00], ['cash-on-delivery.cap', '-5', null], ['cash-on-delivery.cap', 'many', null], ['cash-on-delivery.cap', '1.234', null],
  ['tcs.rate', '0.5 %', 50], ['tcs.rate', '100.01', null], ['undelivered.freight-rate', '150', 150_00],
  ['settlement.days-after-delivery', '7', 7], ['settlement.days-after-delivery', '7.5', null], ['orders.remind-after-hours', '0', null], ['orders.remind-after-hours', '', null],
  ['undelivered.freight-bearer', 'GROUP', 'GROUP'], ['undelivered.freight-bearer', 'BUYER', null],
] as const)('%s typed as "%s"', (key, typed, value) => {
  expect(typedValue(key, typed)).toBe(value);
});

test('what is kept is typed the same again', () => {
  fc.assert(fc.property(fc.constantFrom(...(Object.keys(SETTINGS) as SettingKey[])), fc.integer({ min: 1, max: 10_000 }), (key, value) => {
    const kept = key === 'undelivered.freight-bearer' ? 'STORE' : value;
    expect(typedValue(key, asTyped(key, kept))).toBe(kept);
  }));
});
