import type { BasketLine, Goods, SellingGroup } from '#app/domain/cart/basket.ts';
import { taxRateAt, type TaxRateRow } from '#app/domain/catalogue/tax.ts';
import type { Coupon } from '#app/domain/coupons/coupon.ts';
import { discountsOf, NO_DISCOUNT, type Discount, type Discounts, type RefusedCoupon } from '#app/domain/coupons/discounts.ts';
import { maySellTo, type SellerOfRecord } from '#app/domain/registry/tax-standing.ts';
import type { Settings } from '#app/domain/settings/settings.ts';
import { quoteDelivery, type DeliveryPoint, type DeliveryRateRow } from '#app/domain/shipping/quote-delivery.ts';
import { reachOf, type Destination, type ReachRuleRow } from '#app/domain/shipping/reach.ts';
import { basisPoints, containedTax, paise, share, sum, times, ZERO, type BasisPoints, type Paise } from '#app/lib/money.ts';
import { waiversOf, type Waiver } from './free-delivery.ts';
import { cashAnswer, type CashAnswer } from './cash.ts';
import { commissionAt, type CommissionRow } from './commission.ts';
import { settle, type Settlement } from './settlement.ts';
import { taxBreakdown, type TaxRow } from './tax-breakdown.ts';

/** Every dated rule that a price depends on. */
export interface Rules {
  readonly settings: Settings;
  readonly deliveryRates: readonly DeliveryRateRow[];
  readonly reach: readonly ReachRuleRow[];
  readonly taxRates: readonly TaxRateRow[];
  readonly commissions: readonly CommissionRow[];
  /** How many cash orders came back unpaid from the buyer's number lately. */
  readonly refusals: number;
}

export interface QuoteInput {
  readonly lines: readonly BasketLine[];
  /** Null until she has given a PIN: then nothing depends on where it goes, and delivery has no price yet. */
  readonly to: Destination | null;
  /** The state the bill goes to. */
  readonly billStateCode: string | null;
  /** The codes she typed, and the coupons found for them. */
  readonly coupons?: { readonly codes: readonly string[]; readonly found: readonly Coupon[] };
  readonly rules: Rules;
  readonly now: Date;
}

export interface QuotedLine {
  readonly goods: Goods;
  readonly quantity: number;
  readonly seenPrice: Paise;
  readonly unitPrice: Paise;
  /** Before coupons. */
  readonly line: Paise;
  /** What coupons take off it, by who bears it. */
  readonly discount: Discount;
  /** What she pays less than the printed price, for all pieces. */
  readonly saving: Paise;
  readonly hsn: string;
  readonly taxRateBp: BasisPoints;
  /** GST contained in the line less the group's discount; zero where the seller is unregistered. */
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
  /** Before coupons. */
  readonly items: Paise;
  /** What coupons take off the goods; of it groupDiscount is the group's own. */
  readonly discount: Paise;
  readonly groupDiscount: Paise;
  /** What she pays for delivery, and what free delivery spares her. */
  readonly shipping: Paise | null;
  readonly waived: Paise;
  /** items − discount + shipping */
  readonly total: Paise | null;
  readonly tax: Paise;
  /** Null until it is known where the goods go. */
  readonly taxRows: readonly TaxRow[] | null;
  /** When the last parcel is there. */
  readonly promisedBy: Date | null;
}

/** Why a line can't be ordered as it stands. */
export type LineProblem = 'gone' | 'sold-out' | 'not-enough' | 'other-state' | 'not-served';

export interface ProblemLine {
  readonly problem: LineProblem;
  readonly goods: Goods;
  readonly quantity: number;
}

/** A coupon that counts, and what it takes off the goods and off delivery. */
export interface QuotedCoupon {
  readonly coupon: Coupon;
  readonly discount: Paise;
  readonly waived: Paise;
}

