import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALLERGENS, NO_ALLERGENS, allergenWords, readAllergens, writeAllergens } from './allergens.ts';
import { cleanText } from './listing-text.ts';
import { bestBefore, lotCode, madeOnRefusal } from './lots.ts';
import { canMoveProduct, PRODUCT_MOVES, productMove, type ProductMoveName } from './product-moves.ts';
import { inLargeShelfLife, shelfLifeDays } from './shelf-life.ts';

test('allergens are read back as they were written, with those that have no code', () => {
  const lists = fc.record({ known: fc.uniqueArray(fc.constantFrom(...ALLERGENS)), others: fc.constantFrom('', 'garlic', 'लहसुन, प्याज़') });
  fc.assert(
    fc.property(lists, (list) => {
      expect(readAllergens(writeAllergens(list))).toEqual(list);
    }),
  );
});

test('a label names allergens in the words of the reader', () => {
  expect(allergenWords('milk, garlic', (code) => code.toUpperCase())).toBe('MILK, garlic');
  expect(allergenWords(NO_ALLERGENS, () => 'None')).toBe('None');
  expect(allergenWords('', () => 'never')).toBe('');
});

test('text keeps its lines and its Devanagari joiners, and loses what no page shows', () => {
  expect(cleanText(' क्‍ष \r\n two\u0000  words\u202E ')).toBe('क्‍ष \n two words');
});

test('batches of one day are told apart', () => {
  expect([lotCode('2026-11-01', 1), lotCode('2026-11-01', 3)]).toEqual(['261101', '261101-3']);
});

test('best before is so many days after the day it was made, over leap days too', () => {
  expect([bestBefore('2028-02-28', 2), bestBefore('2026-11-01', 365)]).toEqual(['2028-03-01', '2027-11-01']);
});

test('a day counts in India: just after midnight there, yesterday elsewhere', () => {
  const justAfterMidnight = new Date('2026-11-01T18:45:00Z');
  expect(madeOnRefusal('2026-11-02', null, justAfterMidnight)).toBeNull();
  expect(madeOnRefusal('2026-11-03', null, justAfterMidnight)).toBe('date-future');
  expect(madeOnRefusal('2024-10-01', null, justAfterMidnight)).toBe('date-too-old');
  expect(madeOnRefusal('2026-10-03', 30, justAfterMidnight)).toBe('already-expired');
  expect(madeOnRefusal('2026-10-04', 30, justAfterMidnight)).toBeNull();
});

test('months of shelf life are said again as months', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 72 }), (count) => {
      expect(inLargeShelfLife(shelfLifeDays(count, 'months'))).toEqual({ count, unit: 'months' });
    }),
  );
  expect(inLargeShelfLife(45)).toEqual({ count: 45, unit: 'days' });
});

test('no move leads out of the archive, and only officers decide on a review', () => {
  const names = Object.keys(PRODUCT_MOVES) as ProductMoveName[];
  expect(names.filter((name) => canMoveProduct('ARCHIVED', name))).toEqual([]);
  expect(names.filter((name) => canMoveProduct('IN_REVIEW', name)).map((name) => productMove(name).by)).toEqual(['officer', 'officer']);
});

test('buyers never see goods that skipped publishing or approval', () => {
  const intoShop = Object.entries(PRODUCT_MOVES).filter(([, { to }]) => to === 'PUBLISHED').map(([name]) => name);
  expect(intoShop).toEqual(['publish', 'approve', 'show']);
});
