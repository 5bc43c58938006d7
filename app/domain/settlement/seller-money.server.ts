import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { balanceOf } from '#app/domain/ledger/balance.server.ts';
import { SUMMARY, summaryOf } from '#app/domain/orders/group-order-view.ts';
import { db } from '#app/lib/db.server.ts';

const RECENT = 20;

/** What a group's money page says: what is owed to it, what comes next and why, and what was sent. */
export async function sellerMoney({ group }: SellerScope, now: Date) {
  const [payable, coming, payouts, orders] = await Promise.all([
    balanceOf('GROUP_PAYABLE', group.id),
    db.earning.groupBy({
      by: ['dueOn', 'waitsForCash'], where: { groupId: group.id, OR: [{ payoutId: null }, { payout: { status: 'PLANNED' } }] }, orderBy: { dueOn: 'asc' }, _sum: { sharePaise: true },
    }),
    db.payout.findMany({
      where: { groupId: group.id, status: { in: ['SENT', 'PAID', 'RETURNED'] } }, orderBy: { id: 'desc' }, take: RECENT,
      select: {
        number: true, status: true, amountPaise: true, utr: true, sentAt: true, paidAt: true, returnedAt: true, orders: true,
        salesPaise: true, commissionPaise: true, commissionTaxPaise: true, tcsPaise: true, tdsPaise: true, refundsPaise: true, chargesPaise: true,
      },
    }),
    db.groupOrder.findMany({ where: { groupId: group.id, earnings: { some: {} } }, orderBy: { id: 'desc' }, take: RECENT, select: SUMMARY }),
  ]);
  return {
    /** What the shop owes; below zero, the group owes. */
    payablePaise: -payable,
    coming: coming.map(({ dueOn, waitsForCash, _sum }) => ({ dueOn, waitsForCash, sharePaise: _sum.sharePaise ?? 0 })).filter(({ sharePaise }) => sharePaise !== 0),
    payouts,
    orders: orders.map((order) => summaryOf(order, now)),
  };
}
