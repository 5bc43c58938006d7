import type { QuantityUnit, TaxStandingKind } from '#app/generated/prisma/enums.ts';
import { apportion, paise, sum, ZERO, type Paise } from '#app/lib/money.ts';
import { indianDay } from '#app/lib/time.ts';
import type { GoodsFacts, GoodsLine, Recipient } from './facts.ts';

interface SoldLine {
  readonly id: string;
  readonly nameEn: string;
  readonly nameHi: string;
  readonly hsn: string;
  readonly netQuantity: number;
  readonly unit: QuantityUnit;
  readonly quantity: number;
  readonly unitPricePaise: number;
  readonly linePaise: number;
  /** All that coupons take off, and of it what the seller bears: only that lowers the value of the supply. */
  readonly discountPaise?: number;
  readonly groupDiscountPaise?: number;
  readonly taxRateBp: number;
  readonly taxPaise: number;
}

/** A group order with its frozen prices, tax and seller of record. */
export interface SoldGroupOrder {
  readonly number: string;
  readonly sellerKind: TaxStandingKind;
  readonly sellerName: string;
  readonly sellerAddress: string;
  readonly sellerStateCode: string;
  readonly sellerGstin: string | null;
  readonly sellerPan: string | null;
  readonly groupNameEn: string;
  readonly groupNameHi: string;
  readonly placedAt: Date;
  readonly shippingPaise: number;
  readonly lines: readonly SoldLine[];
}

/** CGST and SGST in halves within the seller's state, IGST to another (sections 7 and 8 IGST Act). */
export function taxParts(tax: Paise, within: boolean): Pick<GoodsLine, 'cgst' | 'sgst' | 'igst'> {
  if (!within) return { cgst: ZERO, sgst: ZERO, igst: tax };
  const [cgst = ZERO, sgst = ZERO] = apportion(tax, [1, 1]);
  return { cgst, sgst, igst: ZERO };
}

function invoiceLine(line: SoldLine, within: boolean): GoodsLine {
  const { id, nameEn, nameHi, hsn, netQuantity, unit, quantity, unitPricePaise, linePaise, groupDiscountPaise = 0, taxRateBp, taxPaise } = line;
  const total = paise(linePaise - groupDiscountPaise);
  return {
    orderLineId: id, nameEn, nameHi, hsn, netQuantity, unit, quantity, unitPrice: paise(unitPricePaise), discount: paise(groupDiscountPaise),
    rateBp: taxRateBp, taxable: paise(total - taxPaise), ...taxParts(paise(taxPaise), within), total,
  };
}

interface Extra {
  readonly fssai: string | null;
  readonly enrolmentNumber: string | null;
  readonly supplyState: string;
  readonly cash: boolean;
  readonly paperNumber: string;
  readonly now: Date;
}

/**
 * What an invoice says: a tax invoice of a registered seller (rule 46 CGST Rules), a bill of supply of one who is not
 * (rule 49). A coupon of the store is a payment of the store, not a lower price; one of the group lowers the value
 * (section 15(3) CGST Act). Delivery is the store's service.
 */
export function invoiceFacts(sold: SoldGroupOrder, { fssai, enrolmentNumber, supplyState, cash, paperNumber, now }: Extra): GoodsFacts {
  const lines = sold.lines.map((line) => invoiceLine(line, sold.sellerStateCode === supplyState));
  const storeCoupon = sold.lines.reduce((total, { discountPaise = 0, groupDiscountPaise = 0 }) => total + discountPaise - groupDiscountPaise, 0);
  return {
    version: 1,
    kind: sold.sellerKind === 'UNREGISTERED' ? 'BILL_OF_SUPPLY' : 'TAX_INVOICE',
    number: paperNumber,
    issuedOn: indianDay(now),
    order: { number: sold.number, placedOn: indianDay(sold.placedAt), cash },
    seller: {
      kind: sold.sellerKind, name: sold.sellerName, address: sold.sellerAddress, stateCode: sold.sellerStateCode, gstin: sold.sellerGstin, pan: sold.sellerPan,
      enrolmentNumber: sold.sellerKind === 'UNREGISTERED' ? enrolmentNumber : null, groupEn: sold.groupNameEn, groupHi: sold.groupNameHi, fssai,
    },
    supplyState,
    lines,
    total: sum(lines.map(({ total }) => total)),
    storeCoupon: paise(storeCoupon),
    delivery: paise(sold.shippingPaise),
    credit: null,
  };
}

/** What an order says of its buyer; a gift goes to somebody else. */
export interface BuyerOnPaper {
  readonly name: string;
  readonly phone: string;
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly district: string;
  readonly pin: string;
  readonly buyerGstin?: string | null;
  readonly buyerBusiness?: string | null;
  readonly billAddress?: string | null;
  readonly billPin?: string | null;
  readonly recipientName?: string | null;
}

/** To whom the paper is made out, and where the goods go. */
export function recipientOf(buyer: BuyerOnPaper): Recipient {
  const { name, phone, line1, line2, city, district, pin, buyerGstin, buyerBusiness, billAddress, billPin, recipientName } = buyer;
  const where = [line1, line2, city, `${district} ${pin}`].filter(Boolean);
  const billTo = billAddress ? [billAddress, billPin ?? ''].filter(Boolean) : where;
  return { name, business: buyerBusiness ?? null, gstin: buyerGstin ?? null, phone, billTo, shipTo: [recipientName ?? name, ...where] };
}
