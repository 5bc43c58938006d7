import { sendMessages } from '#app/domain/notifications/send-message.server.ts';
import { db } from '#app/lib/db.server.ts';
import { messagesToBuyer, messagesToGroup } from './tell.server.ts';

/** Tells the buyer that her order is placed and each group that it has one more; however often it runs, once. */
export async function tellPlaced(orderId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const first = await tx.order.updateMany({ where: { id: orderId, toldAt: null }, data: { toldAt: now } });
    if (first.count === 0) return;
    const order = await tx.order.findUniqueOrThrow({
      where: { id: orderId },
      select: {
        number: true, phone: true, token: true, language: true,
        payment: { select: { method: true } },
        groupOrders: {
          where: { status: 'PLACED' },
          orderBy: { number: 'asc' },
          select: { id: true, groupId: true, number: true, totalPaise: true, sharePaise: true, acceptBy: true },
        },
      },
    });
    const amountPaise = order.groupOrders.reduce((total, part) => total + part.totalPaise, 0);
    if (amountPaise === 0) return;
    const messages = await messagesToBuyer(tx, order, order.payment?.method === 'CASH_ON_DELIVERY' ? 'placedCash' : 'placedPaid', { number: order.number, amountPaise }, now);
    for (const part of order.groupOrders) messages.push(...(await messagesToGroup(tx, part, 'placed', now)));
    await sendMessages(tx, messages);
  });
}
