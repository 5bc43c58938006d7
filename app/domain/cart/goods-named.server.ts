import { db } from '#app/lib/db.server.ts';

/** What a size is called; null when there is none. */
export async function goodsNamed(variantId: string) {
  const variant = await db.variant.findUnique({ where: { id: variantId }, select: { netQuantity: true, unit: true, product: { select: { nameEn: true, nameHi: true } } } });
  return variant && { netQuantity: variant.netQuantity, unit: variant.unit, nameEn: variant.product.nameEn, nameHi: variant.product.nameHi };
}
