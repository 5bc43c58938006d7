import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { lockPayment } from '#app/domain/orders/lock-payment.server.ts';
import { db } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { undisputedInArea } from './area.ts';
import type { PayTo } from './pay-to.ts';

/**
 * A refund that the provider or the buyer's bank sent back is to go by bank or UPI instead, to where the buyer says: the same
 * amount, for the same reason, in place of the failed one. An officer sends it by hand. Refuses: `gone`, it is not hers, did not
 * fail, or is sent anew already, or the buyer's bank is deciding about the payment and may take the money back itself.
 */
export async function refundByBank(scope: OfficerScope, refundId: string, payTo: PayTo, now: Date): Promise<Result<undefined, 'gone'>> {
  if (!isId(refundId)) return err('gone');
  return db.$transaction(async (tx) => {
    const where = { id: refundId, status: 'FAILED', again: null, payment: undisputedInArea(scope) } as const;
    const failed = await tx.refund.findFirst({ where, select: { paymentId: true } });
    if (!failed) return err('gone');
    await lockPayment(tx, failed.paymentId);
    const still = await tx.refund.findFirst({ where, select: { paymentId: true, groupOrderId: true, amountPaise: true, metPaise: true, reason: true } });
    if (!still) return err('gone');
    const account = await tx.buyerAccount.create({ data: payTo, select: { id: true } });
    await tx.refund.create({ data: { ...still, insteadOfId: refundId, requestedAt: now, byBank: true, payToId: account.id } });
    await recordAudit(tx, { action: 'refund-by-bank', subject: { kind: 'refund', id: refundId }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['again', 'payTo'] });
    return ok();
  });
}
