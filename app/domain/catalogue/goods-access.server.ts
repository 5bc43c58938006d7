import type { Product, Variant } from '#app/generated/prisma/client.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { db, type DbOrTransaction } from '#app/lib/db.server.ts';
import { err, type Result } from '#app/lib/result.ts';

export type GoodsRefusal = 'not-found' | 'group-not-approved';

/**
 * Runs a change of one of the group's own listings in a transaction that holds the listing, so that two changes of it
 * never mix. Refuses goods of other groups, removed ones, and groups that may not list now. The lock lets orders of these
 * goods pass: they only refer to the row.
 */
export async function withGoods<T, Refusal extends string>(
  scope: SellerScope,
  productId: string,
  change: (tx: DbOrTransaction, product: Product) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal | GoodsRefusal>> {
  if (scope.group.status !== 'APPROVED') return err('group-not-approved');
  return withAnyGoods(scope, productId, change);
}

/** The same for what a suspended group may still do: take goods out of sight. */
export async function withAnyGoods<T, Refusal extends string>(
  scope: SellerScope,
  productId: string,
  change: (tx: DbOrTransaction, product: Product) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal | 'not-found'>> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Product" WHERE "id" = ${productId}::uuid AND "groupId" = ${scope.group.id}::uuid FOR NO KEY UPDATE`;
    const product = await tx.product.findFirst({ where: { id: productId, groupId: scope.group.id, status: { not: 'ARCHIVED' } } });
    return product ? change(tx, product) : err('not-found');
  });
}

/** Runs a change of stock in a transaction that holds the size: orders that would take of it wait, and see the new count. */
export async function withSize<T, Refusal extends string>(
  scope: SellerScope,
  variantId: string,
  change: (tx: DbOrTransaction, size: Variant & { readonly product: Product }) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal | 'not-found'>> {
  return db.$transaction(async (tx) => {
    const mine = { product: { groupId: scope.group.id, status: { not: 'ARCHIVED' as const } } };
    if (!(await tx.variant.findFirst({ where: { id: variantId, ...mine }, select: { id: true } }))) return err('not-found');
    await tx.$queryRaw`SELECT 1 FROM "Variant" WHERE "id" = ${variantId}::uuid FOR NO KEY UPDATE`;
    const size = await tx.variant.findFirst({ where: { id: variantId, ...mine }, include: { product: true } });
    return size ? change(tx, size) : err('not-found');
  });
}
