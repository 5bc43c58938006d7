import { expect, test } from 'vitest';
import { ownWords } from '#app/i18n/own-words.ts';
import { placedName } from './placed-name.ts';

const words = (en: string) => ownWords('en', { en, hi: '' });

test('a group called after its village is named with the village once', () => {
  expect(placedName(words('Annapurna Group, Tarkwari'), words('Tarkwari'), words('Hamirpur'))).toBe('Annapurna Group, Tarkwari, Hamirpur');
});

test('any other group is named with village and district', () => {
  expect(placedName(words('Jwala Samuh'), words('Jahu'), words('Hamirpur'))).toBe('Jwala Samuh, Jahu, Hamirpur');
});

test('a place without a name is left out', () => {
  expect(placedName(words('Jwala Samuh'), words(''))).toBe('Jwala Samuh');
});
