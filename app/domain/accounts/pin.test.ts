import { expect, test } from 'vitest';
import { parsePersonPin } from './pin.ts';

test('a PIN of four to six digits is taken, in either script', () => {
  expect(parsePersonPin('4071')).toEqual({ ok: true, value: '4071' });
  expect(parsePersonPin(' ४०७१९३ ')).toEqual({ ok: true, value: '407193' });
});

test.each(['', '407', '4071932', '40 71', 'abcd', '40७'])('%j does not have the shape of a PIN', (text) => {
  expect(parsePersonPin(text)).toEqual({ ok: false, error: 'person-pin-shape' });
});

test.each(['0000', '999999', '1234', '4567', '7890', '98765', '3210'])('%s is too easy', (text) => {
  expect(parsePersonPin(text)).toEqual({ ok: false, error: 'person-pin-easy' });
});
