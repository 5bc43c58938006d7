import { expect, test } from 'vitest';
import { reviewForm } from './forms.ts';

const problems = (changes: object) => {
  const read = reviewForm.safeParse({ stars: '5', shownName: 'Meera', ...changes });
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};

test('stars and a name are enough', () => {
  expect(problems({})).toEqual([]);
  expect(problems({ title: 'Like home', text: 'Tangy. 500 g lasted 10 days, I paid ₹210 on 12-11-2026.', shownName: 'मीरा रा.' })).toEqual([]);
});

test.each(['0', '6', '4.5', '', undefined, ['1', '5']])('%s is no number of stars', (stars) => {
  expect(problems({ stars })).toEqual(['stars-required']);
});

test.each(['Call 98765 43210', 'मेरा नंबर ९८७६५४३२१०', '+91-98765-43210', 'write to me@example.in', 'see https://shop.example', 'www.shop.example'])('nobody is to be reached through a review: %s', (text) => {
  expect(problems({ text })).toEqual(['no-contacts']);
  expect(problems({ title: text })).toEqual(['no-contacts']);
});

test.each(['9876543210', 'Meera 1', '🙂', '<b>'])('%s is no name to show', (shownName) => {
  expect(problems({ shownName })).toContain('shown-name-letters');
});
