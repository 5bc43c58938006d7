import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paise, ZERO } from '#app/lib/money.ts';
import { divide, redivide, type Divided, type DivisionPart } from './divide.ts';

const part = (value: number, ...weights: number[]): DivisionPart => ({ value, work: weights.map((weight, index) => ({ memberId: `member-${index}`, weight })) });
const listed = (divided: Divided | null) => [divided?.fund, ...(divided?.members.values() ?? [])];

test('₹374 with 10% for the fund and 3 : 2 : 2 kg are 37.40 and 144.26 / 96.17 / 96.17', () => {
  expect(listed(divide(paise(37_400), 1_000, [part(42_000, 3_000, 2_000, 2_000)]))).toEqual([3_740, 14_426, 9_617, 9_617]);
});

test('₹100 among three equal members: the odd paisa goes to the first by her id, however they are listed', () => {
  expect(listed(divide(paise(10_000), 0, [part(1, 1, 1, 1)]))).toEqual([0, 3_334, 3_333, 3_333]);
  const turned = divide(paise(10_000), 0, [{ value: 1, work: part(1, 1, 1, 1).work.toReversed() }]);
  expect(turned?.members.get('member-0')).toBe(3_334);
});

test('pickle by the kilo and bags by the piece share by what each sold for', () => {
  const parts = [part(30_000, 3_000, 1_000), { value: 10_000, work: [{ memberId: 'sewer', weight: 5 }] }];
  expect([...(divide(paise(40_000), 0, parts)?.members ?? [])]).toEqual([['member-0', 22_500], ['member-1', 7_500], ['sewer', 10_000]]);
});

test('without work there is nobody to divide among', () => {
  expect(divide(paise(10_000), 1_000, [])).toBeNull();
  expect(divide(paise(10_000), 1_000, [part(1, 0, 0)])).toBeNull();
});

const amounts = fc.integer({ min: 0, max: 1_000_000_00 }).map(paise);
const parts = fc.array(fc.tuple(fc.nat(1_000_000), fc.array(fc.nat(100_000), { minLength: 1, maxLength: 8 })), { minLength: 1, maxLength: 3 })
  .map((list) => list.map(([value, weights]) => part(value, ...weights))).filter((list) => list.some(({ work }) => work.some(({ weight }) => weight > 0)));
const total = (divided: Divided) => [...divided.members.values()].reduce<number>((sum, amount) => sum + amount, divided.fund);
const NONE: Divided = { fund: ZERO, members: new Map() };

test('shares add up to the paisa, and refund upon refund takes back until nothing is left', () => {
  fc.assert(fc.property(fc.array(amounts, { minLength: 1, maxLength: 4 }), fc.nat(10_000), parts, (history, fundBp, work) => {
    let had = NONE;
    for (const amount of [...history.toSorted((a, b) => b - a), ZERO]) {
      const change = redivide(amount, fundBp, work, had)!;
      had = {
        fund: paise(had.fund + change.fund),
        members: new Map([...change.members].map(([id, more]) => [id, paise((had.members.get(id) ?? ZERO) + more)])),
      };
      expect(total(had)).toBe(amount);
      expect(Math.min(...had.members.values())).toBeGreaterThanOrEqual(0);
    }
    expect([...had.members.values()].every((amount) => amount === 0)).toBe(true);
  }));
});
