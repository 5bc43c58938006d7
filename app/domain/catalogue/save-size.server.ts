import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { recordAudit } from '#app/domain/audit/record-audit.server.ts';
import type { Variant } from '#app/generated/prisma/client.ts';
import { newId } from '#app/lib/ids.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { withGoods, type GoodsRefusal } from './goods-access.server.ts';
import type { SizeForm } from './listing-forms.ts';

/** Sizes one listing may have, those no longer sold among them. */
const MAX_SIZES = 12;

type SizeRefusal = GoodsRefusal | 'same-size' | 'too-many-sizes' | 'size-has-orders';

/** Adds a size behind the others. Sending the same form twice adds one. Refuses a quantity that is on sale already. */
export function addSize(scope: SellerScope, productId: string, { id, ...size }: SizeForm): Promise<Result<Variant, SizeRefusal>> {
  return withGoods(scope, productId, async (tx, product) => {
    const sizes = await tx.variant.findMany({ where: { productId: product.id } });
    const made = sizes.find((other) => other.id === id);
    if (made) return ok(made);
    if (sizes.some((other) => other.active && sameQuantity(other, size))) return err('same-size');
    if (sizes.length >= MAX_SIZES) return err('too-many-sizes');
    if (id && (await tx.variant.findUnique({ where: { id }, select: { id: true } }))) return err('not-found');
    const position = Math.max(-1, ...sizes.map((other) => other.position)) + 1;
    const created = await tx.variant.create({ data: { ...size, id: id ?? newId(), productId: product.id, position } });
    if (product.publishedAt) await recordAudit(tx, { action: 'add-size', subject: { kind: 'variant', id: created.id }, by: { personId: scope.member.id } });
    return ok(created);
  });
}

/**
 * Changes a size. How much is in it can't change once it was ordered: what people bought would become something else.
 * Placed orders keep their prices; baskets show the new one.
 */
export function changeSize(scope: SellerScope, productId: string, variantId: string, { id: _unused, ...size }: SizeForm): Promise<Result<Variant, SizeRefusal>> {
  return withGoods(scope, productId, async (tx, product) => {
    const sizes = await tx.variant.findMany({ where: { productId: product.id } });
    const before = sizes.find((other) => other.id === variantId);
    if (!before) return err('not-found');
    if (sizes.some((other) => other.id !== variantId && other.active && sameQuantity(other, size))) return err('same-size');
    if (!sameQuantity(before, size) && (await tx.orderLine.count({ where: { variantId } })) > 0) return err('size-has-orders');
    const after = await tx.variant.update({ where: { id: variantId }, data: size });
    const fields = Object.keys(size).filter((key) => after[key as keyof Variant] !== before[key as keyof Variant]);
    if (product.publishedAt && fields.length > 0) {
      const action = fields.some((field) => field.endsWith('Paise')) ? 'change-price' : 'change-size';
      await recordAudit(tx, { action, subject: { kind: 'variant', id: variantId }, by: { personId: scope.member.id }, fields });
    }
    return ok(after);
  });
}

/** Stops or resumes selling a size. Refuses to stop the last one of goods that buyers can see: hide the goods instead. */
export function sellSize(scope: SellerScope, productId: string, variantId: string, active: boolean): Promise<Result<undefined, GoodsRefusal | 'last-size' | 'same-size'>> {
  return withGoods(scope, productId, async (tx, product) => {
    const sizes = await tx.variant.findMany({ where: { productId: product.id } });
    const size = sizes.find((other) => other.id === variantId);
    if (!size) return err('not-found');
    if (size.active === active) return ok();
    const others = sizes.filter((other) => other.id !== variantId && other.active);
    if (!active && others.length === 0 && product.status !== 'DRAFT') return err('last-size');
    if (active && others.some((other) => sameQuantity(other, size))) return err('same-size');
    await tx.variant.update({ where: { id: variantId }, data: { active } });
    await recordAudit(tx, { action: active ? 'resume-size' : 'stop-size', subject: { kind: 'variant', id: variantId }, by: { personId: scope.member.id } });
    return ok();
  });
}

function sameQuantity(a: Pick<Variant, 'netQuantity' | 'unit'>, b: Pick<Variant, 'netQuantity' | 'unit'>): boolean {
  return a.netQuantity === b.netQuantity && a.unit === b.unit;
}
