import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { refundPaid } from '#app/domain/ledger/order-entries.ts';
import { postEntrySet } from '#app/domain/ledger/post-entry-set.server.ts';
import { tellBuyer } from '#app/domain/orders/tell.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { lockBankRefund } from './lock-bank-refund.server.ts';

/**
 * An officer has sent a refund from the shop's bank, by transfer or UPI, and writes down the bank's reference: it is done, and
 * the ledger says so. Refuses: `gone`, it is not hers or not to be sent any more; `utr-taken`, another refund has this
 * reference.
 */
export async function recordRefundPaid(scope: OfficerScope, refundId: string, utr: string, now: Date): Promise<Result<undefined, 'gone' | 'utr-taken'>> {
  return db.$transaction(async (tx) => {
    const refund = await lockBankRefund(tx, scope, refundId);
    if (!refund) return err('gone');
    if ((await tx.refund.count({ where: { utr, id: { not: refundId } } })) > 0) return err('utr-taken');
    const moved = await tx.refund.updateMany({ where: { id: refundId, status: 'REQUESTED' }, data: { status: 'DONE', doneAt: now, utr, officerId: scope.officer.id } });
    if (moved.count === 0) return err('gone');
    await postEntrySet(tx, refundPaid({ id: refundId, orderId: refund.payment.orderId, at: now }, refund.amountPaise, 'BANK'));
    await recordAudit(tx, { action: 'pay-refund', subject: { kind: 'refund', id: refundId }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['utr'] });
    await tellBuyer(tx, refund.payment.order, 'refundSent', { number: refund.groupOrder?.number ?? '', amountPaise: refund.amountPaise, reference: utr }, now);
    return ok();
  });
}
