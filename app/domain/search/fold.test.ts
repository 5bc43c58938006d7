import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, plain, words } from './fold.ts';

test.each([
  ['achar', 'achaar', 'aachar', 'acchar', 'अचार', 'आचार', 'अचारों', 'Achar'],
  ['papad', 'paapad', 'papads', 'पापड़', 'पापड'],
  ['masala', 'masaala', 'masale', 'मसाला', 'मसाले', 'मसालें'],
  ['namkeen', 'namkin', 'nmkeen', 'नमकीन'],
  ['laddu', 'laddoo', 'ladoo', 'लड्डू', 'लड्डुओं'],
  ['kathal', 'कटहल'],
  ['makhana', 'makhaana', 'मखाना', 'मखाने'],
  ['shahad', 'sahad', 'शहद'],
  ['jeera', 'zeera', 'jira', 'जीरा', 'ज़ीरा'],
  ['phal', 'fal', 'फल', 'फ़ल'],
  ['mithai', 'mithaai', 'मिठाई', 'मिठाइयाँ'],
  ['haldi', 'haldee', 'हल्दी', 'हलदी'],
  ['chai', 'chaai', 'चाय'],
  ['aawla', 'avla', 'aavla'],
  ['pickle', 'pikle', 'pickles', 'Píckle'],
  ['candy', 'candi', 'candies', 'kandy'],
  ['pouch', 'pouches'],
  ['jute', 'joot', 'जूट'],
  ['५००', '500'],
])('%s and its other spellings fold alike', (...spellings) => {
  expect(new Set(spellings.map(fold)).size, spellings.map(fold).join(' ')).toBe(1);
});

test.each([['tel', 'थैला'], ['mango', 'mug'], ['papad', 'papita'], ['kela', 'kala'], ['til', 'tel'], ['bag', 'big']])('%s and %s stay apart', (one, other) => {
  expect(fold(one)).not.toBe(fold(other));
});

test('a text is cut where something stands that is no letter or figure', () => {
  expect(words('Aam ka Achaar, 500g — (तीखा।) “नया”')).toEqual(['aam', 'ka', 'achaar', '500g', 'तीखा', 'नया']);
});

test('the plain form keeps vowels for repairing what was misspelt', () => {
  expect(plain('अचार')).toBe('acar');
  expect(plain('Pickles')).toBe('pikle');
});

test('whatever is written folds to something a search condition may hold between quotes', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
    for (const word of words(text)) expect(fold(word)).not.toMatch(/[\s'\\:&|!()<>*%_]/);
  }));
});
