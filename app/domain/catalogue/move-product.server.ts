import type { Product } from '#app/generated/prisma/client.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { withAnyGoods, withGoods, type GoodsRefusal } from './goods-access.server.ts';
import { productMove } from './product-moves.ts';

type Moved = Promise<Result<undefined, GoodsRefusal | 'not-allowed'>>;

async function move(tx: DbOrTransaction, scope: SellerScope, product: Product, name: 'hide' | 'show' | 'archive'): Moved {
  const { from, to } = productMove(name);
  if (product.status === to) return ok();
  const moved = await tx.product.updateMany({ where: { id: product.id, groupId: scope.group.id, status: { in: [...from] } }, data: { status: to } });
  if (moved.count === 0) return err('not-allowed');
  await recordAudit(tx, { action: `${name}-product`, subject: { kind: 'product', id: product.id }, by: { personId: scope.member.id } });
  return ok();
}

/** Takes goods out of the shop until they are shown again. Orders placed stay as they are. A suspended group may do it. */
export function hideProduct(scope: SellerScope, productId: string): Moved {
  return withAnyGoods(scope, productId, (tx, product) => move(tx, scope, product, 'hide'));
}

/** Puts hidden goods back into the shop. */
export function showProduct(scope: SellerScope, productId: string): Moved {
  return withGoods(scope, productId, (tx, product) => move(tx, scope, product, 'show'));
}

/** Takes a listing off the group's list for good; past orders keep what they need of it. Refuses goods on sale. */
export async function archiveProduct(scope: SellerScope, productId: string): Moved {
  if ((await db.product.count({ where: { id: productId, groupId: scope.group.id, status: 'ARCHIVED' } })) > 0) return ok();
  return withGoods(scope, productId, (tx, product) => move(tx, scope, product, 'archive'));
}
