import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BasketLine } from '#app/domain/cart/basket.ts';
import { paise } from '#app/lib/money.ts';
import { goods, group, HAMIRPUR, line, MORNING, PATNA, RULES, seller } from '../../../tests/support/basket-cast.ts';
import { quote, type QuoteInput } from './quote.ts';

const quoteOf = (lines: readonly BasketLine[], changes: Partial<QuoteInput> = {}) =>
  quote({ lines, to: HAMIRPUR, billStateCode: null, rules: RULES, now: MORNING, ...changes });

test('two jars of a registered group settle as the handbook says', () => {
  const [jwala] = quoteOf([line(goods('pickle'), 2)], { to: null }).groups;
  expect(jwala).toMatchObject({ items: 42_000, tax: 2_000, commission: 2_000, commissionTax: 360, tcs: 200, tds: 40, share: 39_400 });
});

test('tax is deducted from delivery charges too', () => {
  const [jwala] = quoteOf([line(goods('pickle'), 2)]).groups;
  expect(jwala).toMatchObject({ shipping: 60_00, tds: 46, share: 39_394 });
});

test('an unregistered group owes no GST and no TCS, and more TDS without a PAN', () => {
  const unregistered = group('didi', { seller: seller({ kind: 'UNREGISTERED', gstin: null, pan: null }) });
  const [didi] = quoteOf([line(goods('papad', { group: unregistered }), 2)], { to: null }).groups;
  expect(didi).toMatchObject({ items: 42_000, tax: 0, commission: 2_100, commissionTax: 378, tcs: 0, tds: 2_100, share: 37_422 });
});

test('a cheap thing in a dear parcel never leaves its group owing money', () => {
  const withoutPan = group('didi', { seller: seller({ kind: 'UNREGISTERED', gstin: null, pan: null }) });
  const [didi] = quoteOf([line(goods('candy', { price: paise(1_00), mrp: paise(1_00), weightGrams: 9_000, group: withoutPan }))]).groups;
  expect(didi?.share).toBe(0);
});

test('a group sells under its own commission before its category’s before the general one', () => {
  const since = new Date('2026-01-01');
  const rows = [
    { groupId: null, categoryId: 'pickle', rateBp: 3_00, inForceFrom: since },
    { groupId: 'jwala', categoryId: null, rateBp: 1_00, inForceFrom: since },
    { groupId: 'jwala', categoryId: null, rateBp: 0, inForceFrom: new Date('2027-01-01') },
  ];
  const asha = group('asha');
  const { groups } = quoteOf([line(goods('a')), line(goods('b', { group: asha })), line(goods('c', { group: asha, categoryId: 'bags' }))], { rules: { ...RULES, commissions: rows } });
  expect(groups.flatMap(({ parcels }) => parcels.flatMap(({ lines }) => lines.map(({ commissionBp }) => commissionBp)))).toEqual([1_00, 3_00, 5_00]);
});

test('food and other goods of one group are charged and promised as two parcels', () => {
  const bag = goods('bag', { food: false, categoryId: 'bags', leadDays: 6, weightGrams: 300 });
  const [jwala] = quoteOf([line(goods('pickle')), line(bag)]).groups;
  expect(jwala?.parcels.map(({ food, delivery }) => [food, delivery?.charge])).toEqual([[true, 60_00], [false, 40_00]]);
  expect(jwala?.shipping).toBe(100_00);
  expect(jwala?.promisedBy).toEqual(new Date('2026-12-01'));
});

test('tax is halved within the state and whole to another', () => {
  const basket = [line(goods('pickle'), 2)];
  expect(quoteOf(basket).groups[0]?.taxRows).toEqual([{ hsn: '2001', rateBp: 500, taxable: 40_000, cgst: 1_000, sgst: 1_000, igst: 0 }]);
  expect(quoteOf(basket, { to: PATNA }).groups[0]?.taxRows).toEqual([{ hsn: '2001', rateBp: 500, taxable: 40_000, cgst: 0, sgst: 0, igst: 2_000 }]);
});

