import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { withSize } from './goods-access.server.ts';

/** Sets the stock to what was counted. Refuses less than what buyers have ordered and is still here. */
export function countStock(scope: SellerScope, variantId: string, counted: number, now: Date): Promise<Result<undefined, 'not-found' | 'below-held'>> {
  return withSize(scope, variantId, async (tx, { onHand, held }) => {
    if (counted < held) return err('below-held');
    await tx.stockMovement.create({
      data: { variantId, kind: 'COUNTED', onHandChange: counted - onHand, heldChange: 0, personId: scope.member.id, at: now },
    });
    return ok();
  });
}
