import { z } from 'zod';
import { PaperKind, QuantityUnit, TaxStandingKind } from '#app/generated/prisma/enums.ts';
import type { Paise } from '#app/lib/money.ts';

const text = z.string();
const day = z.iso.date();
const paise = z.int().transform((amount) => amount as Paise);

const line = z.object({
  orderLineId: text, nameEn: text, nameHi: text, hsn: text, netQuantity: z.int(), unit: z.enum(QuantityUnit),
  /** Null on a credit note that takes back money and no goods. */
  quantity: z.int().nullable(),
  /** Price of one piece, tax included. */
  unitPrice: paise,
  /** What the seller takes off the line. */
  discount: paise,
  rateBp: z.int(), taxable: paise, cgst: paise, sgst: paise, igst: paise,
  /** taxable + cgst + sgst + igst */
  total: paise,
});

/** What stands on a paper about goods, as it was on the day it was issued. Amounts are whole paise, days Indian. */
export const goodsFacts = z.object({
  version: z.literal(1),
  kind: z.enum([PaperKind.TAX_INVOICE, PaperKind.BILL_OF_SUPPLY, PaperKind.CREDIT_NOTE]),
  number: text,
  issuedOn: day,
  order: z.object({ number: text, placedOn: day, cash: z.boolean() }),
  seller: z.object({
    kind: z.enum(TaxStandingKind), name: text, address: text, stateCode: text, gstin: text.nullable(), pan: text.nullable(), enrolmentNumber: text.nullable(),
    groupEn: text, groupHi: text, fssai: text.nullable(),
  }),
  /** State of the place of supply: where the goods are delivered (section 10(1)(a) IGST Act, CBIC circular 209/3/2024). */
  supplyState: text,
  lines: z.array(line),
  total: paise,
  /** What the store's own coupon pays of it, and what the store asks for delivery: no part of the seller's supply. */
  storeCoupon: paise,
  delivery: paise,
  /** On a credit note: what it takes back from, and why. */
  credit: z.object({ of: text, ofDay: day, reason: text }).nullable(),
});

/** The way of parcels that came back, which a group bears. */
const freight = z.object({ parcels: z.int(), rateBp: z.int(), taxable: paise, cgst: paise, sgst: paise, igst: paise, total: paise });

/** The store's invoice to a group for a month's commission, and for the freight it bears. */
export const commissionFacts = z.object({
  version: z.literal(1),
  kind: z.literal(PaperKind.COMMISSION_INVOICE),
  number: text,
  issuedOn: day,
  month: z.string().regex(/^\d{4}-\d{2}$/),
  seller: z.object({ name: text, address: text, gstin: text.nullable(), stateCode: text }),
  group: z.object({ nameEn: text, nameHi: text, address: text, stateCode: text, gstin: text.nullable() }),
  orders: z.int(),
  rateBp: z.int(),
  /** Of the commission. */
  taxable: paise, cgst: paise, sgst: paise, igst: paise,
  freight: freight.nullable().default(null),
  /** Of all of it, tax included. */
  total: paise,
});

/** To whom a paper is made out: a person's own particulars, kept apart so that they can be erased. */
export const recipient = z.object({
  name: text, business: text.nullable(), gstin: text.nullable(), phone: text, billTo: z.array(text), shipTo: z.array(text),
});

export type GoodsFacts = z.output<typeof goodsFacts>;
export type GoodsLine = GoodsFacts['lines'][number];
export type CommissionFacts = z.output<typeof commissionFacts>;
export type Recipient = z.output<typeof recipient>;