test.each([
  ['to another state', PATNA, null],
  ['home, but billed to another state', HAMIRPUR, '10'],
  ['to another state, but billed at home', PATNA, '02'],
])('an unregistered group’s goods are refused %s', (_name, to, billStateCode) => {
  const didi = group('didi', { seller: seller({ kind: 'UNREGISTERED', gstin: null }) });
  const result = quoteOf([line(goods('papad', { group: didi })), line(goods('pickle'))], { to, billStateCode });
  expect(result.problems).toMatchObject([{ problem: 'other-state', goods: { variantId: 'papad' } }]);
  expect(result.items).toBe(210_00);
});

test('before the PIN is known nothing is refused for its state, and delivery has no price', () => {
  const didi = group('didi', { seller: seller({ kind: 'UNREGISTERED', gstin: null }) });
  expect(quoteOf([line(goods('papad', { group: didi }))], { to: null })).toMatchObject({ problems: [], items: 210_00, shipping: null, total: null });
});

test.each([
  ['gone', { onSale: false }, 1],
  ['gone', { group: group('nobody', { seller: null }) }, 1],
  ['sold-out', { available: 0 }, 1],
  ['not-enough', { available: 3 }, 5],
] as const)('goods that are %s are in no sum', (problem, changes, quantity) => {
  expect(quoteOf([line(goods('pickle', changes), quantity)])).toMatchObject({ problems: [{ problem, quantity }], items: 0, groups: [] });
});

test('cash is taken up to the cap and not a rupee above', () => {
  const jar = (price: number) => goods('jar', { price: paise(price), mrp: paise(price), weightGrams: 400 });
  expect(quoteOf([line(jar(2_960_00))])).toMatchObject({ total: 3_000_00, cash: { refused: null, needsCode: true } });
  expect(quoteOf([line(jar(2_961_00))])).toMatchObject({ total: 3_001_00, cash: { refused: 'above-cap', needsCode: false } });
});

const anyGoods = fc
  .record({ group: fc.constantFrom('a', 'b', 'c'), price: fc.integer({ min: 1, max: 900_000 }), food: fc.boolean(), weight: fc.integer({ min: 1, max: 20_000 }), pan: fc.constantFrom('AAAAA0000A', null), quantity: fc.integer({ min: 1, max: 999 }) })
  .map(({ price, food, weight, quantity, ...of }) => ({ price, food, weight, quantity, group: group(of.group, { seller: seller({ kind: of.group === 'a' ? 'UNREGISTERED' : 'OWN_GSTIN', pan: of.pan }) }) }));

test('whatever is in the basket, every sum adds up and nobody is sent less than nothing', () => {
  fc.assert(
    fc.property(fc.array(anyGoods, { minLength: 1, maxLength: 12 }), (picks) => {
      const result = quoteOf(picks.map(({ price, quantity, ...rest }, index) =>
        line(goods(String(index), { price: paise(price), mrp: paise(price), weightGrams: rest.weight, food: rest.food, group: rest.group, available: 999 }), quantity)));
      const { groups } = result;
      const add = (amounts: readonly (number | null | undefined)[]) => amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
      expect(add(groups.map(({ total }) => total))).toBe(result.total);
      expect(add(groups.map(({ items }) => items))).toBe(result.items);
      for (const one of groups) {
        const lines = one.parcels.flatMap((parcel) => parcel.lines);
        expect(add(lines.map((row) => row.line))).toBe(one.items);
        expect(add(lines.map((row) => row.tax))).toBe(one.tax);
        expect(add(one.parcels.map(({ delivery }) => delivery?.charge))).toBe(one.shipping);
        expect(add((one.taxRows ?? []).flatMap(({ cgst, sgst, igst }) => [cgst, sgst, igst]))).toBe(one.tax);
        expect(one.share + one.commission + one.commissionTax + one.tcs + one.tds).toBe(one.items);
        expect(one.share).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
