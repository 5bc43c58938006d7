import { expect, test } from 'vitest';
import { paise } from '#app/lib/money.ts';
import { goods, HAMIRPUR, line, MORNING, RULES } from '../../../tests/support/basket-cast.ts';
import { quote } from './quote.ts';
import { describeSeen, readSeen, whatChanged } from './seen.ts';

const JAR = '01900000-0000-7000-8000-000000000001';
const BAG = '01900000-0000-7000-8000-000000000002';
const quoteOf = (lines: Parameters<typeof quote>[0]['lines'], to: typeof HAMIRPUR | null = HAMIRPUR) => quote({ lines, to, billStateCode: null, rules: RULES, now: MORNING });
const shown = (...args: Parameters<typeof quoteOf>) => readSeen(describeSeen(quoteOf(...args)));

test('nothing has changed while the page is true', () => {
  const lines = [line(goods(JAR), 2), line(goods(BAG))];
  expect(whatChanged(shown(lines), quoteOf(lines))).toEqual([]);
});

test('each change is named with what was and what is', () => {
  const before = shown([line(goods(JAR), 2), line(goods(BAG))]);
  const now = quoteOf([line(goods(JAR, { price: paise(220_00), weightGrams: 3_000 }), 3)]);
  expect(whatChanged(before, now)).toMatchObject([
    { kind: 'price', was: 210_00, now: 220_00 },
    { kind: 'quantity', was: 2, now: 3 },
    { kind: 'removed' },
    { kind: 'delivery', was: 80_00, now: 220_00 },
  ]);
});

test('a delivery charge she has not seen is a change', () => {
  expect(whatChanged(shown([line(goods(JAR))], null), quoteOf([line(goods(JAR))]))).toEqual([{ kind: 'delivery', was: null, now: 60_00 }]);
});

test.each(['', 'nonsense', `${JAR}x2@`, `${JAR}x1@-5 delivery@`, '0'.repeat(5_000)])('a bent field (%#) only leads to being asked', (text) => {
  expect(whatChanged(readSeen(text), quoteOf([line(goods(JAR))]))).not.toEqual([]);
});
