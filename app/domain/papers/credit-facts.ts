import { paise, sum, ZERO, type Paise } from '#app/lib/money.ts';
import { indianDay } from '#app/lib/time.ts';
import type { GoodsFacts, GoodsLine } from './facts.ts';
import { taxParts } from './invoice-facts.ts';

/** What is taken back of one line, in paise of its total (tax included), and how many pieces come back with it. */
export interface CreditedLine {
  readonly orderLineId: string;
  readonly amountPaise: number;
  readonly quantity?: number;
}

const creditedBefore = (earlier: readonly GoodsFacts[], orderLineId: string): Paise =>
  sum(earlier.flatMap(({ lines }) => lines).filter((line) => line.orderLineId === orderLineId).map(({ total }) => total));

/** The part of a line's tax that belongs to the first `amount` paise of it: to the nearest paisa, halves up. */
function taxWithin(line: GoodsLine, amount: number): Paise {
  const tax = line.cgst + line.sgst + line.igst;
  return line.total === 0 ? ZERO : paise((2n * BigInt(tax) * BigInt(amount) + BigInt(line.total)) / (2n * BigInt(line.total)));
}

/**
 * Lines of a credit note. Tax goes back in the proportion in which it was charged, counted over all credit notes of a
 * line, so that a line given back in any number of parts gives back its tax to the paisa. Throws when more is taken
 * back of a line than is left of it: refunds are bounded before.
 */
function creditLines(invoice: GoodsFacts, earlier: readonly GoodsFacts[], credited: readonly CreditedLine[]): GoodsLine[] {
  const within = invoice.seller.stateCode === invoice.supplyState;
  return credited.filter(({ amountPaise }) => amountPaise > 0).map(({ orderLineId, amountPaise, quantity }) => {
    const line = invoice.lines.find((one) => one.orderLineId === orderLineId);
    if (!line) throw new Error('A credit note names a line that its invoice has not');
    const before = creditedBefore(earlier, orderLineId);
    if (before + amountPaise > line.total) throw new Error('A credit note takes back more than was invoiced');
    const parts = (amount: number) => taxParts(taxWithin(line, amount), within);
    const [then, now] = [parts(before), parts(before + amountPaise)];
    const tax = { cgst: paise(now.cgst - then.cgst), sgst: paise(now.sgst - then.sgst), igst: paise(now.igst - then.igst) };
    return { ...line, ...tax, quantity: quantity ?? null, discount: ZERO, taxable: paise(amountPaise - tax.cgst - tax.sgst - tax.igst), total: paise(amountPaise) };
  });
}

/** All that is left of an invoice after its credit notes. */
export function restOf(invoice: GoodsFacts, earlier: readonly GoodsFacts[]): CreditedLine[] {
  return invoice.lines.map(({ orderLineId, total, quantity }) => {
    const before = creditedBefore(earlier, orderLineId);
    return { orderLineId, amountPaise: total - before, ...(before === 0 && quantity !== null ? { quantity } : {}) };
  });
}

/** What a credit note says (section 34 CGST Act); null when it would take nothing back. */
export function creditFacts(
  invoice: GoodsFacts, earlier: readonly GoodsFacts[], credited: readonly CreditedLine[], { reason, paperNumber, now }: { reason: string; paperNumber: string; now: Date },
): GoodsFacts | null {
  const lines = creditLines(invoice, earlier, credited);
  if (lines.length === 0) return null;
  return {
    ...invoice, kind: 'CREDIT_NOTE', number: paperNumber, issuedOn: indianDay(now), lines, total: sum(lines.map(({ total }) => total)),
    storeCoupon: ZERO, delivery: ZERO, credit: { of: invoice.number, ofDay: invoice.issuedOn, reason },
  };
}
