import { orderPaid } from '#app/domain/ledger/order-entries.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import { applyMove } from '#app/domain/orders/apply-move.server.ts';
import { lockPayment } from '#app/domain/orders/lock-payment.server.ts';
import { requestRefund } from '#app/domain/orders/request-refund.server.ts';
import { canHoldAgain, lockGoods } from '#app/domain/orders/stock.server.ts';
import { tellBuyer } from '#app/domain/orders/tell.server.ts';
import { timesToAccept } from '#app/domain/orders/waiting-times.ts';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';

const SYSTEM = { kind: 'system' } as const;

/**
 * Writes down that a payment is captured: its group orders become the groups' own. Parts that were given up meanwhile take
 * their stock again where it is left; else, or where the buyer had cancelled, their money goes back at once.
 */
export async function finalisePayment(paymentId: string, providerRef: string, now: Date): Promise<'paid' | 'paid-twice'> {
  const rules = await settingsInForce(now);
  return db.$transaction(async (tx) => {
    const before = await lockPayment(tx, paymentId);
    if (before.status === 'PAID') return before.providerRef === providerRef ? 'paid' : 'paid-twice';
    await tx.payment.update({ where: { id: paymentId }, data: { status: 'PAID', providerRef, settledAt: now } });
    await tx.paymentAttempt.updateMany({ where: { paymentId, closedAt: null }, data: { closedAt: now } });
    await postEntrySet(tx, orderPaid({ id: paymentId, orderId: before.orderId, at: now }, before.amountPaise));

    const payment = { ...before, status: 'PAID', providerRef } as const;
    if (before.status === 'CLOSED') await lockGoods(tx, payment.orderId);
    let placed = 0;
    const lost: Part[] = [];
    for (const part of await partsOf(tx, payment.orderId)) {
      const move = part.status === 'AWAITING_PAYMENT' ? 'place' : (await mayRevive(tx, part)) ? 'revive' : null;
      const moved = move && (await applyMove(tx, payment, part.id, move, SYSTEM, { times: timesToAccept(now, rules) }, now));
      if (moved) placed += 1;
      else lost.push(part);
    }
    for (const { id, events } of lost) {
      const reason = events[0]?.reason === 'buyer-cancelled' ? 'buyer-cancelled' : 'paid-too-late';
      await requestRefund(tx, { payment, groupOrderId: id, reason }, now);
    }
    if (lost.length > 0) await tellTooLate(tx, payment.orderId, lost, now);
    if (placed > 0) await tx.order.update({ where: { id: payment.orderId }, data: { tellAt: now } });
    return 'paid';
  });
}

type Part = Awaited<ReturnType<typeof partsOf>>[number];

function partsOf(tx: DbOrTransaction, orderId: string) {
  return tx.groupOrder.findMany({
    where: { orderId },
    orderBy: { number: 'asc' },
    select: { id: true, status: true, totalPaise: true, events: { orderBy: { id: 'desc' }, take: 1, select: { reason: true } } },
  });
}

/** Only what the shop gave up by itself comes back to life: what the buyer cancelled she does not want. */
async function mayRevive(tx: DbOrTransaction, part: Part): Promise<boolean> {
  return part.status === 'CANCELLED' && part.events[0]?.reason === 'payment-expired' && (await canHoldAgain(tx, part.id));
}

async function tellTooLate(tx: DbOrTransaction, orderId: string, lost: readonly Part[], now: Date): Promise<void> {
  const order = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { number: true, phone: true, token: true, language: true } });
  await tellBuyer(tx, order, 'paidTooLate', { number: order.number, amountPaise: lost.reduce((sum, part) => sum + part.totalPaise, 0) }, now);
}
