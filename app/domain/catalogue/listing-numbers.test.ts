import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney } from '#app/i18n/format.ts';
import { guessedWeight, readCount, readPrice, readQuantity, readWeight, ASKED_UNITS, type AskedUnit } from './listing-numbers.ts';

const devanagari = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0966 + Number(digit)));
const units = fc.constantFrom(...(Object.keys(ASKED_UNITS) as AskedUnit[]));

test('every price the shop shows is read back, in either script', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), fc.constantFrom('en' as const, 'hi' as const), (amount, language) => {
      const shown = formatMoney(amount, language);
      expect(readPrice(shown)).toEqual({ ok: true, value: amount });
      expect(readPrice(devanagari(shown))).toEqual({ ok: true, value: amount });
    }),
  );
});

test.each([['210', 210_00], ['Rs. 210/-', 210_00], ['रु 1,250.50', 1250_50], ['२१० रुपये', 210_00], [' ₹ 9 ', 9_00], ['inr 15', 15_00]])('%j is a price', (typed, amount) => {
  expect(readPrice(typed)).toEqual({ ok: true, value: amount });
});

test.each(['', '0', '₹', '-5', '1e3', '12.345', 'दो सौ', '1 2 3 x', '٢١٠'])('%j is no price', (typed) => {
  expect(readPrice(typed)).toEqual({ ok: false, error: 'price-invalid' });
});

test('a quantity in large units is exact in base units', () => {
  fc.assert(
    fc.property(units, fc.integer({ min: 1, max: 100_000 }), (asked, quantity) => {
      const { base } = ASKED_UNITS[asked];
      const typed = base === 1 ? String(quantity) : (quantity / base).toFixed(3);
      expect(readQuantity(devanagari(typed), asked)).toEqual({ ok: true, value: quantity });
    }),
  );
});

test.each([['0.5', 'g'], ['1.234', 'm'], ['0.0001', 'kg'], ['0', 'g'], ['', 'g'], ['-1', 'kg'], ['1.', 'kg']] as const)('%j %s is no quantity', (typed, unit) => {
  expect(readQuantity(typed, unit)).toEqual({ ok: false, error: 'quantity-invalid' });
});

test('whatever is typed is read or refused, never a crash', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), units, (typed, unit) => {
      for (const outcome of [readPrice(typed), readQuantity(typed, unit), readCount(typed, 0), readWeight(typed)]) {
        if (outcome.ok) expect(Number.isSafeInteger(outcome.value) && outcome.value >= 0).toBe(true);
      }
    }),
  );
});

test('a packed piece is guessed to weigh more than its content, where that can be guessed', () => {
  expect([guessedWeight(500, 'G'), guessedWeight(50_000, 'G'), guessedWeight(3, 'PIECE'), guessedWeight(100, 'CM')]).toEqual([675, 50_000, null, null]);
});
