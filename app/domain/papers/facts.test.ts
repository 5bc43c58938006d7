import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basisPoints, containedTax, paise } from '#app/lib/money.ts';
import { creditFacts, restOf } from './credit-facts.ts';
import { goodsFacts, type GoodsFacts } from './facts.ts';
import { invoiceFacts, type SoldGroupOrder } from './invoice-facts.ts';

const now = new Date('2026-11-02T20:00:00Z');
const line = (id: string, linePaise: number, taxRateBp = 500, groupDiscountPaise = 0) => ({
  id, nameEn: 'Mango pickle', nameHi: 'आम का अचार', hsn: '2001', netQuantity: 500, unit: 'G' as const, quantity: 1, unitPricePaise: linePaise, linePaise,
  discountPaise: groupDiscountPaise, groupDiscountPaise, taxRateBp, taxPaise: containedTax(paise(linePaise - groupDiscountPaise), basisPoints(taxRateBp)),
});
const sold: SoldGroupOrder = {
  number: 'H1000042-1', sellerKind: 'OWN_GSTIN', sellerName: 'Jwala', sellerAddress: 'Hamirpur', sellerStateCode: '02', sellerGstin: '02AAAAG0000A1Z5', sellerPan: 'AAAAG0000A',
  groupNameEn: 'Jwala', groupNameHi: 'ज्वाला', placedAt: now, shippingPaise: 40_00, lines: [{ ...line('a', 210_00), quantity: 2, linePaise: 420_00, taxPaise: 20_00 }],
};
const extra = { fssai: '20626002000123', enrolmentNumber: null, supplyState: '02', cash: false, paperNumber: '2627/I/00001', now };

test('two jars at ₹210 with 5% in the price are ₹400 and twice ₹10 within the state, ₹20 IGST to another', () => {
  const here = invoiceFacts(sold, extra);
  expect(here).toMatchObject({ kind: 'TAX_INVOICE', issuedOn: '2026-11-03', total: 420_00, lines: [{ taxable: 400_00, cgst: 10_00, sgst: 10_00, igst: 0 }] });
  expect(invoiceFacts(sold, { ...extra, supplyState: '07' }).lines[0]).toMatchObject({ taxable: 400_00, cgst: 0, sgst: 0, igst: 20_00 });
  expect(goodsFacts.parse(JSON.parse(JSON.stringify(here)))).toEqual(here);
});

test('a seller without registration issues a bill of supply', () => {
  const bill = invoiceFacts({ ...sold, sellerKind: 'UNREGISTERED', sellerGstin: null, lines: [{ ...sold.lines[0]!, taxRateBp: 0, taxPaise: 0 }] }, { ...extra, enrolmentNumber: '02ABCDE1234F1ZE' });
  expect(bill).toMatchObject({ kind: 'BILL_OF_SUPPLY', seller: { enrolmentNumber: '02ABCDE1234F1ZE' }, lines: [{ taxable: 420_00, cgst: 0, sgst: 0, igst: 0 }] });
});

test('a coupon of the group lowers the value, one of the store pays for it', () => {
  const facts = invoiceFacts({ ...sold, lines: [{ ...line('a', 210_00, 500, 10_00), discountPaise: 30_00 }] }, extra);
  expect(facts).toMatchObject({ total: 200_00, storeCoupon: 20_00, lines: [{ discount: 10_00, total: 200_00 }] });
});

const invoices = fc.tuple(fc.array(fc.tuple(fc.integer({ min: 1, max: 9_999_99 }), fc.constantFrom(0, 500, 1200, 1800)), { minLength: 1, maxLength: 5 }), fc.constantFrom('02', '07'))
  .map(([lines, supplyState]) => invoiceFacts({ ...sold, lines: lines.map(([amount, rate], index) => line(`line-${index}`, amount, rate)) }, { ...extra, supplyState }));
const KEYS = ['taxable', 'cgst', 'sgst', 'igst', 'total'] as const;

test('credit notes in any parts give back every line to the paisa, its tax included, and never more', () => {
  fc.assert(fc.property(invoices, fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 5_000_00 })), { maxLength: 8 }), (invoice, cuts) => {
    const notes: GoodsFacts[] = [];
    const words = { reason: 'one broken jar', paperNumber: '2627/C/00001', now };
    for (const [at, most] of cuts) {
      const left = restOf(invoice, notes)[at % invoice.lines.length]!;
      const note = creditFacts(invoice, notes, [{ orderLineId: left.orderLineId, amountPaise: Math.min(most, left.amountPaise) }], words);
      if (note) notes.push(note);
    }
    const rest = creditFacts(invoice, notes, restOf(invoice, notes), words);
    if (rest) notes.push(rest);
    for (const { orderLineId, ...invoiced } of invoice.lines) {
      const credited = notes.flatMap(({ lines }) => lines).filter((one) => one.orderLineId === orderLineId);
      for (const key of KEYS) {
        expect(credited.reduce((total, one) => total + one[key], 0)).toBe(invoiced[key]);
        for (const one of credited) expect(one[key]).toBeGreaterThanOrEqual(0);
      }
    }
    expect(creditFacts(invoice, notes, restOf(invoice, notes), words)).toBeNull();
    expect(() => creditFacts(invoice, notes, [{ orderLineId: invoice.lines[0]!.orderLineId, amountPaise: 1 }], words)).toThrow('more than was invoiced');
  }));
});
