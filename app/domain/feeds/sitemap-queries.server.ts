import { Prisma } from '#app/generated/prisma/client.ts';
import { db } from '#app/lib/db.server.ts';

/** What search engines may read of one kind. */
export interface SitemapEntry {
  readonly id: string;
  readonly slug: string;
  readonly changedAt: Date;
}

export const SITEMAP_KINDS = ['products', 'groups', 'categories'] as const;
export type SitemapKind = (typeof SITEMAP_KINDS)[number];

/** Of each kind in a part; each has an address in every language, and a part holds 50,000 addresses at most (sitemaps.org). */
export const PART = 20_000;

/** Before the first id. */
export const START = '00000000-0000-0000-0000-000000000000';

const IS_OFFERED = Prisma.sql`p.status = 'PUBLISHED' AND EXISTS (SELECT 1 FROM "Variant" v WHERE v."productId" = p.id AND v.active)`;

const SOURCES: Readonly<Record<SitemapKind, Prisma.Sql>> = {
  products: Prisma.sql`SELECT p.id, p.slug, p."updatedAt" AS changed FROM "Product" p JOIN "Group" g ON g.id = p."groupId" AND g.status = 'APPROVED' WHERE ${IS_OFFERED}`,
  groups: Prisma.sql`SELECT g.id, g.slug, coalesce(g."approvedAt", g."createdAt") AS changed FROM "Group" g WHERE g.status = 'APPROVED'`,
  categories: Prisma.sql`
    SELECT c.id, c.slug, newest.changed FROM "Category" c JOIN LATERAL (
      SELECT max(p."updatedAt") AS changed FROM "Product" p WHERE p."categoryId" = c.id AND ${IS_OFFERED}
    ) newest ON newest.changed IS NOT NULL`,
};

/** At most `limit` entries of a kind whose ids come after `after`, in the order of their ids. */
export function sitemapEntries(kind: SitemapKind, after: string, limit: number): Promise<SitemapEntry[]> {
  return db.$queryRaw<SitemapEntry[]>`
    SELECT id::text, slug, changed AS "changedAt" FROM (${SOURCES[kind]}) things WHERE id > ${after}::uuid ORDER BY id LIMIT ${limit}`;
}

const TABLES = { products: Prisma.sql`"Product" WHERE status = 'PUBLISHED' AND`, groups: Prisma.sql`"Group" WHERE status = 'APPROVED' AND` } as const;

/** The id after which each part of a kind begins. Steps through the primary key, so one step costs the same anywhere. */
export async function sitemapParts(kind: 'products' | 'groups'): Promise<string[]> {
  const parts = [START];
  for (let last: string | undefined = START; last; ) {
    const found: { id: string }[] = await db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM ${TABLES[kind]} id > ${last}::uuid ORDER BY id OFFSET ${PART - 1} LIMIT 1`;
    last = found[0]?.id;
    if (last) parts.push(last);
  }
  return parts;
}
