import fc from 'fast-check';
import { expect, test } from 'vitest';
import { only, type Condition } from './conditions.ts';
import { weigh, type Shares } from './weigh.ts';

const shares = (known: Readonly<Record<string, number>>, documents = 1_000_000): Shares => ({ documents, of: (token) => known[token] ?? 0.00002 });
const asking = (given: Partial<Condition>): Condition => ({ words: [], facets: [], without: [], ...given });
const walks = (condition: Condition, known: Shares, limit = 25) => {
  const costs = weigh(condition, [], known);
  return costs.walk(limit) <= costs.lookUp(Math.min(limit, 500));
};

test('common goods are met on the way, rare ones are looked up', () => {
  const known = shares({ pikl: 0.3, 'is:stock': 0.85, korinder: 0.0003 });
  expect(walks(asking({ words: [only('pikl')], facets: [only('is:stock')] }), known)).toBe(true);
  expect(walks(asking({ words: [only('korinder')] }), known)).toBe(false);
  expect(walks(asking({ words: [only('pikl'), only('korinder')] }), known)).toBe(false);
});

test('where nothing is asked for, nothing is looked up', () => {
  expect(weigh(asking({}), [only('c:pickle')], shares({ 'c:pickle': 0.3 }, 0)).lookUp()).toBe(Number.POSITIVE_INFINITY);
  expect(weigh(asking({}), [], shares({})).walk(25)).toBe(10);
});

test('a shop the database has not counted yet looks everything up', () => {
  expect(walks(asking({ words: [only('pikl')] }), shares({ pikl: 0 }, 0))).toBe(false);
});

test('what a better part of the list shows already is not expected in the next', () => {
  const known = shares({ grup: 1, '2:grup': 0, pikl: 0.3, '2:pikl': 0.3 });
  expect(weigh(asking({ words: [only('grup')], without: [only('2:grup')] }), [], known).share).toBe(1);
  expect(weigh(asking({ words: [only('pikl')], without: [only('2:pikl')] }), [], known).share).toBe(0);
});

test('whatever is asked, its share is one, no cost is negative, and asking for more makes no list longer', () => {
  const token = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const clauses = fc.array(fc.array(fc.array(token, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), { maxLength: 4 });
  const known = fc.dictionary(token, fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(fc.property(clauses, clauses, clauses, known, (words, facets, more, table) => {
    const [costs, narrower] = [words, [...words, ...more]].map((asked) => weigh(asking({ words: asked, facets }), [], shares(table)));
    expect(costs!.share).toBeGreaterThanOrEqual(0);
    expect(costs!.share).toBeLessThanOrEqual(1);
    expect(narrower!.share).toBeLessThanOrEqual(costs!.share);
    expect(costs!.lookUp()).toBeGreaterThanOrEqual(0);
    expect(costs!.walk(25)).toBeGreaterThanOrEqual(10);
  }));
});
