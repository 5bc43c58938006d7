import type { Language, PaymentMethod } from '#app/generated/prisma/enums.ts';
import { holdUntil, timesToAccept } from '#app/domain/orders/waiting-times.ts';
import type { Quote, QuotedGroup } from './quote.ts';

/** Who orders, where it goes and how it is paid. */
export interface Buyer {
  readonly personId: string | null;
  readonly language: Language;
  readonly name: string;
  /** +91 and ten digits. */
  readonly phone: string;
  readonly email: string | null;
  readonly line1: string;
  readonly line2: string;
  readonly city: string;
  readonly district: string;
  readonly stateCode: string;
  readonly pin: string;
  readonly billStateCode: string;
  /** Where the bill goes and for which business, when it says so. */
  readonly billPin?: string | null;
  readonly billAddress?: string | null;
  readonly buyerGstin?: string | null;
  readonly buyerBusiness?: string | null;
  /** Of a gift: who gets it, on which number, with which words. */
  readonly recipientName?: string | null;
  readonly recipientPhone?: string | null;
  readonly giftNote?: string | null;
  readonly method: PaymentMethod;
}

interface RowsInput {
  readonly cartId: string;
  readonly buyer: Buyer;
  /** With a destination and without problems. */
  readonly quote: Quote;
  readonly settings: Parameters<typeof holdUntil>[1] & Parameters<typeof timesToAccept>[1];
  readonly token: string;
  readonly newId: () => string;
  readonly now: Date;
}

/** The rows of an order as place_order writes them: all that must not change later is frozen here. */
export function orderRows({ cartId, buyer, quote, settings, token, newId, now }: RowsInput) {
  const { method, ...contact } = buyer;
  const { items, discount, shipping, total } = quote;
  if (shipping === null || total === null) throw new Error('An order without a destination');
  const cash = method === 'CASH_ON_DELIVERY';
  const placedAt = now.toISOString();
  // What is not paid yet nobody is told of.
  const order = { ...contact, id: newId(), token, cartId, itemsPaise: items, discountPaise: discount, shippingPaise: shipping, totalPaise: total, placedAt, tellAt: cash ? placedAt : null };
  const { remindAt, acceptBy } = timesToAccept(now, settings);
  const parts = quote.groups.map((group) => ({ group, id: newId() }));
  const groupOrders = parts.map(({ group, id }) => ({
    ...groupOrderRow(group), id, orderId: order.id, placedAt,
    status: cash ? 'PLACED' : 'AWAITING_PAYMENT',
    remindAt: cash ? remindAt.toISOString() : null,
    acceptBy: cash ? acceptBy.toISOString() : null,
  }));
  const payment = {
    id: newId(), orderId: order.id, method, status: cash ? 'CASH_DUE' : 'OPEN', amountPaise: total,
    holdUntil: cash ? null : holdUntil(now, settings).toISOString(), createdAt: placedAt,
  };
  const coupons = quote.coupons.map(({ coupon, discount: off, waived }) => ({
    id: newId(), couponId: coupon.id, orderId: order.id, code: coupon.code, phone: buyer.phone, discountPaise: off, waivedPaise: waived,
  }));
  return { order, groupOrders, lines: parts.flatMap(({ group, id }) => lineRows(group, id, newId)), payment, coupons };
}

function groupOrderRow(quoted: QuotedGroup) {
  const { group, seller, items, discount, groupDiscount, shipping, waived, groupShipping, total, tax, commission, commissionTax, tcs, tds, share, promisedBy } = quoted;
  if (!promisedBy) throw new Error('A group order without a promised day');
  return {
    groupId: group.id, groupNameEn: group.nameEn, groupNameHi: group.nameHi,
    itemsPaise: items, discountPaise: discount, groupDiscountPaise: groupDiscount, shippingPaise: shipping, waivedPaise: waived, groupShippingPaise: groupShipping, totalPaise: total, taxPaise: tax,
    commissionPaise: commission, commissionTaxPaise: commissionTax, tcsPaise: tcs, tdsPaise: tds, sharePaise: share,
    sellerKind: seller.kind, sellerName: seller.name, sellerAddress: seller.address, sellerStateCode: seller.stateCode, sellerGstin: seller.gstin, sellerPan: seller.pan,
    promisedBy: promisedBy.toISOString().slice(0, 10),
  };
}

function lineRows({ parcels }: QuotedGroup, groupOrderId: string, newId: () => string) {
  return parcels.flatMap(({ lines }) => lines).map(({ goods, ...priced }) => ({
    id: newId(), groupOrderId, variantId: goods.variantId, productId: goods.productId, nameEn: goods.nameEn, nameHi: goods.nameHi,
    hsn: priced.hsn, netQuantity: goods.netQuantity, unit: goods.unit, quantity: priced.quantity, unitPricePaise: priced.unitPrice, mrpPaise: goods.mrp,
    linePaise: priced.line, discountPaise: priced.discount.group + priced.discount.store, groupDiscountPaise: priced.discount.group, taxRateBp: priced.taxRateBp, taxPaise: priced.tax, commissionBp: priced.commissionBp, returnDays: goods.returnDays,
  }));
}
