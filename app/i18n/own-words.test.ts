import { expect, test } from 'vitest';
import { ownWords } from './own-words.ts';

test('a page shows what was written in its own language', () => {
  expect(ownWords('hi', { en: 'Mango pickle', hi: 'आम का अचार' })).toEqual({ text: 'आम का अचार', lang: null });
});

test('where only the other language was written, it is shown and marked', () => {
  expect(ownWords('hi', { en: 'Mango pickle', hi: '' })).toEqual({ text: 'Mango pickle', lang: 'en' });
  expect(ownWords('en', { en: '', hi: 'आम का अचार' })).toEqual({ text: 'आम का अचार', lang: 'hi' });
});

test('nothing written is an empty text', () => {
  expect(ownWords('en', { en: '', hi: '' })).toEqual({ text: '', lang: null });
});
