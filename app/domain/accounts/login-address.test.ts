import { expect, test } from 'vitest';
import { parseLoginAddress, showAddress } from './login-address.ts';

test('a mobile number is read however it is typed', () => {
  for (const text of ['9876543210', '+91 98765 43210', '098765-43210', '९८७६५४३२१०']) {
    expect(parseLoginAddress(text)).toEqual({ ok: true, value: { kind: 'PHONE', address: '+919876543210' } });
  }
});

test('an e-mail address is read in small letters', () => {
  expect(parseLoginAddress(' Asha.Devi@Example.IN ')).toEqual({ ok: true, value: { kind: 'EMAIL', address: 'asha.devi@example.in' } });
});

test.each(['@', 'a@b', 'a b@c.in', 'a@c..in', 'a..b@c.in', 'a@-c.in', "a@c.in\nBcc: d@e.in", 'a@c.in,d@e.in', '<a@c.in>', `${'a'.repeat(65)}@c.in`])('%j is no e-mail address', (text) => {
  expect(parseLoginAddress(text)).toEqual({ ok: false, error: 'email-invalid' });
});

test.each(['', '12345', '5876543210', '98765432101', 'hello'])('%j is no mobile number', (text) => {
  expect(parseLoginAddress(text)).toEqual({ ok: false, error: 'mobile-invalid' });
});

test('a number is shown in groups that stay on one line', () => {
  expect(showAddress({ kind: 'PHONE', address: '+919876543210' })).toBe('+91\u00a098765\u00a043210');
});
