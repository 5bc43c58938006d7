import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { lockPayment } from '#app/domain/orders/lock-payment.server.ts';
import type { DbOrTransaction } from '#app/lib/db.server.ts';
import { isId } from '#app/lib/is-id.ts';
import { paymentInArea } from './area.ts';
import { toSend } from './to-send.ts';

/** A refund that goes by bank or UPI, of this officer's area, with its payment locked, and the amount that is sent; null when it is not hers or there is none. */
export async function lockBankRefund(tx: DbOrTransaction, scope: OfficerScope, refundId: string) {
  if (!isId(refundId)) return null;
  const found = await tx.refund.findFirst({
    where: { id: refundId, byBank: true, payment: paymentInArea(scope) },
    select: { paymentId: true, amountPaise: true, metPaise: true, payment: { select: { orderId: true, order: { select: { phone: true, token: true, language: true } } } }, groupOrder: { select: { number: true } } },
  });
  if (!found) return null;
  await lockPayment(tx, found.paymentId);
  return { ...found, amountPaise: toSend(found) };
}
