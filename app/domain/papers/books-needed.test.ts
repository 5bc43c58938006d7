import { expect, test } from 'vitest';
import { booksNeededFrom } from './books-needed.ts';

const rules = { 'books.return-months': 9, 'books.keep-months': 72 };

test.each([
  ['2026-11-22T06:00:00Z', '2019-03-31T18:30:00.000Z'],
  ['2033-12-31T18:00:00Z', '2026-03-31T18:30:00.000Z'],
  ['2033-12-31T19:00:00Z', '2027-03-31T18:30:00.000Z'],
])('at %s the books of the year from %s on are kept: six years after its annual return was due', (now, from) => {
  expect(booksNeededFrom(rules, new Date(now)).toISOString()).toBe(from);
});
