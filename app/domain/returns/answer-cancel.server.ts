import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { applyMove } from '#app/domain/orders/apply-move.server.ts';
import { idsOf } from '#app/domain/orders/movers.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { lockedRequest, type Answerer } from './locked-request.server.ts';
import { ANSWERS } from './return-moves.ts';
import { tellBoth } from './tell-refund.server.ts';

/**
 * Group or officer answers a buyer who asks to cancel a packed parcel: yes cancels it and gives back what she paid, no needs
 * a reason. Refuses: out of reach (not-found), answered or moved on already (not-open), no without a reason.
 */
export async function answerCancel(by: Answerer, id: string, { accept, answer }: { accept: boolean; answer?: string | undefined }, now: Date): Promise<Result<undefined, 'not-found' | 'not-open' | 'reason-required'>> {
  return db.$transaction(async (tx) => {
    const locked = await lockedRequest(tx, by, id);
    if (!locked || locked.request.kind !== 'CANCEL') return err('not-found');
    const { request, payment } = locked;
    if (request.status !== 'ASKED') return err('not-open');
    if (!accept && !answer) return err('reason-required');
    const { personId, officerId } = idsOf(by);
    const who = { answer: answer ?? null, personId: officerId ? null : (personId ?? null), officerId: officerId ?? null };
    await tx.returnRequest.update({ where: { id }, data: { ...who, answeredAt: now, status: ANSWERS[accept ? 'accept' : 'refuse'].to } });
    if (accept && !(await applyMove(tx, payment, request.groupOrderId, 'callOff', by, { reason: 'buyer-cancelled' }, now))) throw new Error('A packed parcel could not be called off');
    await recordAudit(tx, { action: accept ? 'accept-cancel' : 'refuse-cancel', subject: { kind: 'return', id }, by: idsOf(by), fields: ['status'], ...(answer ? { reason: answer } : {}) });
    const group = accept && by.kind === 'officer' ? ({ group: 'cancelledByBuyer' } as const) : {};
    await tellBoth(tx, request.groupOrderId, { ...(accept ? {} : { buyer: 'returnRefused' as const }), ...group }, 0, now);
    return ok();
  });
}
