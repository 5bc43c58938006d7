import { expect, test } from 'vitest';
import { cacheablePage, linkedTopics } from './cacheable-pages.ts';
import { chooseEncoding } from './write-page.ts';

test.each([
  ['/', '/'],
  ['/hi/', '/hi'],
  ['/categories/pickle?after=x&sort=price', '/categories/pickle?sort=price&after=x'],
  ['/products/mango-pickle?utm_source=wa&fbclid=abc', '/products/mango-pickle'],
  ['/categories/pickle?after=&sort=price', '/categories/pickle?sort=price'],
])('%s is kept as %s', (url, address) => {
  expect(cacheablePage(url)?.address).toBe(address);
});

test.each([
  '/cart', '/hi/cart', '/search?q=achar', '/categories/pickle?pin=560038', '/account', '/orders/find', '/orders/abcdefghij', '/checkout', '/seller', '/admin', '/api/me', '/media/x/1.webp', '/dev/outbox',
  '/products/mango-pickle?unknown=1', '/categories/pickle?sort=a&sort=b', '/products/', '/products/a/b', '//products/a', '/products/%6dango', '/Products/mango',
  'http://other/products/a', `/search?q=${'x'.repeat(600)}`,
])('%s is never kept', (url) => {
  expect(cacheablePage(url)).toBeNull();
});

test('a page shows the goods and groups it links to', () => {
  const html = '<a href="/products/jam">…</a><a href="/hi/groups/asha">…</a><a href="/categories/pickle">…</a><a href="/products/jam#reviews">…</a>';
  expect(linkedTopics(html)).toEqual(['product:jam', 'group:asha']);
});

test.each([
  ['gzip, deflate, br, zstd', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip;q=0.5', 'gzip'], ['BR', 'br'], ['', 'identity'], ['deflate', 'identity'], [undefined, 'identity'],
] as const)('a reader that takes "%s" gets %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding);
});
