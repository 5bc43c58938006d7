import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import type { Prisma } from '#app/generated/prisma/client.ts';
import { db } from '#app/lib/db.server.ts';
import { paise, type Paise } from '#app/lib/money.ts';
import { OPEN_STATUSES } from './order-status.ts';

/** What a group's home page says of its orders. */
export interface GroupSummary {
  /** Orders to accept. */
  readonly fresh: number;
  /** Orders accepted and not sent yet. */
  readonly toSend: number;
  /** The group's share of open orders that buyers paid online. */
  readonly paidShare: Paise;
  /** The group's share of open orders that are paid in cash at the door. */
  readonly cashShare: Paise;
}

/** Counts the group's open orders: paid or for cash, and not delivered, returned or cancelled. */
export async function summariseGroup(scope: SellerScope): Promise<GroupSummary> {
  const shareOf = async (method: 'ONLINE' | 'CASH_ON_DELIVERY') => {
    const where = {
      groupId: scope.group.id,
      status: { in: [...OPEN_STATUSES] },
      order: { payment: { method, status: { in: ['PAID', 'CASH_DUE', 'CASH_COLLECTED'] } } },
    } satisfies Prisma.GroupOrderWhereInput;
    const [all, back] = await Promise.all([
      db.groupOrder.aggregate({ where, _sum: { sharePaise: true } }),
      db.refund.aggregate({ where: { groupOrder: where }, _sum: { sharePaise: true } }),
    ]);
    return paise((all._sum.sharePaise ?? 0) - (back._sum.sharePaise ?? 0));
  };
  const [fresh, toSend, paid, cash] = await Promise.all([
    db.groupOrder.count({ where: { groupId: scope.group.id, status: 'PLACED' } }),
    db.groupOrder.count({ where: { groupId: scope.group.id, status: { in: ['ACCEPTED', 'PACKED'] } } }),
    shareOf('ONLINE'),
    shareOf('CASH_ON_DELIVERY'),
  ]);
  return { fresh, toSend, paidShare: paid, cashShare: cash };
}
