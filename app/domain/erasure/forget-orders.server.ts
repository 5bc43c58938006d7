import { forgetComplainant } from '#app/domain/complaints/forget-complainant.server.ts';
import { forgetUses } from '#app/domain/coupons/forget-uses.server.ts';
import { forgetMessagesAbout } from '#app/domain/notifications/forget-messages.server.ts';
import { forgetBuyer } from '#app/domain/orders/forget-buyer.server.ts';
import { OPEN_STATUSES } from '#app/domain/orders/order-status.ts';
import { forgetRecipient } from '#app/domain/papers/forget-recipient.server.ts';
import { forgetAccountsOf } from '#app/domain/payments/forget-accounts.server.ts';
import { forgetReviewer } from '#app/domain/reviews/forget-reviewer.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';

/** What of an order leads to its buyer elsewhere. */
export const HERS = { id: true, number: true, token: true, phone: true, email: true } as const;

interface HerOrder {
  readonly id: string;
  readonly number: string;
  readonly token: string;
  readonly phone: string;
  readonly email: string | null;
}

/**
 * Takes the buyer out of these orders and of all that hangs on them: reviews, papers, accounts for refunds, coupons, messages,
 * and complaints about them or from `phones`. Refuses `erase-open` while one of them is not at its end.
 */
export async function forgetOrders(tx: DbOrTransaction, orders: readonly HerOrder[], phones: readonly string[], now: Date): Promise<Result<undefined, 'erase-open'>> {
  const orderIds = orders.map(({ id }) => id);
  if (await isUnderWay(tx, orderIds)) return err('erase-open');
  await forgetReviewer(tx, orderIds);
  await forgetRecipient(tx, orderIds, now);
  await forgetAccountsOf(tx, orderIds);
  await forgetUses(tx, orderIds);
  await forgetBuyer(tx, orderIds);
  await forgetComplainant(tx, { phones, orderNumbers: orders.map(({ number }) => number) });
  const addresses = orders.flatMap(({ phone, email }) => [phone, ...(email ? [email] : [])]);
  await forgetMessagesAbout(tx, addresses, orders.flatMap(({ number, token }) => [number, token]));
  return ok();
}

/** Whether somebody still has to send, fetch, answer or pay something of these orders. */
async function isUnderWay(tx: DbOrTransaction, orderIds: readonly string[]): Promise<boolean> {
  const inThem = { orderId: { in: [...orderIds] } };
  const parcels = await tx.groupOrder.count({ where: { ...inThem, OR: [{ status: { in: ['AWAITING_PAYMENT', ...OPEN_STATUSES] } }, { returns: { some: { OR: [{ status: 'ASKED' }, { goods: 'EXPECTED' }] } } }] } });
  return parcels > 0 || (await tx.refund.count({ where: { status: { not: 'DONE' }, again: null, payment: inThem } })) > 0;
}
