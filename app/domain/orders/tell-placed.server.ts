import { sendMessages, type NewMessage } from '#app/domain/notifications/send-message.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { log } from '#app/lib/log.server.ts';
import { after, minutes } from '#app/lib/time.ts';
import { phonesOfGroups } from './office-bearers.server.ts';
import { messagesToBuyer, messagesToGroup } from './tell.server.ts';

/** So many orders are told of in one transaction. */
const AT_ONCE = 50;
/** An order that can't be told of keeps the others waiting no longer, and is tried again then. */
const AGAIN_AFTER = minutes(10);

/** Tells the buyers of all orders that are placed, and each group that it has one more; of each order once, however often it runs. */
export async function tellPlaced(now: Date): Promise<void> {
  for (;;) {
    const due = await db.order.findMany({ where: { tellAt: { lte: now } }, orderBy: { tellAt: 'asc' }, take: AT_ONCE, select: { id: true } });
    if (due.length === 0) return;
    const ids = due.map(({ id }) => id);
    await tell(ids, now).catch(() => oneByOne(ids, now));
    if (due.length < AT_ONCE) return;
  }
}

async function oneByOne(ids: readonly string[], now: Date): Promise<void> {
  for (const id of ids) {
    try {
      await tell([id], now);
    } catch (error) {
      log.error({ orderId: id, err: error }, 'nobody could be told of an order, it is tried again later');
      await db.order.updateMany({ where: { id, tellAt: { not: null } }, data: { tellAt: after(now, AGAIN_AFTER) } });
    }
  }
}

async function tell(orderIds: string[], now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    // Whoever else tells of them waits here, and then finds them told of.
    const taken = await tx.order.updateManyAndReturn({ where: { id: { in: orderIds }, tellAt: { not: null } }, data: { tellAt: null }, select: { id: true } });
    if (taken.length > 0) await sendMessages(tx, await messagesOf(tx, taken.map(({ id }) => id), now));
  });
}

async function messagesOf(tx: DbOrTransaction, orderIds: string[], now: Date): Promise<NewMessage[]> {
  const orders = await tx.order.findMany({
    // Table by table: a plan of all of them for each number of orders is not worth keeping.
    relationLoadStrategy: 'query',
    where: { id: { in: orderIds } },
    orderBy: { id: 'asc' },
    select: {
      number: true, phone: true, email: true, token: true, language: true,
      payment: { select: { method: true } },
      groupOrders: { where: { status: { not: 'CANCELLED' } }, orderBy: { number: 'asc' }, select: { id: true, status: true, groupId: true, number: true, totalPaise: true, sharePaise: true, acceptBy: true } },
    },
  });
  const phones = await phonesOfGroups(tx, [...new Set(orders.flatMap(({ groupOrders }) => groupOrders.map(({ groupId }) => groupId)))]);
  const messages: NewMessage[] = [];
  for (const { groupOrders, payment, ...order } of orders) {
    // Cancelled before anybody was told.
    if (groupOrders.length === 0) continue;
    const amountPaise = groupOrders.reduce((total, part) => total + part.totalPaise, 0);
    messages.push(...(await messagesToBuyer(tx, order, payment?.method === 'CASH_ON_DELIVERY' ? 'placedCash' : 'placedPaid', { number: order.number, amountPaise }, now)));
    // A group that was quicker than this knows it already.
    for (const part of groupOrders.filter(({ status }) => status === 'PLACED')) messages.push(...messagesToGroup(phones.get(part.groupId) ?? [], part, 'placed', now));
  }
  return messages;
}
