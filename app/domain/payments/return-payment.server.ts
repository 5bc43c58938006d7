import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { gateway } from '#app/adapters/stripe.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { paidInError, refundPaid } from '#app/domain/ledger/order-entries.ts';
import { postEntrySets } from '#app/domain/ledger/post-entry-set.server.ts';
import { db } from '#app/lib/db.server.ts';
import { addJob } from '#app/lib/jobs.server.ts';
import { log } from '#app/lib/log.server.ts';
import { paise } from '#app/lib/money.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { paymentInArea } from './area.ts';

/** An officer sends money back that pays for nothing. Refuses: `gone`, it is not hers to decide or was decided already. */
export async function askToReturn(scope: OfficerScope, problemId: string, now: Date): Promise<Result<undefined, 'gone'>> {
  return db.$transaction(async (tx) => {
    const decided = await tx.paymentProblem.updateMany({
      where: { id: problemId, returnRequestedAt: null, payment: paymentInArea(scope) },
      data: { returnRequestedAt: now, officerId: scope.officer.id },
    });
    if (decided.count === 0) return err('gone');
    await recordAudit(tx, { action: 'return-payment', subject: { kind: 'payment-problem', id: problemId }, by: { officerId: scope.officer.id, personId: scope.officer.personId }, fields: ['returnRequestedAt'] });
    await addJob(tx, 'return-payment', { problemId }, { key: `return-payment:${problemId}` });
    return ok();
  });
}

/** Sends it, once however often it is called. Throws while the provider does not answer, so that the job comes again. */
export async function returnPayment(problemId: string, now: Date): Promise<void> {
  const problem = await db.paymentProblem.findUnique({ where: { id: problemId }, include: { payment: { select: { orderId: true } } } });
  if (!problem?.returnRequestedAt || problem.returnedAt) return;
  const { providerRef: paymentIntentId, seenAmount } = problem;
  // An earlier try may have done it, whatever its answer was.
  const found = await gateway().findRefund(paymentIntentId, problemId);
  if (!found.ok) throw new Error('The payment provider does not say whether it went back');
  // It goes back whole, so the provider itself refuses a second time; a failure kept for one key must not stand in the way.
  const sent = found.value ? ok(found.value) : await gateway().refund({ paymentIntentId, amount: paise(seenAmount), reference: problemId, idempotencyKey: `return-${problemId}-${now.getTime()}` });
  if (!sent.ok && sent.error !== 'refused') throw new Error('The payment provider did not take it back yet');
  if (!sent.ok) return log.error({ problemId }, 'the payment provider refused to send money back: an officer has to');
  await db.$transaction(async (tx) => {
    const returned = await tx.paymentProblem.updateMany({ where: { id: problemId, returnedAt: null }, data: { refundRef: sent.value.refundId, returnedAt: now } });
    if (returned.count === 0 || problem.currency !== 'inr') return;
    const event = { id: problemId, orderId: problem.payment.orderId, at: now };
    // The first was posted when it was found; posting it again does nothing.
    await postEntrySets(tx, [paidInError(event, seenAmount), refundPaid(event, seenAmount, 'STRIPE_CLEARING')]);
  });
}
