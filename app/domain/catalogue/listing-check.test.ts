import { expect, test } from 'vitest';
import { DECLARATIONS } from './declarations.ts';
import { missingOf, progressOf, stepAfter, stepFor, type Checked } from './listing-check.ts';

const FOOD = { food: true, required: ['storage', 'veg', 'ingredients', 'unknown-name'] };
const empty: Checked = {
  status: 'DRAFT', nameEn: '', nameHi: '', photos: 0, activeSizes: 0, category: FOOD, groupFssai: null, veg: null, ingredientsEn: '', ingredientsHi: '',
  allergens: '', additivesEn: '', additivesHi: '', nutritionEn: '', nutritionHi: '', storageEn: '', storageHi: '', shelfLifeDays: null,
  materialEn: '', materialHi: '', dimensions: '', careEn: '', careHi: '',
};
const full: Checked = { ...empty, nameHi: 'अचार', photos: 1, activeSizes: 1, groupFssai: '22345678901234', veg: 'VEG', ingredientsEn: 'Mango', storageHi: 'सूखी जगह' };

test('an empty listing lacks everything its category asks for, in the order of the screens', () => {
  expect(missingOf(empty)).toEqual(['photo', 'name', 'size', 'fssai', 'veg', 'ingredients', 'storage']);
  expect(progressOf(empty)).toEqual({ done: 0, of: 7 });
});

test('one language is enough, and a full listing lacks nothing', () => {
  expect(missingOf(full)).toEqual([]);
  expect(progressOf(full)).toEqual({ done: 7, of: 7 });
});

test('goods that are no food need no FSSAI number', () => {
  expect(missingOf({ ...empty, category: { food: false, required: ['material'] } })).toEqual(['photo', 'name', 'size', 'material']);
});

test('all that a member can mend has a screen', () => {
  expect((['photo', 'name', 'size', ...DECLARATIONS] as const).every((what) => stepFor(what) !== null)).toBe(true);
  expect(stepFor('fssai')).toBeNull();
});

test('a new listing goes on to the next screen with a question left', () => {
  expect(stepAfter('photos', empty, false)).toBe('name');
  expect(stepAfter('name', { ...empty, nameEn: 'x' }, false)).toBe('size');
  expect(stepAfter('size', { ...empty, activeSizes: 1 }, false)).toBe('stock');
  expect(stepAfter('size', { ...empty, activeSizes: 1 }, true)).toBe('details');
  expect(stepAfter('name', full, true)).toBe('check');
  expect(stepAfter('details', empty, false)).toBe('check');
});

test('goods that buyers know go back to the whole after each change', () => {
  expect(stepAfter('photos', { ...empty, status: 'PUBLISHED' }, false)).toBe('check');
});
