import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PageStore } from './page-store.ts';
import type { PreparedPage } from './prepared-page.ts';

const page = (size: number) => ({ size }) as PreparedPage;
const FAR = Date.now() + 1_000_000;

test('a page is there until one of the things it shows changes', () => {
  const store = new PageStore(1_000);
  store.set('/a', page(10), ['product:a', 'group:g'], FAR);
  store.set('/b', page(10), ['product:b', 'group:g'], FAR);
  store.drop(['product:a', 'product:unknown']);
  expect([store.get('/a'), store.get('/b')?.size]).toEqual([null, 10]);
  store.drop(['group:g']);
  expect([store.get('/b'), store.size, store.count]).toEqual([null, 0, 0]);
});

test('everything is everything', () => {
  const store = new PageStore(1_000);
  store.set('/a', page(10), ['product:a'], FAR);
  store.drop(['everything']);
  expect([store.get('/a'), store.size]).toEqual([null, 0]);
});

test('a page past its time is not served', () => {
  const store = new PageStore(1_000);
  store.set('/a', page(10), [], Date.now() - 1);
  expect([store.get('/a'), store.size]).toEqual([null, 0]);
});

test('what is asked for outlives what is not', () => {
  const store = new PageStore(30);
  for (const address of ['/a', '/b', '/c']) store.set(address, page(10), [], FAR);
  store.get('/a');
  store.set('/d', page(10), [], FAR);
  expect(['/a', '/b', '/c', '/d'].filter((address) => store.get(address))).toEqual(['/a', '/c', '/d']);
});

test('whatever is kept and dropped, the memory stays within its limit and is counted right', () => {
  const step = fc.oneof(
    fc.record({ address: fc.constantFrom('/1', '/2', '/3', '/4', '/5'), size: fc.integer({ min: 1, max: 60 }), topic: fc.constantFrom('x', 'y', 'z') }),
    fc.record({ drop: fc.constantFrom('x', 'y', 'z', 'everything') }),
    fc.record({ get: fc.constantFrom('/1', '/2', '/3', '/4', '/5') }),
  );
  fc.assert(fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
    const store = new PageStore(50);
    for (const each of steps) {
      if ('drop' in each) store.drop([each.drop]);
      else if ('get' in each) store.get(each.get);
      else store.set(each.address, page(each.size), [each.topic], FAR);
      expect(store.size).toBeLessThanOrEqual(50);
    }
    const there = ['/1', '/2', '/3', '/4', '/5'].map((address) => store.get(address)?.size ?? 0);
    expect(store.size).toBe(there.reduce((sum, size) => sum + size, 0));
  }));
});
