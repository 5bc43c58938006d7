import { hasBegun } from '#app/lib/dated.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { invoiceFacts, recipientOf } from './invoice-facts.ts';
import { sellerKey } from './number.ts';
import { takeNumber } from './take-number.server.ts';

/**
 * Issues the invoice of a group order, once: a second call changes nothing. The caller holds the lock on the order's
 * payment. It is issued when the goods are packed, before they leave (section 31(1) CGST Act), and from then on neither
 * address nor goods of the parcel change.
 */
export async function issueInvoice(tx: DbOrTransaction, groupOrderId: string, now: Date): Promise<void> {
  const known = await tx.paper.count({ where: { groupOrderId, kind: { in: ['TAX_INVOICE', 'BILL_OF_SUPPLY'] } } });
  if (known > 0) return;
  const sold = await tx.groupOrder.findUniqueOrThrow({
    where: { id: groupOrderId },
    include: {
      lines: { orderBy: { id: 'asc' } },
      order: { include: { payment: { select: { method: true } } } },
      group: { select: { fssai: true, taxStandings: { orderBy: { inForceFrom: 'desc' }, select: { inForceFrom: true, enrolmentNumber: true } } } },
    },
  });
  const { order, group, groupId } = sold;
  const standing = group.taxStandings.find((row) => hasBegun(row, sold.placedAt));
  const kind = sold.sellerKind === 'UNREGISTERED' ? 'BILL_OF_SUPPLY' : 'TAX_INVOICE';
  const numbered = await takeNumber(tx, sellerKey({ gstin: sold.sellerGstin }, groupId), kind, now);
  const facts = invoiceFacts(sold, {
    fssai: group.fssai, enrolmentNumber: standing?.enrolmentNumber ?? null, supplyState: order.stateCode,
    cash: order.payment?.method === 'CASH_ON_DELIVERY', paperNumber: numbered.number, now,
  });
  await tx.paper.create({ data: { ...numbered, kind, groupId, groupOrderId, amountPaise: facts.total, facts, recipient: recipientOf(order), issuedAt: now } });
}
