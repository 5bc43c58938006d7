import type { SlugKind } from '#app/generated/prisma/enums.ts';
import { db } from '#app/lib/db.server.ts';

const select = { slug: true } as const;

/** The slug that something has now which had this one before; null when there is nothing of that name to see. */
export async function findRedirect(kind: SlugKind, slug: string): Promise<string | null> {
  const old = await db.slugRedirect.findUnique({ where: { kind_slug: { kind, slug } }, select: { targetId: true } });
  if (!old) return null;
  const id = old.targetId;
  switch (kind) {
    case 'PRODUCT':
      return (await db.product.findFirst({ where: { id, status: 'PUBLISHED', group: { status: 'APPROVED' } }, select }))?.slug ?? null;
    case 'GROUP':
      return (await db.group.findFirst({ where: { id, status: 'APPROVED' }, select }))?.slug ?? null;
    case 'CATEGORY':
      return (await db.category.findUnique({ where: { id }, select }))?.slug ?? null;
  }
}
