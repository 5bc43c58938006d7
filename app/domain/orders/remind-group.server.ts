import { db } from '#app/lib/db.server.ts';
import { tellGroup } from './tell.server.ts';

/** Reminds a group, once, of an order it has let lie for long. */
export async function remindGroup(groupOrderId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const waiting = await tx.groupOrder.updateMany({ where: { id: groupOrderId, status: 'PLACED', remindAt: { lte: now } }, data: { remindAt: null } });
    if (waiting.count === 0) return;
    const groupOrder = await tx.groupOrder.findUniqueOrThrow({
      where: { id: groupOrderId },
      select: { id: true, groupId: true, number: true, sharePaise: true, acceptBy: true },
    });
    await tellGroup(tx, groupOrder, 'reminded', now);
  });
}
