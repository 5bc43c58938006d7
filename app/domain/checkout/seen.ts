import type { Goods } from '#app/domain/cart/basket.ts';
import type { RefusedCoupon } from '#app/domain/coupons/discounts.ts';
import type { Quote, QuotedLine } from './quote.ts';

/** What the page showed when she pressed the button: quantities and prices by size, and the delivery charge. */
export interface Seen {
  readonly lines: ReadonlyMap<string, { readonly quantity: number; readonly unitPrice: number }>;
  /** Null while it was not known yet. */
  readonly shipping: number | null;
  /** What each coupon took off, by its code. */
  readonly coupons: ReadonlyMap<string, number>;
}

/** One thing that is not as she saw it. Prices in paise. */
export type Change =
  | { readonly kind: 'price'; readonly goods: Goods; readonly was: number; readonly now: number }
  | { readonly kind: 'quantity'; readonly goods: Goods; readonly was: number; readonly now: number }
  | { readonly kind: 'added'; readonly goods: Goods; readonly now: number }
  | { readonly kind: 'removed' }
  /** `now` is 0 where it takes nothing off any more; `refused` says why. */
  | { readonly kind: 'coupon'; readonly code: string; readonly was: number; readonly now: number; readonly refused: RefusedCoupon | null }
  | { readonly kind: 'delivery'; readonly was: number | null; readonly now: number };

const LINE = /^([0-9a-f-]{36})x(\d{1,3})@(\d{1,9})$/;
const COUPON = /^coupon:([A-Z0-9]{3,20})@(\d{1,9})$/;
const DELIVERY = /^delivery@(\d{1,9})$/;

/** What a page shows, as text for a hidden field. */
export function describeSeen(quote: Quote): string {
  const lines = quotedLines(quote).map(({ goods, quantity, unitPrice }) => `${goods.variantId}x${quantity}@${unitPrice}`);
  const coupons = quote.coupons.map(({ coupon, discount, waived }) => `coupon:${coupon.code}@${discount + waived}`);
  return [...lines, ...coupons, ...(quote.shipping === null ? [] : [`delivery@${quote.shipping}`])].join(' ');
}

/** Reads that field. Words that make no sense count as not seen, so that a bent field only leads to being asked again. */
export function readSeen(text: string): Seen {
  const lines = new Map<string, { quantity: number; unitPrice: number }>();
  const coupons = new Map<string, number>();
  let shipping: number | null = null;
  for (const word of text.split(' ')) {
    const [, variantId, quantity, unitPrice] = LINE.exec(word) ?? [];
    if (variantId !== undefined) lines.set(variantId, { quantity: Number(quantity), unitPrice: Number(unitPrice) });
    const [, code, off] = COUPON.exec(word) ?? [];
    if (code !== undefined) coupons.set(code, Number(off));
    const [, charge] = DELIVERY.exec(word) ?? [];
    if (charge !== undefined) shipping = Number(charge);
  }
  return { lines, shipping, coupons };
}

/** Everything that differs between what she saw and what is true; nothing when she may order. */
export function whatChanged(seen: Seen, quote: Quote): Change[] {
  const present = quotedLines(quote);
  const changes: Change[] = present.flatMap(({ goods, quantity, unitPrice }): Change[] => {
    const before = seen.lines.get(goods.variantId);
    if (!before) return [{ kind: 'added', goods, now: quantity }];
    return [
      ...(before.unitPrice === unitPrice ? [] : [{ kind: 'price' as const, goods, was: before.unitPrice, now: unitPrice }]),
      ...(before.quantity === quantity ? [] : [{ kind: 'quantity' as const, goods, was: before.quantity, now: quantity }]),
    ];
  });
  const known = new Set([...present, ...quote.problems].map(({ goods }) => goods.variantId));
  const removed = [...seen.lines.keys()].some((variantId) => !known.has(variantId));
  if (removed) changes.push({ kind: 'removed' });
  const off = new Map(quote.coupons.map(({ coupon, discount, waived }) => [coupon.code, discount + waived]));
  for (const code of new Set([...seen.coupons.keys(), ...off.keys()])) {
    const [was, now] = [seen.coupons.get(code) ?? 0, off.get(code) ?? 0];
    if (was !== now) changes.push({ kind: 'coupon', code, was, now, refused: quote.refusedCoupons.find((one) => one.code === code) ?? null });
  }
  if (quote.shipping !== null && quote.shipping !== seen.shipping) changes.push({ kind: 'delivery', was: seen.shipping, now: quote.shipping });
  return changes;
}

function quotedLines(quote: Quote): QuotedLine[] {
  return quote.groups.flatMap(({ parcels }) => parcels.flatMap(({ lines }) => lines));
}
