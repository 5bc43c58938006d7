import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { withSize } from './goods-access.server.ts';
import type { MadeForm } from './listing-forms.ts';
import { bestBefore, lotCode, madeOnRefusal } from './lots.ts';

export type MadeRefusal = 'not-found' | 'date-future' | 'date-too-old' | 'already-expired';

/**
 * Takes goods just made into stock, as a batch with a code of its own. Sending the same form twice counts once. Refuses
 * days to come, days long past, and goods past their best before.
 */
export function receiveStock(scope: SellerScope, variantId: string, { once, count, madeOn }: MadeForm, now: Date): Promise<Result<undefined, MadeRefusal>> {
  return withSize(scope, variantId, async (tx, { product: { shelfLifeDays } }) => {
    const entered = await tx.lot.findUnique({ where: { id: once }, select: { variantId: true } });
    if (entered) return entered.variantId === variantId ? ok() : err('not-found');
    const refusal = madeOnRefusal(madeOn, shelfLifeDays, now);
    if (refusal) return err(refusal);
    const sameDay = await tx.lot.count({ where: { variantId, madeOn: new Date(madeOn) } });
    const lot = {
      id: once,
      variantId,
      code: lotCode(madeOn, sameDay + 1),
      madeOn: new Date(madeOn),
      bestBefore: shelfLifeDays === null ? null : new Date(bestBefore(madeOn, shelfLifeDays)),
      quantity: count,
      createdAt: now,
    };
    const { count: created } = await tx.lot.createMany({ data: [lot], skipDuplicates: true });
    if (created === 0) return err('not-found');
    await tx.stockMovement.create({
      data: { variantId, lotId: once, kind: 'RECEIVED', onHandChange: count, heldChange: 0, personId: scope.member.id, at: now },
    });
    return ok();
  });
}
