import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { lockPayment } from '#app/domain/orders/lock-payment.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db } from '#app/lib/db.server.ts';
import { addJob } from '#app/lib/jobs.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { undisputedInArea } from './area.ts';

/**
 * An officer sends a refund anew that the bank rejected, the way it was paid: the same amount, for the same reason, in place of the failed one.
 * Refuses: `gone`, it is not hers, did not fail, or is sent anew already, or the buyer's bank is deciding about the payment and may take the money back itself.
 */
export async function refundAgain(scope: OfficerScope, refundId: string, now: Date): Promise<Result<undefined, 'gone'>> {
  return db.$transaction(async (tx) => {
    const where = { id: refundId, status: 'FAILED', again: null, byBank: false, payment: undisputedInArea(scope) } as const;
    const failed = await tx.refund.findFirst({ where, select: { paymentId: true } });
    if (!failed) return err('gone');
    await lockPayment(tx, failed.paymentId);
    const still = await tx.refund.findFirst({ where, select: { paymentId: true, groupOrderId: true, amountPaise: true, metPaise: true, reason: true } });
    if (!still) return err('gone');
    const { id } = await tx.refund.create({ data: { ...still, insteadOfId: refundId, requestedAt: now }, select: { id: true } });
    await addJob(tx, 'send-refund', { refundId: id }, { key: `send-refund:${id}` });
    await recordAudit(tx, { action: 'refund-again', subject: { kind: 'refund', id: refundId }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['again'] });
    return ok();
  });
}
