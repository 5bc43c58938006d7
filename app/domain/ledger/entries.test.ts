import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupOrderDelivered, orderPaid, refundAfterDelivery, refundBeforeDelivery, refundPaid, type Parties } from './order-entries.ts';
import { balanced, credit, courierParty, debit, type Line } from './lines.ts';
import { NOTHING_REFUNDED, allRefunded, bothRefunded, reversalOf, settledWhole, type FrozenPart, type Refunded } from './reversal.ts';
import { correction, payoutPaid, payoutReturned, payoutSent } from './shop-entries.ts';

const at = new Date('2026-11-02T09:00:00+05:30');
const parties: Parties = { groupId: 'group', year: 2026, paidBy: { method: 'ONLINE' } };
/** Two jars of ₹210 from a registered group at 5% commission, no delivery charge. */
const TWO_JARS: FrozenPart = {
  lines: [{ id: 'jars', linePaise: 42_000, discountPaise: 0, groupDiscountPaise: 0, taxPaise: 2_000, commissionPaise: 2_000 }],
  shippingPaise: 0, groupShippingPaise: 0, commissionTaxPaise: 360, tcsPaise: 200, tdsPaise: 40,
};
const event = (id: string) => ({ id, orderId: 'order', at });
const postings = (lines: readonly Line[]) => Object.fromEntries(lines.map(({ account, party, paise }) => [party ? `${account} ${party}` : account, Number(paise)]));

test('two jars from buyer to bank: 420 rupees come, 394 reach the group, the rest is commission and taxes', () => {
  const steps = [
    orderPaid(event('payment'), 42_000),
    groupOrderDelivered(event('part'), parties, settledWhole(TWO_JARS)),
    payoutSent(event('payout'), 'group', 39_400n),
    payoutPaid(event('payout'), 39_400n),
  ];
  expect(steps.map(({ lines }) => postings(lines))).toEqual([
    { STRIPE_CLEARING: 42_000, ORDERS_IN_TRANSIT: -42_000 },
    { ORDERS_IN_TRANSIT: 42_000, 'GROUP_PAYABLE group': -39_400, COMMISSION_INCOME: -2_000, GST_PAYABLE: -360, TCS_PAYABLE: -200, TDS_PAYABLE: -40 },
    { 'GROUP_PAYABLE group': 39_400, PAYOUTS_IN_TRANSIT: -39_400 },
    { PAYOUTS_IN_TRANSIT: 39_400, BANK: -39_400 },
  ]);
});

test('one of two jars refunded takes back half of everything, and keeps its TDS for the next sales', () => {
  const taken = reversalOf(TWO_JARS, NOTHING_REFUNDED, { lines: { jars: 21_000 }, shippingPaise: 0 });
  expect(taken).toMatchObject({ items: 21_000, tax: 1_000, commission: 1_000, commissionTax: 180, tcs: 100, tds: 20, share: 19_700 });
  expect(postings(refundAfterDelivery(event('refund'), parties, taken).lines)).toEqual({
    'GROUP_PAYABLE group': 19_700, COMMISSION_INCOME: 1_000, GST_PAYABLE: 180, TCS_PAYABLE: 100, 'TDS_CARRIED group:2026': 20, REFUNDS_PAYABLE: -21_000,
  });
  const next = groupOrderDelivered(event('next'), parties, settledWhole(TWO_JARS), { carriedTds: 20 });
  expect(postings(next.lines)).toMatchObject({ 'GROUP_PAYABLE group': -39_400, TDS_PAYABLE: -20, 'TDS_CARRIED group:2026': -20 });
});

test('cash belongs to the courier’s account, however its name was typed', () => {
  const paidBy = { method: 'CASH_ON_DELIVERY', courier: ' India  Post' } as const;
  expect(postings(groupOrderDelivered(event('part'), { ...parties, paidBy }, settledWhole(TWO_JARS)).lines)).toMatchObject({ 'COD_RECEIVABLE india-post': 42_000 });
  expect([courierParty('india post'), courierParty(null)]).toEqual(['india-post', 'unknown']);
});

test('a coupon of the store is the store’s cost, one of the group comes off its share', () => {
  const [jars] = TWO_JARS.lines;
  const part: FrozenPart = { ...TWO_JARS, lines: [{ ...jars!, discountPaise: 9_000, groupDiscountPaise: 4_000 }], groupShippingPaise: 3_000, shippingPaise: 1_000 };
  expect(postings(groupOrderDelivered(event('part'), parties, settledWhole(part)).lines)).toMatchObject({
    ORDERS_IN_TRANSIT: 34_000, 'COUPONS store': 5_000, 'GROUP_PAYABLE group': -(39_400 - 4_000 - 3_000), SHIPPING_INCOME: -4_000,
  });
});

test('lines that do not add up are never posted', () => {
  expect(() => balanced(debit('BANK', 100), credit('STRIPE_CLEARING', 99))).toThrow('out of balance by 1 paise');
  expect(() => debit('BANK', 0.5)).toThrow('whole number');
});

