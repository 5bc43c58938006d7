import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { idsOf } from '#app/domain/orders/movers.ts';
import { releaseSettlement } from '#app/domain/settlement/hold-settlement.server.ts';
import type { ReturnReason } from '#app/generated/prisma/enums.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import type { Answer } from './forms.ts';
import { lockedRequest, type Answerer } from './locked-request.server.ts';
import { refundPieces, type PiecesRefusal } from './refund-pieces.server.ts';
import { ANSWERS } from './return-moves.ts';
import { newsOfRefund, tellBoth } from './tell-refund.server.ts';
import { isFault } from './window.ts';

/** The shop's own words for each reason, as they stand on credit notes and in sentences. */
const REFUND_REASON = {
  DAMAGED: 'return-damaged',
  WRONG_ITEM: 'return-wrong-item',
  NOT_AS_DESCRIBED: 'return-not-as-described',
  NO_LONGER_WANTED: 'return-no-longer-wanted',
} as const satisfies Record<ReturnReason, string>;

export type AnswerRefusal = 'not-found' | 'not-open' | 'reason-required' | 'choose-one' | Exclude<PiecesRefusal, 'none-chosen-pieces'>;

/**
 * Group or officer answers a return, by line and pieces: what is accepted is refunded at once, with what it takes back and
 * its credit note; nothing accepted refuses it. The wait of the group's share ends. An officer may add the delivery
 * charge; else it goes back when the whole parcel was at fault. Refuses: out of reach (not-found), answered already
 * (not-open), less than was asked without a reason, accepted without a word on the goods (choose-one), more than was asked
 * or is left, money that is disputed.
 */
export async function answerReturn(by: Answerer, id: string, { pieces, shipping, goods, answer }: Answer, now: Date): Promise<Result<undefined, AnswerRefusal>> {
  return db.$transaction(async (tx) => {
    const locked = await lockedRequest(tx, by, id);
    if (!locked || locked.request.kind !== 'RETURN' || !locked.request.reason) return err('not-found');
    const { request, payment } = locked;
    const { groupOrderId, lines, reason } = { ...request, reason: locked.request.reason };
    const counts = lines.map((line) => ({ ...line, accepted: pieces[line.orderLineId] ?? 0 }));
    if (request.status !== 'ASKED') return err('not-open');
    if (counts.some(({ accepted, quantity }) => accepted > quantity)) return err('too-many-pieces');
    if (counts.some(({ accepted, quantity }) => accepted < quantity) && !answer) return err('reason-required');
    const accepted = counts.some((line) => line.accepted > 0);
    if (accepted && !goods) return err('choose-one');
    let refund = { amountPaise: 0, sentPaise: 0 };
    if (accepted) {
      const wanted = Object.fromEntries(counts.map((line) => [line.orderLineId, line.accepted]));
      const withShipping = (by.kind === 'officer' && shipping) || (isFault(reason) && 'if-whole');
      const refunded = await refundPieces(tx, payment, { groupOrderId, pieces: wanted, shipping: withShipping, reason: REFUND_REASON[reason], returnId: id, payTo: request.payToId ? { id: request.payToId } : null }, now);
      if (!refunded.ok) return err(refunded.error === 'none-chosen-pieces' ? 'too-many-pieces' : refunded.error);
      refund = refunded.value;
    }
    await write(tx, by, id, { to: accepted ? 'accept' : 'refuse', answer: answer ?? null, goods: accepted ? (goods ?? 'KEPT') : null, counts }, now);
    await releaseSettlement(tx, { reason: 'return', subjectId: id }, now);
    await tellBoth(tx, groupOrderId, { buyer: accepted ? newsOfRefund(refund, 'returnAccepted') : 'returnRefused', ...(by.kind === 'officer' ? { group: 'returnAnswered' } : {}) }, refund.sentPaise || refund.amountPaise, now);
    return ok();
  });
}

interface Written {
  readonly to: keyof typeof ANSWERS;
  readonly answer: string | null;
  readonly goods: 'EXPECTED' | 'KEPT' | null;
  readonly counts: readonly { readonly orderLineId: string; readonly accepted: number }[];
}

async function write(tx: DbOrTransaction, by: Answerer, id: string, { to, answer, goods, counts }: Written, now: Date): Promise<void> {
  const { personId, officerId } = idsOf(by);
  const moved = await tx.returnRequest.updateMany({
    where: { id, status: ANSWERS[to].from },
    data: { status: ANSWERS[to].to, answer, goods, answeredAt: now, personId: officerId ? null : (personId ?? null), officerId: officerId ?? null },
  });
  if (moved.count === 0) throw new Error('A return was answered under the lock on its payment');
  for (const { orderLineId, accepted } of counts) await tx.returnLine.update({ where: { returnId_orderLineId: { returnId: id, orderLineId } }, data: { accepted } });
  await recordAudit(tx, { action: `${to}-return`, subject: { kind: 'return', id }, by: idsOf(by), fields: ['status'], ...(answer ? { reason: answer } : {}) });
}
