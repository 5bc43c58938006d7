import type { BasketLine, Goods, SellingGroup } from '#app/domain/cart/basket.ts';
import { taxRateAt, type TaxRateRow } from '#app/domain/catalogue/tax.ts';
import { maySellTo, type SellerOfRecord } from '#app/domain/registry/tax-standing.ts';
import type { Settings } from '#app/domain/settings/settings.ts';
import { quoteDelivery, type DeliveryPoint, type DeliveryRateRow } from '#app/domain/shipping/quote-delivery.ts';
import { basisPoints, containedTax, paise, share, sum, times, ZERO, type BasisPoints, type Paise } from '#app/lib/money.ts';
import { commissionAt, type CommissionRow } from './commission.ts';
import { settle, type Settlement } from './settlement.ts';
import { taxBreakdown, type TaxRow } from './tax-breakdown.ts';

/** Every dated rule that a price depends on. */
export interface Rules {
  readonly settings: Settings;
  readonly deliveryRates: readonly DeliveryRateRow[];
  readonly taxRates: readonly TaxRateRow[];
  readonly commissions: readonly CommissionRow[];
}

export interface QuoteInput {
  readonly lines: readonly BasketLine[];
  /** Null until she has given a PIN: then nothing depends on where it goes, and delivery has no price yet. */
  readonly to: DeliveryPoint | null;
  /** The state the bill goes to. */
  readonly billStateCode: string | null;
  readonly rules: Rules;
  readonly now: Date;
}

export interface QuotedLine {
  readonly goods: Goods;
  readonly quantity: number;
  readonly seenPrice: Paise;
  readonly unitPrice: Paise;
  readonly line: Paise;
  /** What she pays less than the printed price, for all pieces. */
  readonly saving: Paise;
  readonly hsn: string;
  readonly taxRateBp: BasisPoints;
  /** GST contained in `line`; zero where the seller is unregistered. */
  readonly tax: Paise;
  readonly commissionBp: BasisPoints;
  readonly commission: Paise;
}

export interface QuotedParcel {
  /** Food and other goods of a group travel apart. */
  readonly food: boolean;
  readonly grams: number;
  readonly lines: readonly QuotedLine[];
  readonly delivery: { readonly charge: Paise; readonly promisedBy: Date } | null;
}

export interface QuotedGroup extends Settlement {
  readonly group: SellingGroup;
  readonly seller: SellerOfRecord;
  readonly parcels: readonly QuotedParcel[];
  readonly items: Paise;
  readonly shipping: Paise | null;
  readonly total: Paise | null;
  readonly tax: Paise;
  /** Null until it is known where the goods go. */
  readonly taxRows: readonly TaxRow[] | null;
  /** When the last parcel is there. */
  readonly promisedBy: Date | null;
}

/** Why a line can't be ordered as it stands. */
export type LineProblem = 'gone' | 'sold-out' | 'not-enough' | 'other-state';

export interface ProblemLine {
  readonly problem: LineProblem;
  readonly goods: Goods;
  readonly quantity: number;
}

export interface Quote {
  readonly groups: readonly QuotedGroup[];
  /** Lines that are not in any sum: each needs a decision of hers before she can order. */
  readonly problems: readonly ProblemLine[];
  readonly items: Paise;
  readonly saving: Paise;
  readonly shipping: Paise | null;
  readonly total: Paise | null;
  /** Whether the total is within the cap of cash on delivery. */
  readonly cashAllowed: boolean;
}

/**
 * What a basket costs, and why: the one function that prices basket, checkout and order. Pure: the same basket, place,
 * rules and moment always give the same quote. Sums always add up: lines to group, groups to order.
 */
