import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import type { SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import type { Prisma } from '#app/generated/prisma/client.ts';
import type { ReviewStatus } from '#app/generated/prisma/enums.ts';
import { isRelated } from '#app/domain/registry/declare-relation.server.ts';
import { db } from '#app/lib/db.server.ts';
import { deliveredLines } from './reviewed-line.server.ts';
import { pictureOfReview, REVIEW_PICTURES, shownOf, SHOWN } from './shown-review.server.ts';

/** Which reviews an officer looks after. */
export function reviewsInArea({ area }: OfficerScope): Prisma.ReviewWhereInput {
  return { group: { place: { path: { startsWith: area.path } } } };
}

/** Which reviews a group sees: those everybody sees. */
export function reviewsOfGroup({ group }: SellerScope): Prisma.ReviewWhereInput {
  return { groupId: group.id, status: 'PUBLISHED' };
}

const PAGE = 50;

interface ListQuery {
  readonly status: ReviewStatus | null;
  readonly q: string;
  readonly after: string | null;
}

/** Reviews of an area in the order they came, oldest first; those that wait unless `status` says otherwise. */
export async function listReviews(scope: OfficerScope, { status, q, after }: ListQuery) {
  const like = { contains: q, mode: 'insensitive' } as const;
  const rows = await db.review.findMany({
    where: {
      AND: [
        reviewsInArea(scope), { status: status ?? 'WAITING' }, after ? { id: { gt: after } } : {},
        q === '' ? {} : { OR: [{ product: { OR: [{ nameEn: like }, { nameHi: like }] } }, { group: { OR: [{ nameEn: like }, { nameHi: like }] } }] },
      ],
    },
    orderBy: { id: 'asc' },
    take: PAGE + 1,
    select: {
      id: true, stars: true, title: true, text: true, language: true, writtenAt: true, repliedAt: true, replyRemovedAt: true,
      product: { select: { nameEn: true, nameHi: true } }, group: { select: { nameEn: true, nameHi: true } }, _count: { select: { images: true } },
    },
  });
  const page = rows.slice(0, PAGE);
  return { page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** How many reviews wait for an officer. */
export function waitingReviews(scope: OfficerScope): Promise<number> {
  return db.review.count({ where: { ...reviewsInArea(scope), status: 'WAITING' } });
}

/** One review of her area with the order it rests on, and whether she is related to its group; null for others. */
export async function reviewFile(scope: OfficerScope, id: string) {
  const review = await db.review.findFirst({
    where: { id, ...reviewsInArea(scope) },
    select: {
      ...SHOWN, status: true, version: true, createdAt: true, decidedAt: true, reason: true, replyRemovedFor: true, groupId: true,
      decidedBy: { select: { title: true } },
      product: { select: { slug: true, nameEn: true, nameHi: true } },
      group: { select: { slug: true, nameEn: true, nameHi: true } },
      orderLine: { select: { quantity: true, groupOrder: { select: { id: true, number: true, status: true, events: { where: { to: 'DELIVERED' }, orderBy: { id: 'desc' }, take: 1, select: { at: true } } } } } },
    },
  });
  if (!review) return null;
  const { images, orderLine: { quantity, groupOrder: { events, ...parcel } }, ...rest } = review;
  return { ...rest, quantity, parcel, deliveredAt: events[0]?.at ?? null, related: await isRelated(db, scope, rest.groupId), photos: images.map(pictureOfReview) };
}

const OWN_PAGE = 20;

/** What buyers said of a group's goods, newest first, from `after` (a review's id) on, with what it all adds up to. */
export async function reviewsForGroup(scope: SellerScope, after: string | null) {
  const [rows, kept] = await Promise.all([
    db.review.findMany({
      where: { ...reviewsOfGroup(scope), ...(after ? { id: { lt: after } } : {}) },
      orderBy: { id: 'desc' }, take: OWN_PAGE + 1,
      select: { ...SHOWN, replyRemovedFor: true, product: { select: { nameEn: true, nameHi: true } } },
    }),
    db.group.findUniqueOrThrow({ where: { id: scope.group.id }, select: { ratingSum: true, ratingCount: true, starCounts: true } }),
  ]);
  const page = rows.slice(0, OWN_PAGE);
  const reviews = page.map((row) => ({ ...shownOf(scope.member.language, row), replyRemovedFor: row.replyRemovedFor, ownReply: row.reply, product: row.product }));
  return { reviews, next: rows.length > OWN_PAGE ? (page.at(-1)?.id ?? null) : null, rating: { sum: kept.ratingSum, count: kept.ratingCount, starCounts: kept.starCounts } };
}

/** One of them, to be answered; null for reviews of other groups. */
export async function reviewForGroup(scope: SellerScope, id: string) {
  const row = await db.review.findFirst({ where: { id, ...reviewsOfGroup(scope) }, select: { ...SHOWN, product: { select: { nameEn: true, nameHi: true } } } });
  return row && { ...shownOf(scope.member.language, row), answered: row.repliedAt !== null, product: row.product };
}

/** What a buyer wrote of a product, for her to see and to change; null when she wrote nothing yet. */
export async function ownReview({ productId, buyerKey }: { readonly productId: string; readonly buyerKey: string }) {
  const review = await db.review.findUnique({
    where: { productId_buyerKey: { productId, buyerKey } },
    select: { id: true, status: true, stars: true, title: true, text: true, shownName: true, reason: true, createdAt: true, images: REVIEW_PICTURES },
  });
  return review && { ...review, images: review.images.map(({ imageId, ...row }) => ({ id: imageId, image: pictureOfReview(row) })) };
}

/** How the buyer's reviews stand, by the lines of her order that arrived. Lines without one have null. */
export async function reviewsOfOrder(token: string): Promise<Readonly<Record<string, ReviewStatus | null>>> {
  const lines = await deliveredLines(token);
  const written = await db.review.findMany({ where: { productId: { in: lines.map(({ productId }) => productId) }, buyerKey: { in: lines.map(({ buyerKey }) => buyerKey) } }, select: { productId: true, status: true } });
  return Object.fromEntries(lines.map(({ id, productId }) => [id, written.find((review) => review.productId === productId)?.status ?? null]));
}
