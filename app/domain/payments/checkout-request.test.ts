import { expect, test } from 'vitest';
import { checkoutRequest } from './checkout-request.ts';

const ORDER = {
  number: 'H1000042', token: 'token', language: 'en', email: 'meera@example.com',
  groupOrders: [
    { groupNameEn: 'Jwala', groupNameHi: 'ज्वाला', shippingPaise: 40_00, lines: [{ nameEn: 'Mango pickle', nameHi: 'आम का अचार', quantity: 2, linePaise: 440_00, discountPaise: 20_00 }] },
    { groupNameEn: 'Ujala', groupNameHi: 'उजाला', shippingPaise: 0, lines: [{ nameEn: 'Jute bag', nameHi: '', quantity: 1, linePaise: 199_00, discountPaise: 0 }] },
  ],
} as const;
const ATTEMPT = { id: 'attempt', expiresAt: new Date('2026-11-22T06:00:00Z') };
const request = (language: 'en' | 'hi') => checkoutRequest({ ...ORDER, language }, { id: 'payment', amountPaise: 659_00 }, ATTEMPT, 'https://haat.test');

test('the payment page lists goods by group and each group’s delivery, which add up to the amount', () => {
  const { lines, amount } = request('en');
  expect(lines).toEqual([
    { name: 'Mango pickle · Jwala', quantity: 2, amount: 420_00 },
    { name: 'Delivery from Jwala', quantity: 1, amount: 40_00 },
    { name: 'Jute bag · Ujala', quantity: 1, amount: 199_00 },
  ]);
  expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(amount);
});

test('it speaks the language of the order and comes back to it', () => {
  expect(request('en')).toMatchObject({ locale: 'en', returnUrl: 'https://haat.test/orders/token/paid?session_id={CHECKOUT_SESSION_ID}', cancelUrl: 'https://haat.test/orders/token' });
  expect(request('hi')).toMatchObject({ locale: 'hi', returnUrl: 'https://haat.test/hi/orders/token/paid?session_id={CHECKOUT_SESSION_ID}', cancelUrl: 'https://haat.test/hi/orders/token' });
  expect(request('hi').lines.map(({ name }) => name)).toEqual(['आम का अचार · ज्वाला', 'ज्वाला से पहुँचाने का खर्च', 'Jute bag · उजाला']);
});

test('the same attempt asks for the very same page again, under its own key', () => {
  expect(request('en')).toEqual(request('en'));
  expect(request('en')).toMatchObject({ idempotencyKey: 'attempt', reference: 'payment', expiresAt: ATTEMPT.expiresAt });
});
