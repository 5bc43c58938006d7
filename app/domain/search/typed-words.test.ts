import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, shownQuery, typedWords } from './typed-words.ts';

const typed = (query: string) => typedWords(query).map((word) => word.typed);

test('a search is cut into words, each once however it is spelt, without those that say nothing', () => {
  expect(typed('  Aam ka ACHAR, achaar! ')).toEqual(['aam', 'achar']);
  expect(typed('आम का अचार')).toEqual(['आम', 'अचार']);
  expect(typed('the')).toEqual(['the']);
});

test('signs that mean something to a database are no words', () => {
  expect(typed(`%_\\ ' " ; -- \0 & | ! ( ) : *`)).toEqual([]);
});

test('whatever is typed gives at most eight short words that need no quoting', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (query) => {
    const found = typedWords(query);
    expect(found.length).toBeLessThanOrEqual(8);
    for (const { folded } of found) expect(folded).not.toMatch(/[\s'\\:&|!()<>*]/);
    expect([...shownQuery(query)].length).toBeLessThanOrEqual(81);
  }));
});

test('a slip of the finger is a small distance', () => {
  expect([distance('pikle', 'pikle'), distance('pikle', 'pikel'), distance('mango', 'mngo'), distance('abc', '')]).toEqual([0, 1, 1, 3]);
});
