import { db } from '#app/lib/db.server.ts';
import { paise, type Paise } from '#app/lib/money.ts';

/** Group orders whose money reached the group's bank and is not divided yet, oldest first, with what there is to divide. */
export async function waitingOrders(groupId: string): Promise<{ groupOrderId: string; amount: Paise }[]> {
  const rows = await db.earning.findMany({
    where: { groupId, kind: 'EARNED', payout: { status: 'PAID' }, groupOrder: { division: null } },
    orderBy: { id: 'asc' },
    select: { groupOrderId: true, groupOrder: { select: { earnings: { select: { sharePaise: true, taxPaise: true } } } } },
  });
  return rows.map(({ groupOrderId, groupOrder }) => ({
    groupOrderId,
    amount: paise(Math.max(0, groupOrder.earnings.reduce((sum, { sharePaise, taxPaise }) => sum + sharePaise - taxPaise, 0))),
  }));
}
