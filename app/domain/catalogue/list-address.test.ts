import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SORTS, listQuery, readListAddress } from './list-address.ts';

test('the list as it starts has a bare address', () => {
  const start = readListAddress(new URLSearchParams());
  expect(start).toEqual({ sort: 'new', vegOnly: false, inStockOnly: false, after: null });
  expect(listQuery(start)).toBe('');
});

test('every list can be written as an address and read back', () => {
  const addresses = fc.record({
    sort: fc.constantFrom(...SORTS),
    vegOnly: fc.boolean(),
    inStockOnly: fc.boolean(),
    after: fc.option(fc.record({ price: fc.integer({ min: 0, max: 999_999_999 }), id: fc.uuid() })),
  });
  fc.assert(
    fc.property(addresses, (address) => {
      expect(readListAddress(new URLSearchParams(listQuery(address)))).toEqual(address);
    }),
  );
});

test('a bent address is read as if the bent part were missing', () => {
  const bent = new URLSearchParams({ sort: 'price desc; --', veg: 'true', stock: '2', after: '12_no-id' });
  expect(listQuery(readListAddress(bent))).toBe('');
});
