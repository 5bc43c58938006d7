import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOTHING_REFUNDED, bothRefunded, invoicedOf, less, restToRefund, reversalOf, settledWhole, type FrozenPart, type Refunded, type SettledAmounts } from '#app/domain/ledger/reversal.ts';
import { leftOf, piecesProblem, refundOfPieces } from './pieces.ts';
import { lastDay, mayReturn } from './window.ts';

const DELIVERED = new Date('2026-11-02T20:00:00+05:30');
const at = (text: string) => new Date(`${text}+05:30`);

test('a bag may be returned for seven days, to the end of the last in India', () => {
  expect(lastDay(7, 'NO_LONGER_WANTED', DELIVERED, 7)).toBe('2026-11-09');
  expect(mayReturn(7, 'NO_LONGER_WANTED', DELIVERED, 7, at('2026-11-09T23:59:00'))).toBe(true);
  expect(mayReturn(7, 'NO_LONGER_WANTED', DELIVERED, 7, at('2026-11-10T00:01:00'))).toBe(false);
  expect(lastDay(14, 'DAMAGED', DELIVERED, 7)).toBe('2026-11-16');
});

test('food is returned when it is faulty and never for a change of mind', () => {
  expect(mayReturn(0, 'NO_LONGER_WANTED', DELIVERED, 7, DELIVERED)).toBe(false);
  for (const reason of ['DAMAGED', 'WRONG_ITEM', 'NOT_AS_DESCRIBED'] as const) expect(lastDay(0, reason, DELIVERED, 7)).toBe('2026-11-09');
});

test('what is left counts refunded pieces, and a piece refunded in part is not offered again', () => {
  const [jars] = leftOf([{ id: 'jars', quantity: 3, unitPricePaise: 210_00 }], { lines: { jars: 250_00 }, shippingPaise: 0 });
  expect(jars?.left).toBe(1);
  expect([piecesProblem([jars!], { jars: 1 }), piecesProblem([jars!], { jars: 2 }), piecesProblem([jars!], { jars: 0 }), piecesProblem([jars!], { others: 1 })])
    .toEqual([null, 'too-many-pieces', 'none-chosen-pieces', 'too-many-pieces']);
});

const anyLine = fc.record({ quantity: fc.integer({ min: 1, max: 6 }), unitPricePaise: fc.integer({ min: 100, max: 90_000 }), off: fc.nat(90), own: fc.nat(100), taxBp: fc.nat(2_800), commissionBp: fc.nat(2_000) });
const anyPart = fc.record({
  lines: fc.array(anyLine, { minLength: 1, maxLength: 4 }).map((lines) => lines.map(({ quantity, unitPricePaise, off, own, taxBp, commissionBp }, index) => {
    const linePaise = quantity * unitPricePaise;
    const discountPaise = Math.floor((linePaise * off) / 100);
    const groupDiscountPaise = Math.floor((discountPaise * own) / 100);
    const taxPaise = Math.round(((linePaise - groupDiscountPaise) * taxBp) / (10_000 + taxBp));
    return { id: `line-${index}`, quantity, unitPricePaise, linePaise, discountPaise, groupDiscountPaise, taxPaise, commissionPaise: Math.round(((linePaise - groupDiscountPaise - taxPaise) * commissionBp) / 10_000) };
  })),
  shippingPaise: fc.nat(20_000), groupShippingPaise: fc.nat(5_000), commissionTaxPaise: fc.nat(5_000), tcsPaise: fc.nat(1_000), tdsPaise: fc.nat(1_000),
});
/** Which line, how many pieces, and whether the delivery charge goes with it. */
const anyWish = fc.record({ line: fc.nat(3), count: fc.integer({ min: 1, max: 6 }), shipping: fc.boolean() });

const plus = (one: SettledAmounts, other: SettledAmounts) => Object.fromEntries(Object.entries(one).map(([key, amount]) => [key, amount + other[key as keyof SettledAmounts]]));

test('pieces refunded one by one, some before delivery and some after, take back everything to the paisa in the end', () => {
  fc.assert(fc.property(anyPart, fc.array(anyWish, { maxLength: 8 }), fc.nat(8), (part: FrozenPart & { lines: readonly { id: string; quantity: number; unitPricePaise: number }[] }, wishes, deliveredAfter) => {
    let before = NOTHING_REFUNDED;
    let taken = reversalOf(part, NOTHING_REFUNDED, NOTHING_REFUNDED);
    let earned: SettledAmounts | null = null;
    const invoiced = new Map<string, number>();
    const refund = (now: Refunded) => {
      const reversal = reversalOf(part, before, now);
      for (const [id, amount] of invoicedOf(part, before, now)) invoiced.set(id, (invoiced.get(id) ?? 0) + amount);
      before = bothRefunded(before, now);
      taken = plus(taken, reversal) as unknown as SettledAmounts;
      expect(taken.total).toBeLessThanOrEqual(settledWhole(part).total);
    };
    for (const [index, { line, count, shipping }] of wishes.entries()) {
      if (index === deliveredAfter) earned = less(settledWhole(part), reversalOf(part, NOTHING_REFUNDED, before));
      const lines = leftOf(part.lines, before);
      const wanted = lines[line % lines.length]!;
      if (wanted.left > 0) refund(refundOfPieces(lines, { [wanted.id]: Math.min(count, wanted.left) }, shipping ? part.shippingPaise - before.shippingPaise : 0));
    }
    const atDelivery = earned ? less(settledWhole(part), earned) : taken;
    refund(restToRefund(part, before));
    expect(taken).toEqual(settledWhole(part));
    // Earned at delivery less what was taken back after it is nothing.
    if (earned) expect(less(earned, less(taken, atDelivery))).toEqual(less(taken, taken));
    for (const { id, linePaise, groupDiscountPaise } of part.lines) expect(invoiced.get(id)).toBe(linePaise - groupDiscountPaise);
  }));
});
