import type { Prisma } from '#app/generated/prisma/client.ts';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { db } from '#app/lib/db.server.ts';

const PAGE = 50;

/** Those of her area; officers of a whole state also see what concerns no one place. */
export function complaintsInArea({ area }: OfficerScope): Prisma.ComplaintWhereInput {
  const ofState = area.path.split('/').length === 2;
  return { OR: [{ areaPath: { startsWith: area.path } }, ...(ofState ? [{ areaPath: '' }] : [])] };
}

interface ListQuery {
  readonly status: 'OPEN' | 'CLOSED' | null;
  readonly q: string;
  readonly after: string | null;
}

/** Complaints of an area in the order they came, oldest first: the one that must be resolved next is on top. */
export async function listComplaints(scope: OfficerScope, { status, q, after }: ListQuery) {
  const rows = await db.complaint.findMany({
    where: {
      AND: [
        complaintsInArea(scope), { status: status ?? 'OPEN' }, after ? { id: { gt: after } } : {},
        q === '' ? {} : { OR: [{ number: { equals: q, mode: 'insensitive' } }, { name: { contains: q, mode: 'insensitive' } }, { orderNumber: { equals: q, mode: 'insensitive' } }] },
      ],
    },
    orderBy: { id: 'asc' },
    take: PAGE + 1,
    select: { id: true, number: true, status: true, topic: true, name: true, orderNumber: true, createdAt: true, resolveBy: true, closedAt: true, _count: { select: { answers: true } } },
  });
  const page = rows.slice(0, PAGE);
  return { page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

const DETAILS = {
  id: true, number: true, status: true, topic: true, text: true, orderNumber: true, createdAt: true, acknowledgedAt: true, resolveBy: true, closedAt: true,
  answers: { orderBy: { id: 'asc' }, select: { id: true, text: true, at: true, officer: { select: { title: true } } } },
} as const satisfies Prisma.ComplaintSelect;

/** One complaint of her area with whoever made it; null for others. */
export function complaintFile(scope: OfficerScope, id: string) {
  return db.complaint.findFirst({ where: { id, ...complaintsInArea(scope) }, select: { ...DETAILS, name: true, phone: true, email: true, language: true } });
}

/** The complaint behind the link its maker was sent; null for a link that leads nowhere. */
export async function complaintByToken(token: string) {
  return /^[\w-]{20,100}$/.test(token) ? db.complaint.findUnique({ where: { token }, select: DETAILS }) : null;
}