export function quote({ lines, to, billStateCode, rules, now }: QuoteInput): Quote {
  const problems = lines.flatMap(({ goods, quantity }) => {
    const problem = problemOf(goods, quantity, to, billStateCode);
    return problem ? [{ problem, goods, quantity }] : [];
  });
  const stuck = new Set(problems.map(({ goods }) => goods.variantId));
  const fine = lines.filter(({ goods }) => !stuck.has(goods.variantId));
  const groups = partition(fine, ({ goods }) => goods.group.id).map((own) => quoteGroup(own, to, rules, now));

  const items = sum(groups.map((group) => group.items));
  const shipping = to && sum(groups.map((group) => group.shipping ?? ZERO));
  const total = shipping === null ? null : paise(items + shipping);
  const saving = sum(groups.flatMap(({ parcels }) => parcels.flatMap((parcel) => parcel.lines.map((line) => line.saving))));
  return { groups, problems, items, saving, shipping, total, cashAllowed: (total ?? items) <= rules.settings['cash-on-delivery.cap'] };
}

function problemOf(goods: Goods, quantity: number, to: DeliveryPoint | null, billStateCode: string | null): LineProblem | null {
  const { seller } = goods.group;
  if (!goods.onSale || !seller) return 'gone';
  if (to && !maySellTo(seller, to.stateCode, billStateCode ?? to.stateCode)) return 'other-state';
  if (goods.available <= 0) return 'sold-out';
  return goods.available < quantity ? 'not-enough' : null;
}

function quoteGroup(lines: readonly BasketLine[], to: DeliveryPoint | null, rules: Rules, now: Date): QuotedGroup {
  const group = lines[0]?.goods.group;
  if (!group?.seller) throw new Error('A group without a seller of record has nothing to price');
  const { seller } = group;
  const parcels = partition(lines, ({ goods }) => goods.food).map((own) => quoteParcel(own, seller, to, rules, now));
  const priced = parcels.flatMap((parcel) => parcel.lines);
  const items = sum(priced.map(({ line }) => line));
  const shipping = to && sum(parcels.map(({ delivery }) => delivery?.charge ?? ZERO));
  return {
    group, seller, parcels, items, shipping,
    total: shipping === null ? null : paise(items + shipping),
    tax: sum(priced.map(({ tax }) => tax)),
    taxRows: to && taxBreakdown(priced, seller.stateCode, to.stateCode),
    promisedBy: to && new Date(Math.max(...parcels.map(({ delivery }) => delivery?.promisedBy.getTime() ?? 0))),
    ...settle(priced, shipping ?? ZERO, seller, rules.settings),
  };
}

function quoteParcel(own: readonly BasketLine[], seller: SellerOfRecord, to: DeliveryPoint | null, rules: Rules, now: Date): QuotedParcel {
  const lines = own.map((line) => quoteLine(line, seller, rules, now));
  const grams = own.reduce((total, { goods, quantity }) => total + goods.weightGrams * quantity, 0);
  const leadDays = Math.max(...own.map(({ goods }) => goods.leadDays));
  const [first] = own;
  if (!first) throw new Error('An empty parcel');
  return {
    food: first.goods.food, grams, lines,
    delivery: to && quoteDelivery({ grams, leadDays }, first.goods.group.from, to, now, rules.deliveryRates),
  };
}

function quoteLine({ goods, quantity, seenPrice }: BasketLine, seller: SellerOfRecord, rules: Rules, now: Date): QuotedLine {
  const line = times(goods.price, quantity);
  const taxRateBp = seller.kind === 'UNREGISTERED' ? basisPoints(0) : taxRateAt(rules.taxRates, goods.categoryId, goods.price, now);
  const tax = containedTax(line, taxRateBp);
  const commissionBp = commissionAt(rules.commissions, { groupId: goods.group.id, categoryId: goods.categoryId }, rules.settings['commission.rate'], now);
  return {
    goods, quantity, seenPrice, line, taxRateBp, tax, commissionBp,
    unitPrice: goods.price,
    saving: times(paise(goods.mrp - goods.price), quantity),
    hsn: goods.hsn,
    commission: share(paise(line - tax), commissionBp),
  };
}

/** Splits by a key, keeping the order in which keys and items first come. */
function partition<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Item[][] {
  const parts = new Map<Key, Item[]>();
  for (const item of items) {
    const part = parts.get(keyOf(item));
    if (part) part.push(item);
    else parts.set(keyOf(item), [item]);
  }
  return [...parts.values()];
}
