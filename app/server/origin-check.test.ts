import { expect, test } from 'vitest';
import { sameOrigin } from './origin-check.ts';

const HOME = 'https://haat.example';
const post = (headers: Record<string, string>, pathname = '/cart/lines') =>
  sameOrigin({ method: 'POST', pathname, headers: new Headers(headers) }, HOME);

test('a read passes from anywhere', () => {
  expect(sameOrigin({ method: 'GET', pathname: '/', headers: new Headers({ origin: 'https://evil.example' }) }, HOME)).toBe(true);
});

test('a post from our own pages passes, also from a page without referrer', () => {
  expect(post({ origin: HOME, cookie: 'a=b' })).toBe(true);
  expect(post({ origin: 'null', 'sec-fetch-site': 'same-origin', cookie: 'a=b' })).toBe(true);
});

test('a post from another site is refused, with or without Sec-Fetch-Site', () => {
  expect(post({ origin: 'https://evil.example', cookie: 'a=b' })).toBe(false);
  expect(post({ 'sec-fetch-site': 'cross-site', cookie: 'a=b' })).toBe(false);
  expect(post({ 'sec-fetch-site': 'same-site', origin: HOME, cookie: 'a=b' })).toBe(false);
  expect(post({ origin: 'null', cookie: 'a=b' })).toBe(false);
});

test('a post from no browser passes only without a cookie', () => {
  expect(post({})).toBe(true);
  expect(post({ cookie: 'a=b' })).toBe(false);
});

test('the signed webhook may come from anywhere', () => {
  expect(post({ origin: 'https://stripe.example', cookie: 'a=b' }, '/api/stripe/webhook')).toBe(true);
});
