import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchTerms } from './search-terms.ts';

test('a search is cut into small-letter words, each once', () => {
  expect(searchTerms('  Mango PICKLE, mango! ')).toEqual(['mango', 'pickle']);
});

test('Hindi words keep their vowel signs; the dot below and the two nasal signs make no difference', () => {
  expect(searchTerms('आम का अचार')).toEqual(['आम', 'का', 'अचार']);
  expect(searchTerms('पापड़')).toEqual(searchTerms('पापड'));
  expect(searchTerms('आँवला')).toEqual(searchTerms('आंवला'));
});

test('signs that mean something to a database are no words', () => {
  expect(searchTerms(`%_\\ ' " ; -- \0`)).toEqual([]);
});

test('whatever is typed gives at most six short, well-formed words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (query) => {
      const terms = searchTerms(query);
      expect(terms.length).toBeLessThanOrEqual(6);
      for (const term of terms) {
        expect([...term].length).toBeLessThanOrEqual(40);
        expect(term).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
      }
    }),
  );
});
