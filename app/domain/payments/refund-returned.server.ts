import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { refundCameBack } from '#app/domain/ledger/order-entries.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import { tellBuyer } from '#app/domain/orders/tell.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { lockBankRefund } from './lock-bank-refund.server.ts';

/**
 * The buyer's bank sent back what an officer had sent by bank or UPI: the money is in the shop's bank again and owed to the buyer,
 * who is told; the reference stays with the refund that failed. Refuses: `gone`, it is not hers, was not sent this way, or
 * came back already.
 */
export async function recordRefundReturned(scope: OfficerScope, refundId: string, failure: string, now: Date): Promise<Result<undefined, 'gone'>> {
  return db.$transaction(async (tx) => {
    const refund = await lockBankRefund(tx, scope, refundId);
    if (!refund) return err('gone');
    const moved = await tx.refund.updateMany({ where: { id: refundId, status: 'DONE' }, data: { status: 'FAILED', failure } });
    if (moved.count === 0) return err('gone');
    await postEntrySet(tx, refundCameBack({ id: refundId, orderId: refund.payment.orderId, at: now }, refund.amountPaise, 'BANK'));
    await recordAudit(tx, { action: 'refund-returned', subject: { kind: 'refund', id: refundId }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['status', 'failure'] });
    await tellBuyer(tx, refund.payment.order, 'refundCameBack', { number: refund.groupOrder?.number ?? '', amountPaise: refund.amountPaise }, now);
    return ok();
  });
}
