import type { Product } from '#app/generated/prisma/client.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { db } from '#app/lib/db.server.ts';
import { err, ok, type Result } from '#app/lib/result.ts';
import { slugWith } from '#app/lib/slug.ts';
import { MAX_PHOTOS } from './photos.ts';

interface Start {
  /** Chosen by the page: sending it twice makes one listing. */
  readonly id: string;
  readonly categoryId: string;
  /** Content hashes of photos that are kept already; the first leads. */
  readonly photos: readonly string[];
}

/** Starts a listing as a draft nobody else sees. Refuses an unknown category and a group that may not list now. */
export async function createProduct(scope: SellerScope, start: Start): Promise<Result<Product, 'category-unknown' | 'group-not-approved' | 'taken'>> {
  if (scope.group.status !== 'APPROVED') return err('group-not-approved');
  const made = await db.product.findUnique({ where: { id: start.id } });
  if (made) return made.groupId === scope.group.id ? ok(made) : err('taken');
  if (!(await db.category.findUnique({ where: { id: start.categoryId, children: { none: {} } }, select: { id: true } }))) return err('category-unknown');
  const images = await db.image.findMany({ where: { contentHash: { in: [...start.photos] } }, select: { id: true, contentHash: true } });
  const inOrder = images.toSorted((a, b) => start.photos.indexOf(a.contentHash) - start.photos.indexOf(b.contentHash)).slice(0, MAX_PHOTOS);
  const product = {
    id: start.id,
    slug: slugWith('', start.id, 'goods'),
    groupId: scope.group.id,
    categoryId: start.categoryId,
    nameEn: '',
    nameHi: '',
    createdById: scope.member.id,
  };
  return db.$transaction(async (tx) => {
    // Two sendings at once: the second finds the row of the first and adds nothing.
    const { count } = await tx.product.createMany({ data: [product], skipDuplicates: true });
    if (count > 0) await tx.productImage.createMany({ data: inOrder.map(({ id }, position) => ({ productId: product.id, imageId: id, position })) });
    const found = await tx.product.findFirst({ where: { id: product.id, groupId: scope.group.id } });
    return found ? ok(found) : err('taken');
  });
}