export interface Quote {
  readonly groups: readonly QuotedGroup[];
  /** Lines that are not in any sum: each needs a decision of hers before she can order. */
  readonly problems: readonly ProblemLine[];
  readonly items: Paise;
  readonly discount: Paise;
  readonly coupons: readonly QuotedCoupon[];
  /** Codes that take nothing off, and why. */
  readonly refusedCoupons: readonly RefusedCoupon[];
  readonly saving: Paise;
  readonly shipping: Paise | null;
  readonly total: Paise | null;
  readonly cash: CashAnswer;
}

const NO_COUPONS = { codes: [], found: [] };

/**
 * What a basket costs, and why: the one function that prices basket, checkout and order. Pure: the same basket, place,
 * rules and moment always give the same quote. Sums always add up: lines to group, groups to order. Every amount is rounded once,
 * where it arises: tax, commission and a discount's parts a line, deductions a group order; nothing is rounded at the total.
 */
export function quote({ lines, to, billStateCode, coupons = NO_COUPONS, rules, now }: QuoteInput): Quote {
  const problems = lines.flatMap(({ goods, quantity }) => {
    const problem = problemOf(goods, quantity, { to, billStateCode, rules, now });
    return problem ? [{ problem, goods, quantity }] : [];
  });
  const stuck = new Set(problems.map(({ goods }) => goods.variantId));
  const fine = lines.filter(({ goods }) => !stuck.has(goods.variantId));
  const discounts = discountsOf(coupons.codes, coupons.found, fine.map(({ goods, quantity }) => ({ ...goods, key: goods.variantId, amount: times(goods.price, quantity) })), rules.settings['coupons.most-off'], now);
  const sent = partition(fine, ({ goods }) => goods.group.id).map((own) => parcelsOf(own, to, { rules, discounts, now }));
  const waivers = waiversOf(discounts.freeDelivery, sent);
  const groups = sent.map((parcels, index) => quoteGroup(parcels, to, rules, waivers[index] ?? []));

  const items = sum(groups.map((group) => group.items));
  const discount = sum(groups.map((group) => group.discount));
  const shipping = to && sum(groups.map((group) => group.shipping ?? ZERO));
  const total = shipping === null ? null : paise(items - discount + shipping);
  const saving = sum(groups.flatMap(({ parcels }) => parcels.flatMap((parcel) => parcel.lines.map((line) => line.saving))));
  const taken = [...discounts.taken.map((one) => ({ ...one, waived: ZERO })), ...discounts.freeDelivery.map((coupon) => ({ coupon, discount: ZERO, waived: waivedBy(coupon, groups, waivers.flat()) }))];
  const everywhere = groups.every(({ group }) => !to || reachOf(rules.reach, group.placePath, to, now) === 'CASH');
  const cash = cashAnswer({ total: total ?? paise(items - discount), everywhere, refusals: rules.refusals }, rules.settings);
  return { groups, problems, items, discount, coupons: taken, refusedCoupons: discounts.refused, saving, shipping, total, cash };
}

function problemOf(goods: Goods, quantity: number, { to, billStateCode, rules, now }: Pick<QuoteInput, 'to' | 'billStateCode' | 'rules' | 'now'>): LineProblem | null {
  const { seller } = goods.group;
  if (!goods.onSale || !seller) return 'gone';
  if (to && !maySellTo(seller, to.stateCode, billStateCode ?? to.stateCode)) return 'other-state';
  if (to && reachOf(rules.reach, goods.group.placePath, to, now) === 'NONE') return 'not-served';
  if (goods.available <= 0) return 'sold-out';
  return goods.available < quantity ? 'not-enough' : null;
}

/** What a coupon for free delivery really spares her: a group pays no more than it earns. */
function waivedBy(coupon: Coupon, groups: readonly QuotedGroup[], waivers: readonly Waiver[]): Paise {
  if (coupon.funder === 'GROUP') return groups.find(({ group }) => group.id === coupon.groupId)?.groupShipping ?? ZERO;
  return sum(waivers.filter((waiver) => waiver.coupon === coupon).map(({ amount }) => amount));
}

