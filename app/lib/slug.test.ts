import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf, slugWith } from './slug.ts';

test('a name becomes an address part', () => {
  expect(slugOf("Jaya's Mango Pickle (500 g)")).toBe('jayas-mango-pickle-500-g');
});

test('a name in Devanagari falls back to a word and the id', () => {
  expect(slugWith('आम का अचार', '01890000-0000-7000-8000-000000abcdef', 'goods')).toBe('goods-abcdef');
});

test('whatever the text, a slug has only small letters, digits and single dashes inside', () => {
  fc.assert(fc.property(fc.string(), (text) => /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/.test(slugOf(text))));
});
