import type { Prisma } from '#app/generated/prisma/client.ts';
import type { PictureImage } from '#app/domain/media/components/picture.tsx';
import { DISPUTED, disputeFacts } from '#app/domain/payments/dispute-status.ts';
import { factsOf } from '#app/domain/payments/payment-facts.ts';
import { NEWEST_REQUEST, requestFact } from '#app/domain/payments/request-fact.ts';
import { EARNINGS, settledOf } from '#app/domain/settlement/settled-facts.ts';

const PICTURE = { contentHash: true, width: true, height: true, widths: true, placeholder: true, avif: true } as const;

/** What every list of group orders shows. */
export const SUMMARY = {
  id: true, number: true, status: true, placedAt: true, acceptBy: true, promisedBy: true, totalPaise: true, sharePaise: true,
  groupNameEn: true, groupNameHi: true, group: { select: { status: true } },
  lines: {
    orderBy: { id: 'asc' },
    select: {
      id: true, nameEn: true, nameHi: true, quantity: true, netQuantity: true, unit: true, linePaise: true,
      product: { select: { images: { orderBy: { position: 'asc' }, take: 1, select: { image: { select: PICTURE } } } } },
    },
  },
  order: { select: { payment: { select: { method: true, status: true, ...DISPUTED } } } },
  refunds: { orderBy: { id: 'asc' }, select: { id: true, amountPaise: true, metPaise: true, sharePaise: true, status: true, reason: true, byBank: true, again: { select: { id: true } } } },
  returns: NEWEST_REQUEST,
  earnings: EARNINGS,
} as const satisfies Prisma.GroupOrderSelect;

type Row = Prisma.GroupOrderGetPayload<{ select: typeof SUMMARY }>;

/** A row of SUMMARY as screens take it: each line with its picture, and the facts of its money at `now`. */
export function summaryOf({ lines, order, refunds, group, earnings, returns, ...row }: Row, now: Date) {
  if (!order.payment) throw new Error('An order without a payment');
  return {
    ...row,
    lines: lines.map(({ product, ...line }) => ({ ...line, image: pictureOf(product.images[0]?.image) })),
    refunds,
    /** The group is suspended: it finishes what it has, and gets nothing new. */
    onHold: group.status === 'SUSPENDED',
    money: factsOf({ ...row, refunds }, order.payment, { ...settledOf(earnings, now), ...disputeFacts(order.payment), request: requestFact(returns, row.status) }),
  };
}

export type GroupOrderSummary = ReturnType<typeof summaryOf>;
export type SummaryLine = GroupOrderSummary['lines'][number];

function pictureOf(image: { contentHash: string; width: number; height: number; widths: number[]; placeholder: string; avif: boolean } | undefined): PictureImage | null {
  if (!image) return null;
  const { contentHash: hash, ...rest } = image;
  return { hash, ...rest };
}
