import { lockPayment } from '#app/domain/orders/lock-payment.server.ts';
import { holdSettlement } from '#app/domain/settlement/hold-settlement.server.ts';
import type { PayTo } from '#app/domain/payments/pay-to.ts';
import type { ReturnReason } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { askable } from './askable.server.ts';
import { piecesProblem, type Pieces } from './pieces.ts';
import { tellBoth } from './tell-refund.server.ts';

interface Asked {
  readonly pieces: Pieces;
  readonly reason: ReturnReason;
  readonly note?: string | undefined;
  readonly payTo: PayTo | null;
  /** Pictures that are kept already. */
  readonly imageIds: readonly string[];
}

export type AskRefusal = 'not-found' | 'not-allowed' | 'already-asked' | 'none-chosen-pieces' | 'too-many-pieces' | 'too-late' | 'photo-required' | 'fault-required' | 'pay-to-required';

/**
 * The buyer asks to return pieces of a delivered parcel of hers: the group is told, and its share of the parcel waits. Refuses
 * a parcel that is not hers (not-found) or not delivered (not-allowed), a second request while one is open
 * (already-asked), pieces that are not left, a line whose time for this reason is over (too-late), damage without a picture,
 * and goods other than described without a word on how.
 */
export async function askReturn(order: { id: string; paymentId: string }, groupOrderId: string, asked: Asked, now: Date): Promise<Result<undefined, AskRefusal>> {
  return db.$transaction(async (tx) => {
    await lockPayment(tx, order.paymentId);
    const part = await askable(tx, order.id, groupOrderId, now);
    if (!part) return err('not-found');
    const problem = part.status === 'DELIVERED' ? problemOf(asked, part) : 'not-allowed';
    if (problem) return err(problem);
    const payTo = part.cash && asked.payTo ? await tx.buyerAccount.create({ data: asked.payTo, select: { id: true } }) : null;
    const { id } = await tx.returnRequest.create({
      data: {
        groupOrderId, kind: 'RETURN', reason: asked.reason, note: asked.note ?? '', payToId: payTo?.id ?? null, askedAt: now,
        lines: { createMany: { data: Object.entries(asked.pieces).filter(([, quantity]) => quantity > 0).map(([orderLineId, quantity]) => ({ orderLineId, quantity })) } },
        images: { createMany: { data: asked.imageIds.map((imageId, position) => ({ imageId, position })) } },
      },
      select: { id: true },
    });
    await holdSettlement(tx, groupOrderId, { reason: 'return', subjectId: id }, now);
    await tellBoth(tx, groupOrderId, { buyer: 'returnAsked', group: 'returnAsked' }, 0, now);
    return ok();
  });
}

function problemOf({ pieces, reason, note, payTo, imageIds }: Asked, part: NonNullable<Awaited<ReturnType<typeof askable>>>): AskRefusal | null {
  if (part.open) return 'already-asked';
  const problem = piecesProblem(part.lines, pieces);
  if (problem) return problem;
  if (part.lines.some(({ id, reasons }) => (pieces[id] ?? 0) > 0 && !reasons.includes(reason))) return 'too-late';
  if (reason === 'DAMAGED' && imageIds.length === 0) return 'photo-required';
  if ((reason === 'NOT_AS_DESCRIBED' || reason === 'WRONG_ITEM') && !note) return 'fault-required';
  return part.cash && !payTo ? 'pay-to-required' : null;
}
