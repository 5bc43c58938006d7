import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safePath } from './safe-path.ts';

test('a page of the shop is kept with its query', () => {
  expect(safePath('/seller/orders?status=PLACED')).toBe('/seller/orders?status=PLACED');
  expect(safePath('/hi/checkout')).toBe('/hi/checkout');
});

test.each(['', 'seller', 'https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example', '/\n/evil.example', '\\\\evil.example', 'javascript:alert(1)', '/..//evil.example', '/./\\evil.example', '/.//evil.example', `/${'a'.repeat(600)}`])(
  'an address that leads elsewhere is refused: %j',
  (text) => expect(safePath(text)).toBeNull(),
);

test('whatever is accepted stays on the shop that answers it', () => {
  const parts = fc.constantFrom('/', '\\', '.', '..', '//', '@', ':', '?', '#', '%2f', '%5c', '\t', 'evil.example', 'http:', 'orders');
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.array(parts).map((list) => `/${list.join('')}`)), (text) => {
      const path = safePath(text);
      if (path !== null) expect(new URL(path, 'https://shop.example').origin).toBe('https://shop.example');
    }),
    { numRuns: 1_000 },
  );
});
