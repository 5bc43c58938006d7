import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paise } from '#app/lib/money.ts';
import type { Coupon } from './coupon.ts';
import { discountsOf, type Discountable } from './discounts.ts';

const NOW = new Date('2026-11-22T05:30:00Z');

function coupon(code: string, changes: Partial<Coupon> = {}): Coupon {
  return {
    id: code, code, funder: 'STORE', kind: 'PERCENT', percentBp: 10_00, amountPaise: null, capPaise: null, minPaise: 0, areaPath: '', groupId: null, categoryId: null, productId: null,
    startsAt: new Date('2026-11-01'), endsAt: new Date('2026-12-01'), stoppedAt: null, totalLimit: null, phoneLimit: null, used: 0, usedByPhone: 0, ...changes,
  };
}

const goods = (key: string, amount: number, group = 'jwala', placePath = 'hp/hamirpur/'): Discountable => ({ key, amount: paise(amount), productId: key, categoryId: 'pickle', group: { id: group, placePath } });
const take = (coupons: readonly Coupon[], lines: readonly Discountable[]) => discountsOf(coupons.map(({ code }) => code), coupons, lines, 90_00, NOW);

test('ten rupees over three equal jars go to the odd paisa', () => {
  const { byLine } = take([coupon('TEN', { kind: 'FIXED', percentBp: null, amountPaise: 10_00 })], [goods('a', 100_00), goods('b', 100_00), goods('c', 100_00)]);
  expect([...byLine.values()].map(({ store }) => store)).toEqual([3_34, 3_33, 3_33]);
});

test('a group’s percentage comes first, the store’s is of what is left', () => {
  const { byLine } = take([coupon('STORE'), coupon('GROUP', { funder: 'GROUP', groupId: 'jwala', percentBp: 20_00 })], [goods('a', 100_00), goods('b', 100_00, 'asha')]);
  expect(byLine.get('a')).toEqual({ group: 20_00, store: 8_00 });
  expect(byLine.get('b')).toEqual({ group: 0, store: 10_00 });
});

test.each([
  ['stopped', { stoppedAt: NOW }],
  ['not-begun', { startsAt: new Date('2026-11-23') }],
  ['over', { endsAt: NOW }],
  ['used-up', { totalLimit: 5, used: 5 }],
  ['used-by-you', { phoneLimit: 1, usedByPhone: 1 }],
  ['not-for-these', { areaPath: 'br/' }],
  ['not-for-these', { groupId: 'asha' }],
  ['not-for-these', { categoryId: 'bags' }],
  ['not-for-these', { productId: 'other' }],
  ['below-minimum', { minPaise: 100_01 }],
] as const)('a coupon that is %s (%#) takes nothing off', (problem, changes) => {
  expect(take([coupon('X', changes)], [goods('a', 100_00)])).toMatchObject({ taken: [], refused: [{ code: 'X', problem, missing: problem === 'below-minimum' ? 1 : null }] });
});

test('a code that is no coupon, and a second one of the same giver, say so', () => {
  expect(discountsOf(['NONE'], [], [goods('a', 1)], 90_00, NOW).refused).toMatchObject([{ problem: 'unknown' }]);
  expect(take([coupon('A'), coupon('B')], [goods('a', 100_00)])).toMatchObject({ taken: [{ discount: 10_00 }], refused: [{ code: 'B', problem: 'one-of-each' }] });
});

const anyCoupon = fc.record({
  funder: fc.constantFrom('STORE' as const, 'GROUP' as const), group: fc.constantFrom('a', 'b', 'c'), percentBp: fc.integer({ min: 1, max: 10_000 }), fixed: fc.option(fc.integer({ min: 1, max: 2_000_00 })),
  capPaise: fc.option(fc.integer({ min: 1, max: 500_00 })), minPaise: fc.integer({ min: 0, max: 500_00 }), areaPath: fc.constantFrom('', 'hp/', 'br/'),
});

test('whatever the coupons, nothing leaks out of their goods, no line is free, and the parts add up to what was taken', () => {
  fc.assert(fc.property(
    fc.array(anyCoupon, { maxLength: 4 }),
    fc.array(fc.record({ amount: fc.integer({ min: 1, max: 900_000 }), group: fc.constantFrom('a', 'b', 'c') }), { minLength: 1, maxLength: 8 }),
    (picks, picked) => {
      const lines = picked.map(({ amount, group }, index) => goods(String(index), amount, group, group === 'c' ? 'br/patna/' : 'hp/una/'));
      const coupons = picks.map(({ funder, group, fixed, percentBp, ...rest }, index) => coupon(`C${index}`, {
        ...rest, funder, groupId: funder === 'GROUP' ? group : null, ...(fixed === null ? { percentBp } : { kind: 'FIXED' as const, percentBp: null, amountPaise: fixed }),
      }));
      const { byLine, taken, refused } = take(coupons, lines);
      const off = (of: readonly Discountable[], by: 'group' | 'store') => of.reduce((total, { key }) => total + (byLine.get(key)?.[by] ?? 0), 0);
      expect(off(lines, 'group') + off(lines, 'store')).toBe(taken.reduce((total, { discount }) => total + discount, 0));
      expect(taken.length + refused.length).toBe(coupons.length);
      for (const { coupon: one, discount } of taken) {
        const own = lines.filter(({ group }) => (one.funder === 'STORE' || group.id === one.groupId) && group.placePath.startsWith(one.areaPath));
        expect(discount).toBe(off(own, one.funder === 'GROUP' ? 'group' : 'store'));
        expect(discount).toBeLessThanOrEqual(one.capPaise ?? Infinity);
      }
      for (const { key, amount } of lines) expect((byLine.get(key)?.group ?? 0) + (byLine.get(key)?.store ?? 0)).toBeLessThanOrEqual(amount * 0.9);
    },
  ));
});
