import { readBasket } from '#app/domain/cart/read-basket.server.ts';
import { findCoupons } from '#app/domain/coupons/find-coupons.server.ts';
import { prepared } from '#app/lib/db.server.ts';
import { newId } from '#app/lib/ids.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { newToken } from '#app/lib/secrets.server.ts';
import type { CashRefusal } from './cash.ts';
import { orderRows, type Buyer } from './order-rows.ts';
import { quote } from './quote.ts';
import { rulesFor } from './rules.server.ts';
import { whatChanged, type Seen } from './seen.ts';

export interface Placed {
  readonly orderId: string;
  readonly token: string;
  /** True when this basket had become this order before: a second click, or a repeat after a lost answer. */
  readonly replayed: boolean;
}

/**
 * `empty`: nothing in the basket. `problems`: a line can't be ordered as it stands. `changed`: a price, a charge or the
 * stock is not what she saw. `cash-…`: not for cash, and why; `cash-code`: for cash only once her number is confirmed.
 */
export type PlaceRefusal = 'empty' | 'problems' | 'changed' | `cash-${CashRefusal}` | 'cash-code';

type Answer = { outcome: 'placed' | 'replayed'; orderId: string; token: string } | { outcome: 'changed' };

/**
 * Turns a basket into an order: prices it afresh, holds the stock and writes order, group orders and payment in one
 * statement. Placed all or not at all; one basket makes one order however often it is sent. Prices come from the
 * database alone; `seen` only decides whether she has to be asked again. `confirmedPhone` is a number that a code for this
 * basket was sent to and typed from.
 */
export async function placeOrder(cartToken: string | null, buyer: Buyer, seen: Seen, now: Date, { confirmedPhone = null }: { confirmedPhone?: string | null } = {}): Promise<Result<Placed, PlaceRefusal>> {
  const basket = await readBasket(cartToken, now);
  if (!basket) return err('empty');
  if (basket.order) return ok({ orderId: basket.order.id, token: basket.order.token, replayed: true });
  if (basket.lines.length === 0) return err('empty');

  const byCash = buyer.method === 'CASH_ON_DELIVERY';
  const [rules, found] = await Promise.all([rulesFor(basket.lines, now, { to: buyer, phone: byCash ? buyer.phone : null, version: basket.rulesVersion }), findCoupons(basket.couponCodes, buyer.phone)]);
  const priced = quote({ lines: basket.lines, to: buyer, billStateCode: buyer.billStateCode, coupons: { codes: basket.couponCodes, found }, rules, now });
  if (priced.problems.length > 0) return err('problems');
  if (whatChanged(seen, priced).length > 0) return err('changed');
  if (byCash && priced.cash.refused) return err(`cash-${priced.cash.refused}`);
  if (byCash && priced.cash.needsCode && confirmedPhone !== buyer.phone) return err('cash-code');

  // Ids a millisecond apart, so that lines and group orders sort by id the way they stood in the basket.
  let moment = now.getTime();
  const rows = orderRows({ cartId: basket.cartId, buyer, quote: priced, settings: rules.settings, now, token: newToken(), newId: () => newId(moment++) });
  const answer = await write(rows);
  if (answer.outcome === 'changed') return err('changed');
  const { orderId, token, outcome } = answer;
  return ok({ orderId, token, replayed: outcome === 'replayed' });
}

/** What place_order fails with when goods or coupons are not as they were: nothing of the order is written. */
const CHANGED = 'PO409';

async function write(rows: ReturnType<typeof orderRows>): Promise<Answer> {
  try {
    const [row] = await prepared<{ answer: Answer }>`SELECT place_order(${JSON.stringify(rows)}::jsonb) AS answer`;
    if (!row) throw new Error('A function gave no row');
    return row.answer;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === CHANGED) return { outcome: 'changed' };
    throw error;
  }
}
