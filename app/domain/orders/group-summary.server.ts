import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { db } from '#app/lib/db.server.ts';
import { paise, type Paise } from '#app/lib/money.ts';

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
  const shareOf = (method: 'ONLINE' | 'CASH_ON_DELIVERY') =>
    db.groupOrder.aggregate({
      where: {
        groupId: scope.group.id,
        status: { in: ['PLACED', 'ACCEPTED', 'PACKED', 'DISPATCHED'] },
        order: { payment: { method, status: { in: ['PAID', 'CASH_DUE', 'CASH_COLLECTED'] } } },
      },
      _sum: { sharePaise: true },
    });
  const [fresh, toSend, paid, cash] = await Promise.all([
    db.groupOrder.count({ where: { groupId: scope.group.id, status: 'PLACED' } }),
    db.groupOrder.count({ where: { groupId: scope.group.id, status: { in: ['ACCEPTED', 'PACKED'] } } }),
    shareOf('ONLINE'),
    shareOf('CASH_ON_DELIVERY'),
  ]);
  return { fresh, toSend, paidShare: paise(paid._sum.sharePaise ?? 0), cashShare: paise(cash._sum.sharePaise ?? 0) };
}
