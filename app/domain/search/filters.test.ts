import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosing, listQuery, PRICE_BANDS, readListAddress, SORTS, type ListAddress } from './filters.ts';

const read = (query: string): ListAddress => readListAddress(new URLSearchParams(query));

test('the list as it starts has a bare address', () => {
  expect(listQuery(read(''))).toBe('');
});

test('every list can be written as an address and read back', () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  const sort = fc.constantFrom(...SORTS.filter((name) => name !== 'near'));
  const addresses = sort.chain((order) => fc.record({
    q: fc.string({ maxLength: 40 }),
    exact: fc.boolean(),
    chosen: fc.record({ category: slug, price: fc.constantFrom(...PRICE_BANDS), district: fc.constant('hp/hamirpur'), group: slug, month: fc.constantFrom('1', '12'), veg: fc.constant('1') }, { requiredKeys: [], noNullPrototype: true }),
    pin: fc.constantFrom(null, '177001'),
    sort: fc.constant(order),
    after: fc.option(fc.record({ sort: fc.constant(order), tier: fc.integer({ min: 0, max: 2 }), key: fc.integer({ min: 0, max: 2_000_000_000 }), id: fc.uuid() })),
  }));
  fc.assert(fc.property(addresses, (address) => {
    expect(read(listQuery(address))).toEqual(address);
  }));
});

test.each([
  'sort=price+desc;--', 'veg=true', 'stock=2', 'after=12_no-id', 'after=new.0.12.00000000-0000-0000-0000-000000000000', 'price=1-2', 'month=13', 'pin=012345', 'sort=near',
  'after=best.9.1.00000000-0000-0000-0000-000000000000', 'after=best.0.9999999999.00000000-0000-0000-0000-000000000000', 'category=%27', 'kind=a%3Ab', '__proto__=1', 'constructor=1',
])('"%s" makes no sense and counts as not given', (query) => {
  expect(listQuery(read(query))).toBe('');
});

test('who leaves a state leaves its district, and every choice starts from the first page', () => {
  const hamirpur = read('state=hp&district=hp/hamirpur&after=best.0.1.00000000-0000-0000-0000-000000000000');
  expect(hamirpur.after).not.toBeNull();
  expect(listQuery(choosing(hamirpur, 'state', null))).toBe('');
  expect(listQuery(choosing(hamirpur, 'veg', '1'))).toBe('?state=hp&district=hp%2Fhamirpur&veg=1');
});
