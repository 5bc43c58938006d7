import { financialYear } from '#app/lib/time.ts';
import type { Parties } from '#app/domain/ledger/order-entries.ts';
import type { FrozenPart } from '#app/domain/ledger/reversal.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { basisPoints, paise, share } from '#app/lib/money.ts';

/** What was frozen of a group order at placement, and who is owed for it. */
export interface FrozenOrder {
  readonly id: string;
  readonly orderId: string;
  readonly groupId: string;
  readonly parties: Parties;
  readonly frozen: FrozenPart;
}

/** Reads the frozen amounts of a group order; `now` tells the financial year that TDS is carried within. */
export async function frozenOrder(tx: DbOrTransaction, groupOrderId: string, now: Date): Promise<FrozenOrder> {
  const row = await tx.groupOrder.findUniqueOrThrow({
    where: { id: groupOrderId },
    select: {
      id: true, orderId: true, groupId: true, courier: true, shippingPaise: true, groupShippingPaise: true, commissionTaxPaise: true, tcsPaise: true, tdsPaise: true,
      lines: { orderBy: { id: 'asc' }, select: { id: true, linePaise: true, discountPaise: true, groupDiscountPaise: true, taxPaise: true, commissionBp: true } },
      order: { select: { payment: { select: { method: true } } } },
    },
  });
  const { id, orderId, groupId, courier, lines, order, ...frozen } = row;
  const method = order.payment?.method ?? 'ONLINE';
  return {
    id, orderId, groupId,
    parties: { groupId, year: financialYear(now), paidBy: method === 'ONLINE' ? { method } : { method, courier } },
    frozen: { ...frozen, lines: lines.map(({ commissionBp, ...line }) => ({ ...line, commissionPaise: share(paise(line.linePaise - line.groupDiscountPaise - line.taxPaise), basisPoints(commissionBp)) })) },
  };
}
