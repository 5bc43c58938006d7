import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paise } from '#app/lib/money.ts';
import { pricePerHundred, unitSalePrice } from './unit-price.ts';

test.each([
  ['500 g for ₹210 is ₹0.42 a gram', 210_00, 500, 'G', 42, 'g'],
  ['999 g is still priced by the gram', 999_00, 999, 'G', 1_00, 'g'],
  ['1 kg for ₹360 is ₹360 a kilogram', 360_00, 1000, 'G', 360_00, 'kg'],
  ['1.5 kg for ₹450 is ₹300 a kilogram', 450_00, 1500, 'G', 300_00, 'kg'],
  ['200 ml for ₹99 is ₹0.50 a millilitre, rounded', 99_00, 200, 'ML', 50, 'ml'],
  ['2 l for ₹500 is ₹250 a litre', 500_00, 2000, 'ML', 250_00, 'l'],
  ['90 cm for ₹450 is ₹5 a centimetre', 450_00, 90, 'CM', 5_00, 'cm'],
  ['5.5 m of sari for ₹2,750 is ₹500 a metre', 2_750_00, 550, 'CM', 500_00, 'm'],
  ['3 pieces for ₹100 are ₹33.33 each', 100_00, 3, 'PIECE', 33_33, 'piece'],
] as const)('%s', (_name, price, quantity, unit, amount, per) => {
  expect(unitSalePrice(paise(price), quantity, unit)).toEqual({ amount, per });
});

test('100 g and 100 ml are priced below 1 kg and 1 l only, and never for lengths or pieces', () => {
  expect(pricePerHundred(paise(210_00), 500, 'G')).toEqual({ amount: 42_00, per: '100g' });
  expect(pricePerHundred(paise(99_00), 200, 'ML')).toEqual({ amount: 49_50, per: '100ml' });
  expect(pricePerHundred(paise(360_00), 1000, 'G')).toBeUndefined();
  expect(pricePerHundred(paise(450_00), 90, 'CM')).toBeUndefined();
  expect(pricePerHundred(paise(100_00), 3, 'PIECE')).toBeUndefined();
});

test('a unit price times the quantity comes within rounding of the price', () => {
  const units = fc.constantFrom('G', 'ML', 'CM', 'PIECE') as fc.Arbitrary<'G' | 'ML' | 'CM' | 'PIECE'>;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_00 }), fc.integer({ min: 1, max: 100_000 }), units, (price, quantity, unit) => {
      const { amount, per } = unitSalePrice(paise(price), quantity, unit);
      const count = per === 'kg' || per === 'l' ? quantity / 1000 : per === 'm' ? quantity / 100 : quantity;
      expect(Math.abs(amount * count - price)).toBeLessThanOrEqual(count / 2 + 1e-6);
    }),
  );
});