interface Pricing {
  readonly rules: Rules;
  readonly discounts: Discounts;
  readonly now: Date;
}

/** Food and other goods of a group, each in a parcel of its own. */
function parcelsOf(lines: readonly BasketLine[], to: DeliveryPoint | null, pricing: Pricing): QuotedParcel[] {
  return partition(lines, ({ goods }) => goods.food).map((own) => quoteParcel(own, to, pricing));
}

function quoteGroup(parcels: readonly QuotedParcel[], to: DeliveryPoint | null, rules: Rules, waivers: readonly Waiver[]): QuotedGroup {
  const priced = parcels.flatMap((parcel) => parcel.lines);
  const group = priced[0]?.goods.group;
  if (!group?.seller) throw new Error('A group without a seller of record has nothing to price');
  const { seller } = group;
  const items = sum(priced.map(({ line }) => line));
  const groupDiscount = sum(priced.map((line) => line.discount.group));
  const discount = paise(groupDiscount + sum(priced.map((line) => line.discount.store)));
  const charges = sum(parcels.map(({ delivery }) => delivery?.charge ?? ZERO));
  const byStore = sum(waivers.filter(({ coupon }) => coupon.funder === 'STORE').map(({ amount }) => amount));
  const offered = sum(waivers.filter(({ coupon }) => coupon.funder === 'GROUP').map(({ amount }) => amount));
  const settlement = settle(priced.map((line) => ({ ...line, groupDiscount: line.discount.group })), { delivery: paise(charges - byStore), offered }, seller, rules.settings);
  const waived = paise(byStore + settlement.groupShipping);
  const shipping = to && paise(charges - waived);
  return {
    group, seller, parcels, items, discount, groupDiscount, shipping, waived,
    total: shipping === null ? null : paise(items - discount + shipping),
    tax: sum(priced.map(({ tax }) => tax)),
    taxRows: to && taxBreakdown(priced.map((line) => ({ ...line, line: paise(line.line - line.discount.group) })), seller.stateCode, to.stateCode),
    promisedBy: to && new Date(Math.max(...parcels.map(({ delivery }) => delivery?.promisedBy.getTime() ?? 0))),
    ...settlement,
  };
}

function quoteParcel(own: readonly BasketLine[], to: DeliveryPoint | null, pricing: Pricing): QuotedParcel {
  const lines = own.map((line) => quoteLine(line, pricing));
  const grams = own.reduce((total, { goods, quantity }) => total + goods.weightGrams * quantity, 0);
  const leadDays = Math.max(...own.map(({ goods }) => goods.leadDays));
  const [first] = own;
  if (!first) throw new Error('An empty parcel');
  return {
    food: first.goods.food, grams, lines,
    delivery: to && quoteDelivery({ grams, leadDays }, first.goods.group.from, to, pricing.now, pricing.rules.deliveryRates),
  };
}

function quoteLine({ goods, quantity, seenPrice }: BasketLine, { rules, discounts, now }: Pricing): QuotedLine {
  const line = times(goods.price, quantity);
  const discount = discounts.byLine.get(goods.variantId) ?? NO_DISCOUNT;
  // What the store takes off, it pays: the price of the supply stays. What the group takes off lowers it.
  const price = paise(line - discount.group);
  const taxRateBp = goods.group.seller?.kind === 'UNREGISTERED' ? basisPoints(0) : taxRateAt(rules.taxRates, goods.categoryId, goods.price, now);
  const tax = containedTax(price, taxRateBp);
  const commissionBp = commissionAt(rules.commissions, { groupId: goods.group.id, categoryId: goods.categoryId }, rules.settings['commission.rate'], now);
  return {
    goods, quantity, seenPrice, line, discount, taxRateBp, tax, commissionBp,
    unitPrice: goods.price,
    saving: times(paise(goods.mrp - goods.price), quantity),
    hsn: goods.hsn,
    commission: share(paise(price - tax), commissionBp),
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
