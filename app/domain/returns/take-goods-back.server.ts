import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { idsOf } from '#app/domain/orders/movers.ts';
import { restock } from '#app/domain/orders/stock.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { lockedRequest } from './locked-request.server.ts';
import { GOODS_MOVES, type GoodsMove } from './return-moves.ts';

/**
 * The group has the goods of an accepted return back, and says how they are. Sound ones are stock again, but never food.
 * Refuses: not the group's (not-found), not expected any more (not-open).
 */
export async function takeGoodsBack(scope: SellerScope, id: string, move: GoodsMove, now: Date): Promise<Result<undefined, 'not-found' | 'not-open'>> {
  return db.$transaction(async (tx) => {
    const by = { kind: 'group', scope } as const;
    const locked = await lockedRequest(tx, by, id);
    if (!locked) return err('not-found');
    const { from, to } = GOODS_MOVES[move];
    const moved = await tx.returnRequest.updateMany({ where: { id, goods: from }, data: { goods: to, goodsAt: now } });
    if (moved.count === 0) return err('not-open');
    const { groupOrderId, lines } = locked.request;
    if (to === 'SOUND') {
      const pieces = lines.filter(({ orderLine }) => !orderLine.product.category.food).map(({ accepted, orderLine }) => ({ variantId: orderLine.variantId, quantity: accepted ?? 0 }));
      await restock(tx, groupOrderId, pieces, scope.member.id, now);
    }
    await recordAudit(tx, { action: `goods-${move}`, subject: { kind: 'return', id }, by: idsOf(by), fields: ['goods'] });
    return ok();
  });
}