test('a payout the bank returns is owed again, whether it was in transit or paid', () => {
  expect(postings(payoutReturned(event('payout'), 'group', 500n, false).lines)).toEqual({ PAYOUTS_IN_TRANSIT: 500, 'GROUP_PAYABLE group': -500 });
  expect(postings(payoutReturned(event('payout'), 'group', 500n, true).lines)).toEqual({ BANK: 500, 'GROUP_PAYABLE group': -500 });
});

const amount = fc.integer({ min: 0, max: 200_000 });
const anyPart: fc.Arbitrary<FrozenPart> = fc.record({
  lines: fc.array(fc.record({ linePaise: fc.integer({ min: 1, max: 200_000 }), taxBp: fc.integer({ min: 0, max: 2_800 }), commissionBp: fc.integer({ min: 0, max: 2_000 }), off: fc.nat(100), own: fc.nat(100) }), { minLength: 1, maxLength: 4 })
    .map((lines) => lines.map(({ linePaise, taxBp, commissionBp, off, own }, index) => {
      const discountPaise = Math.floor((linePaise * off) / 100);
      const groupDiscountPaise = Math.floor((discountPaise * own) / 100);
      const taxPaise = Math.round(((linePaise - groupDiscountPaise) * taxBp) / (10_000 + taxBp));
      return { id: `line-${index}`, linePaise, discountPaise, groupDiscountPaise, taxPaise, commissionPaise: Math.round(((linePaise - groupDiscountPaise - taxPaise) * commissionBp) / 10_000) };
    })),
  groupShippingPaise: fc.integer({ min: 0, max: 5_000 }), shippingPaise: fc.integer({ min: 0, max: 20_000 }), commissionTaxPaise: fc.integer({ min: 0, max: 5_000 }), tcsPaise: fc.integer({ min: 0, max: 1_000 }), tdsPaise: fc.integer({ min: 0, max: 1_000 }),
});

/** Cuts everything of a part into so many refunds, wherever the cuts fall. */
function cutsOf(part: FrozenPart, cuts: readonly number[]): Refunded[] {
  const at = [0, ...[...cuts].sort((a, b) => a - b), 1_000];
  const upTo = (whole: number, cut: number) => Math.floor((whole * cut) / 1_000);
  return at.slice(1).map((cut, index) => ({
    lines: Object.fromEntries(part.lines.map(({ id, linePaise }) => [id, upTo(linePaise, cut) - upTo(linePaise, at[index] ?? 0)])),
    shippingPaise: upTo(part.shippingPaise, cut) - upTo(part.shippingPaise, at[index] ?? 0),
  }));
}

test('refunds that add up to everything take back everything, to the paisa, however they are cut', () => {
  fc.assert(fc.property(anyPart, fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 5 }), (part, cuts) => {
    let before = NOTHING_REFUNDED;
    const taken = { ...reversalOf(part, NOTHING_REFUNDED, NOTHING_REFUNDED) } as Record<string, number>;
    for (const refund of cutsOf(part, cuts)) {
      const reversal = reversalOf(part, before, refund);
      expect(reversal.share).toBe(reversal.items - reversal.groupShipping - reversal.commission - reversal.commissionTax - reversal.tcs - reversal.tds);
      const { lines } = refundAfterDelivery(event('refund'), parties, reversal);
      expect(lines.reduce((sum, { paise }) => sum + paise, 0n)).toBe(0n);
      for (const [key, value] of Object.entries(reversal)) taken[key] = (taken[key] ?? 0) + value;
      before = bothRefunded(before, refund);
    }
    expect(taken).toEqual(settledWhole(part));
  }));
});

test('every entry set sums to zero, and its correction undoes it', () => {
  fc.assert(fc.property(anyPart, amount, amount, (part, one, other) => {
    const whole = settledWhole(part);
    const sets = [
      orderPaid(event('a'), one), refundBeforeDelivery(event('b'), one), refundPaid(event('c'), other, 'BANK'),
      groupOrderDelivered(event('d'), parties, whole, { carriedTds: Math.min(one, whole.tds) }),
      refundAfterDelivery(event('e'), parties, reversalOf(part, NOTHING_REFUNDED, allRefunded(part))),
    ];
    for (const { lines } of sets) {
      expect(lines.reduce((sum, { paise }) => sum + paise, 0n)).toBe(0n);
      expect(lines.every(({ paise }) => paise !== 0n)).toBe(true);
      expect([...lines, ...correction(1n, lines, null, at).lines].reduce((sum, { paise }) => sum + paise, 0n)).toBe(0n);
    }
  }));
});

test('more than there was, or a line of another order, is not refunded', () => {
  expect(() => reversalOf(TWO_JARS, { lines: { jars: 30_000 }, shippingPaise: 0 }, { lines: { jars: 12_001 }, shippingPaise: 0 })).toThrow('More is refunded');
  expect(() => reversalOf(TWO_JARS, NOTHING_REFUNDED, { lines: { others: 1 }, shippingPaise: 0 })).toThrow('not of this group order');
});
